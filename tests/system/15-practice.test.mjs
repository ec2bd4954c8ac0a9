// SPDX-License-Identifier: EUPL-1.2
// Whoever tries it: the links that a first and a second start print, and a session that leaves no trace.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

let hub;
const linksOf = (text) => ({
  signIn: text.match(/http:\/\/\S+\/coordinator\S*/)?.[0], facilitator: text.match(/http:\/\/\S+\/facilitator#\S+/)?.[0],
  wall: text.match(/http:\/\/\S+\/wall#\S+/)?.[0], join: text.match(/http:\/\/\S+\/[2-9A-Z]{6}(?=\s)/)?.[0] });
const printed = async () => {
  for (let tries = 0; tries < 100 && !linksOf(hub.out).join; tries++) await new Promise((resolve) => { setTimeout(resolve, 50); });
  return linksOf(hub.out);
};

before(async () => { hub = await Hub.start({ words: ['--practice'] }); });
after(async () => hub.end());

test('the first start prints links that work at once, and a passphrase that signs in', async () => {
  const links = await printed();
  for (const [name, link] of Object.entries(links)) assert.ok(link, `${name}: ${hub.out}`);
  const facilitator = await Member.join(hub.port, capability(links.facilitator));
  assert.equal(facilitator.welcome.practice, true);
  const member = await Member.join(hub.port, { code: links.join.slice(-6) });
  assert.equal(member.welcome.practice, true);
  const passphrase = hub.out.match(/passphrase\): (\S+)/)[1];
  assert.equal((await hub.post('/api/login', { name: 'koordinaattori', passphrase })).status, 200);
});

test('a second start prints the same links, and names user reset instead of a passphrase', async () => {
  const first = linksOf(hub.out);
  await hub.stop();
  await hub.restart();
  const second = await printed();
  assert.deepEqual(second, first);
  assert.match(hub.out, /user reset/);
  assert.equal((await run(['user', 'list', '--data', hub.data])).out.trim().split('\n').filter((line) => line.includes('koordinaattori')).length, 1);
});

test('a practice session is readable, but in no list and in no export unless asked for by name', async () => {
  const { session } = capability(linksOf(hub.out).facilitator);
  const facilitator = await Member.join(hub.port, capability(linksOf(hub.out).facilitator));
  await facilitator.command('move', { from: 0, to: 1 });
  const member = await Member.join(hub.port, { code: linksOf(hub.out).join.slice(-6) });
  await member.command('post', { text: 'Harjoitusilmiö', lang: 'fi' });
  await facilitator.command('close');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.closed > 0, 'closed');
  const all = await run(['export', '--format', 'json', '--data', hub.data]);
  assert.deepEqual(JSON.parse(all.out), []);
  await hub.signIn('liisa');
  assert.deepEqual((await hub.get('/api/sessions')).json.sessions, []);
  assert.equal((await hub.get(`/api/sessions/${session}`)).json.practice, true);
});

test('when the practice session is over, a start opens a new one', async () => {
  const before = linksOf(hub.out);
  await hub.stop();
  await hub.restart();
  const next = await printed();
  assert.notEqual(next.join, before.join);
  const member = await Member.join(hub.port, { code: next.join.slice(-6) });
  assert.equal(member.welcome.practice, true);
});
