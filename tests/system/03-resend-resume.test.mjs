// SPDX-License-Identifier: EUPL-1.2
// Networks fail: a lost acknowledgement, a repeat, a line cut at each step of the protocol.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, collecting, secretOf, shown } from './lib/member.mjs';
import { Socket } from './lib/socket.mjs';

let hub;
let opened;
let facilitator;

before(async () => {
  hub = await Hub.start();
  ({ opened, facilitator } = await collecting(hub));
});
after(async () => hub.end());

test('a command whose acknowledgement was lost is sent again and is there once', async () => {
  const secret = secretOf();
  const first = await Member.join(hub.port, { code: opened.code }, { secret });
  first.socket.send({ t: 'post', id: 'lost-ack-1', text: 'Kuittaus katosi matkalla', lang: 'fi' });
  await facilitator.sees((view) => [...view.phenomena.values()].some(({ text }) => text === 'Kuittaus katosi matkalla'), 'it arrived');
  first.cut();
  const again = await Member.join(hub.port, { code: opened.code }, { secret });
  const { ok } = await again.command('post', { text: 'Kuittaus katosi matkalla', lang: 'fi' }, 'lost-ack-1');
  assert.ok(ok);
  assert.equal([...facilitator.view.phenomena.values()].filter(({ text }) => text === 'Kuittaus katosi matkalla').length, 1);
  assert.equal((await again.command('post', { text: 'Aivan muu teksti', lang: 'fi' }, 'lost-ack-1')).ok, ok, 'the same id has the same outcome');
  again.leave();
});

test('a refusal by the journal is the same when asked again', async () => {
  const member = await Member.join(hub.port, { code: opened.code });
  const first = await member.command('voice', { on: 999_999, set: true }, 'refused-1');
  assert.deepEqual(await member.command('voice', { on: 999_999, set: true }, 'refused-2'), { ...first, id: 'refused-2' });
  member.leave();
});

test('the same command in two tabs at once is applied once', async () => {
  const secret = secretOf();
  const tabs = await Promise.all([0, 1].map(() => Member.join(hub.port, { code: opened.code }, { secret })));
  const outcomes = await Promise.all(tabs.map((tab) => tab.command('post', { text: 'Kahdesta välilehdestä', lang: 'fi' }, 'both-tabs-1')));
  assert.equal(outcomes[0].ok, outcomes[1].ok);
  await facilitator.sees((view) => [...view.phenomena.values()].some(({ text }) => text === 'Kahdesta välilehdestä'), 'it is there');
  assert.equal([...facilitator.view.phenomena.values()].filter(({ text }) => text === 'Kahdesta välilehdestä').length, 1);
  for (const tab of tabs) tab.leave();
});

test('who was away goes on with the frames after her last one, and sees what the others see', async () => {
  const member = await Member.join(hub.port, { code: opened.code });
  const other = await Member.join(hub.port, { code: opened.code });
  await other.command('post', { text: 'Ennen katkosta', lang: 'fi' });
  await member.sees((view) => view.counts.phenomena > 0, 'a count');
  member.cut();
  for (let at = 0; at < 5; at++) await other.command('post', { text: `Katkoksen aikana ${at}`, lang: 'fi' });
  await member.connect();
  await member.sees((view) => view.counts.phenomena === other.view.counts.phenomena, 'the same count');
  await other.sees((view) => view.counts.phenomena === facilitator.view.phenomena.size, 'all counted');
  await member.sees((view) => JSON.stringify(shown(view)) === JSON.stringify(shown(other.view)), 'the same view');
  member.leave();
  other.leave();
});

for (const step of ['after the TCP connect', 'after the upgrade', 'after the hello', 'after a command', 'in the middle of a frame']) {
  test(`a line cut ${step} costs nobody anything`, async () => {
    const secret = secretOf();
    const id = `cut-${step.replaceAll(/[^a-z]/gi, '')}`;
    const socket = await Socket.open(hub.port);
    if (step !== 'after the upgrade') socket.send({ t: 'hello', code: opened.code, secret, since: 0 });
    if (step === 'after a command') socket.send({ t: 'post', id, text: `Katkos: ${step}`, lang: 'fi' });
    if (step === 'in the middle of a frame') socket.raw(Buffer.from([0x81, 0xfe, 0x01]));
    socket.cut();
    const member = await Member.join(hub.port, { code: opened.code }, { secret });
    assert.ok((await member.command('post', { text: `Katkos: ${step}`, lang: 'fi' }, id)).ok);
    await facilitator.sees((view) => [...view.phenomena.values()].some(({ text }) => text === `Katkos: ${step}`), 'it is there');
    assert.equal([...facilitator.view.phenomena.values()].filter(({ text }) => text === `Katkos: ${step}`).length, 1);
    member.leave();
  });
}

test('a client that claims to have seen more than there is gets a snapshot', async () => {
  const member = await Member.join(hub.port, { code: opened.code }, { since: 9_999_999 });
  assert.equal(member.welcome.fresh, true);
  assert.equal(member.view.counts.phenomena, facilitator.view.phenomena.size);
  member.leave();
});
