// SPDX-License-Identifier: EUPL-1.2
// kill -9 in a burst, then a start: everything acknowledged is there once, clients go on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

let hub;
let opened;

before(async () => {
  hub = await Hub.start();
  opened = await hub.openSession();
});
after(async () => hub.end());

test('what was acknowledged before kill -9 is there once after the start; what was not may be sent again', async () => {
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  await facilitator.command('move', { from: 0, to: 1 });
  const people = await Promise.all(Array.from({ length: 10 }, () => Member.join(hub.port, { code: opened.code })));
  const sent = people.flatMap((member, who) => Array.from({ length: 14 }, (_, nth) => ({ member, id: `burst-${who}-${nth}`, text: `Ilmiö ${who}/${nth}` })));
  for (const { member, id, text } of sent) member.socket.send({ t: 'post', id, text, lang: 'fi' });
  await people[0].outcome('burst-0-2');
  await hub.kill();

  const acknowledged = new Set(people.flatMap((member) => member.socket.messages
    .flatMap((message) => (message.t === 'own' ? message.outcomes ?? [] : [])).filter(({ ok }) => ok).map(({ id }) => id)));
  assert.ok(acknowledged.size > 0);

  await hub.restart();
  await facilitator.connect();
  const texts = () => [...facilitator.view.phenomena.values()].map(({ text }) => text);
  for (const { id, text } of sent.filter((one) => acknowledged.has(one.id)))
    assert.equal(texts().filter((one) => one === text).length, 1, `${id} was acknowledged`);

  await Promise.all(people.map((member) => member.connect()));
  for (const { member, id, text } of sent) assert.ok((await member.command('post', { text, lang: 'fi' }, id)).ok);
  await facilitator.sees((view) => view.phenomena.size === sent.length, 'all of them');
  assert.equal(new Set(texts()).size, sent.length);
  assert.equal((await run(['verify', '--data', hub.data])).code, 0);
});

test('a hub that was down past the end of a phase starts the grace when it is back', async () => {
  const short = await hub.openSession({ title: 'Lyhyt', lengths_s: { collect: 2 }, grace_s: 30 });
  const facilitator = await Member.join(hub.port, capability(short.links.facilitator));
  await facilitator.command('move', { from: 0, to: 1 });
  const member = await Member.join(hub.port, { code: short.code });
  const { ends } = facilitator.view.agenda;
  await hub.kill();
  await new Promise((resolve) => { setTimeout(resolve, Math.max(0, ends - Date.now()) + 1500); });
  await hub.restart();
  await member.connect();
  await member.sees((view) => view.agenda.phase >= 2, 'the clock moved on');
  assert.ok((await member.command('post', { text: 'Kesken jäänyt lause', lang: 'fi' })).ok, 'a half-written post is still taken');
});

test('a session that nobody looked at during the crash is whole', async () => {
  const quiet = await hub.openSession({ title: 'Hiljainen' });
  await hub.kill();
  await hub.restart();
  const member = await Member.join(hub.port, { code: quiet.code });
  assert.equal(member.welcome.title, 'Hiljainen');
});

test('facilitators keep their links over a restart', async () => {
  await hub.stop();
  await hub.restart();
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  assert.equal(facilitator.welcome.role, 'facilitator');
});
