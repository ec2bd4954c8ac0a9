// SPDX-License-Identifier: EUPL-1.2
// The one binary's subcommands, beside a running hub and without one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

let hub;
let opened;
before(async () => {
  hub = await Hub.start();
  opened = await hub.openSession({ grace_s: 0 });
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  const member = await Member.join(hub.port, { code: opened.code });
  await facilitator.command('move', { from: 0, to: 1 });
  for (const text of ['Ensimmäinen ilmiö', 'Toinen ilmiö']) await member.command('post', { text, lang: 'fi' });
  await facilitator.command('close');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
});
after(async () => hub.end());

test('version and help say what they are; an unknown word or option is an error', async () => {
  assert.match((await run(['version'])).out, /^vartti \d+\.\d+\.\d+/);
  const help = await run(['--help']);
  assert.equal(help.code, 0);
  for (const word of ['serve', 'user', 'export', 'verify', '--data', '--listen', 'VARTTI_DATA', '127.0.0.1:7515']) assert.ok(help.out.includes(word), word);
  for (const words of [['fly'], ['serve', '--wings'], ['export', '--format', 'xml', '--data', hub.data], ['user', 'fly', '--data', hub.data]]) {
    const { code, out, err } = await run(words);
    assert.ok(code !== 0 && out === '' && err.length > 0, words.join(' '));
  }
});

test('export gives the transcript of one session, or of all, beside a running hub', async () => {
  const one = await run(['export', '--session', opened.id, '--format', 'json', '--data', hub.data]);
  assert.equal(one.code, 0, one.err);
  assert.deepEqual(JSON.parse(one.out).threads.map(({ text }) => text), ['Ensimmäinen ilmiö', 'Toinen ilmiö']);
  const all = JSON.parse((await run(['export', '--format', 'json', '--data', hub.data])).out);
  assert.equal(all.length, 1);
  assert.ok((await run(['export', '--session', '2222222222222222', '--format', 'json', '--data', hub.data])).code === 1);
});

test('the data folder may come from the environment', async () => {
  const { code } = await run(['verify'], { env: { VARTTI_DATA: hub.data } });
  assert.equal(code, 0);
});

test('users are added, listed and reset beside a running hub and without one', async () => {
  assert.equal((await run(['user', 'add', 'liisa', '--role', 'coordinator', '--data', hub.data])).code, 0);
  assert.match((await run(['user', 'list', '--data', hub.data])).out, /liisa/);
  assert.equal((await run(['user', 'add', 'liisa', '--data', hub.data])).code, 1, 'the name is taken');
  const reset = await run(['user', 'reset', 'liisa', '--data', hub.data]);
  assert.equal(reset.code, 0);
  assert.equal((await hub.post('/api/login', { name: 'liisa', passphrase: reset.out.trim().split(/\s+/).pop() }, { cookie: '' })).status, 200);
  assert.equal((await run(['user', 'reset', 'nobody', '--data', hub.data])).code, 1);

  const folder = join(mkdtempSync(join(tmpdir(), 'vartti-')), 'new');
  assert.equal((await run(['user', 'add', 'matti', '--data', folder])).code, 0);
  assert.match((await run(['user', 'list', '--data', folder])).out, /matti/);
  const later = await Hub.start({ data: folder });
  const again = await run(['user', 'list', '--data', folder]);
  assert.match(again.out, /matti/);
  await later.end();
});

test('a second hub on the same folder says so and ends', async () => {
  const second = await run(['serve', '--data', hub.data, '--listen', '127.0.0.1:0']);
  assert.notEqual(second.code, 0);
  assert.ok(second.err.length > 0);
});

test('verify reads everything beside a running hub, and finds what was changed', async () => {
  const whole = await run(['verify', '--data', hub.data]);
  assert.equal(whole.code, 0, whole.out + whole.err);
  assert.ok(whole.out.includes(opened.id));

  const copy = mkdtempSync(join(tmpdir(), 'vartti-'));
  await hub.stop();
  execFileSync('cp', ['-R', `${hub.data}/.`, copy]);
  await hub.restart();
  assert.equal((await run(['verify', '--data', copy])).code, 0);
  const path = join(copy, 'journal.db');
  const bytes = readFileSync(path);
  const at = bytes.indexOf(Buffer.from('Toinen ilmiö'));
  assert.ok(at > 0);
  bytes[at] = 'X'.charCodeAt(0);
  writeFileSync(path, bytes);
  const changed = await run(['verify', '--data', copy]);
  assert.equal(changed.code, 1);
  assert.ok((changed.out + changed.err).includes(opened.id), 'it names the place');
  rmSync(copy, { recursive: true });
});

test('the archive may be deleted and is made again', async () => {
  await hub.stop();
  for (const name of ['archive.db', 'archive.db-wal', 'archive.db-shm']) rmSync(join(hub.data, name), { force: true });
  await hub.restart();
  let rows = [];
  for (let tries = 0; tries < 100 && rows.length === 0; tries++) {
    rows = (await hub.get('/api/sessions?q=asuminen')).json?.sessions ?? [];
    if (rows.length === 0) await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  assert.equal(rows[0]?.id, opened.id);
  assert.ok(existsSync(join(hub.data, 'archive.db')));
});
