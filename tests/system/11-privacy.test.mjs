// SPDX-License-Identifier: EUPL-1.2
// No address, seat or user agent in any log, export, frame or file; what was destroyed is in no file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { files, gone, holding as wordsIn } from './lib/holding.mjs';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability, collecting } from './lib/member.mjs';

let hub;
let opened;
let facilitator;
let maija;
const AGENT = 'Selain/99 (tunniste-xyz)';

const holding = (words) => wordsIn(words, hub.data);

before(async () => {
  hub = await Hub.start();
  ({ opened, facilitator } = await collecting(hub, { grace_s: 0 }));
  maija = await Member.join(hub.port, { code: opened.code });
});
after(async () => hub.end());

test('what was edited away or withdrawn is in no file within a minute, and in no frame at once', async () => {
  const edited = (await maija.command('post', { text: 'ENSIMMAINEN-MUOTO-17', lang: 'fi' })).ok;
  const withdrawn = (await maija.command('post', { text: 'PERUTTU-KOKONAAN-23', lang: 'fi' })).ok;
  await maija.command('name', { name: 'NIMI-JOKA-VAIHTUI' });
  assert.ok(holding('ENSIMMAINEN-MUOTO-17').length > 0, 'it was saved');
  await maija.command('edit', { on: edited, text: 'Toinen muoto', lang: 'fi' });
  await maija.command('withdraw', { on: withdrawn });
  await maija.command('name', { name: 'Maija' });
  const late = await Member.join(hub.port, capability(opened.links.facilitator));
  assert.ok(!JSON.stringify(late.socket.messages).match(/ENSIMMAINEN|PERUTTU|VAIHTUI/));
  late.leave();
  await gone(hub.data, 'ENSIMMAINEN-MUOTO-17', 'PERUTTU-KOKONAAN-23', 'NIMI-JOKA-VAIHTUI');
});

test('the ledger names what was destroyed, without a word of it', () => {
  const ledger = readFileSync(join(hub.data, 'ledger'), 'utf8');
  assert.match(ledger, new RegExp(`body ${opened.id} \\d+ edited`));
  assert.match(ledger, new RegExp(`body ${opened.id} \\d+ withdrawn`));
});

test('a body destroyed after a crash too', async () => {
  const { ok } = await maija.command('post', { text: 'KATOAA-KAATUMISEN-JALKEEN', lang: 'fi' });
  await maija.command('withdraw', { on: ok });
  await hub.kill();
  await hub.restart();
  await gone(hub.data, 'KATOAA-KAATUMISEN-JALKEEN');
  await facilitator.connect();
  await maija.connect();
});

test('no seat, address, secret or user agent is in a frame, a log, an export or a file', async () => {
  await fetch(`http://127.0.0.1:${hub.port}/healthz`, { headers: { 'user-agent': AGENT } });
  await maija.command('post', { text: 'Ilmiö jonka jokainen saa nähdä', lang: 'fi' });
  for (let from = 1; from < 5; from++) {
    await facilitator.command('move', { from, to: from + 1 });
    await facilitator.command('reveal', { move: facilitator.view.agenda.move });
    await pause(250);
  }
  await facilitator.command('close');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  const exported = await run(['export', '--session', opened.id, '--format', 'json', '--data', hub.data]);
  assert.equal(exported.code, 0, exported.err);
  const transcript = (await hub.get(`/api/sessions/${opened.id}/transcript`)).text;
  const everything = [JSON.stringify(facilitator.socket.messages), exported.out, transcript, hub.err, hub.out];
  for (const text of everything) {
    assert.ok(!text.includes(maija.secret), 'a secret');
    assert.ok(!text.includes('127.0.0.1:') || text === hub.out || text === hub.err, 'an address');
    assert.ok(!/"(seat|secret|address|ip|agent)"/i.test(text));
    assert.ok(!text.includes('tunniste-xyz'));
  }
  assert.ok(!exported.out.includes('Maija') && !transcript.includes('Maija'), 'no display name in a transcript or export');
  assert.deepEqual([...holding(maija.secret), ...holding('tunniste-xyz')], []);
});

test('when the grace after the close is over the key is gone', async () => {
  let left = ['?'];
  for (let second = 0; second < 30 && left.length; second++) {
    left = files(hub.data).filter((path) => path.includes(opened.id));
    await pause(500);
  }
  assert.deepEqual(left, []);
  assert.match(readFileSync(join(hub.data, 'ledger'), 'utf8'), new RegExp(`key ${opened.id}`));
});
