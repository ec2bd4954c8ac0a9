// SPDX-License-Identifier: EUPL-1.2
// Getting in: two tabs of one participant, many people behind one address, doors that lead nowhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Hub } from './lib/hub.mjs';
import { Member, capability, collecting, secretOf } from './lib/member.mjs';
import { Socket } from './lib/socket.mjs';

let hub;
let opened;
let facilitator;

before(async () => {
  hub = await Hub.start();
  ({ opened, facilitator } = await collecting(hub));
});
after(async () => hub.end());

test('two tabs of one browser are one participant: one presence, one set of posts', async () => {
  const secret = secretOf();
  const first = await Member.join(hub.port, { code: opened.code }, { secret });
  const second = await Member.join(hub.port, { code: opened.code }, { secret });
  const { ok } = await first.command('post', { text: 'Kirjoitettu ensimmäisessä välilehdessä', lang: 'fi' });
  await second.sees((_, own) => own.posts.has(ok), 'the post in the other tab');
  assert.equal((await second.command('edit', { on: ok, text: 'Muutettu toisessa', lang: 'fi' })).ok, ok);
  await first.sees((_, own) => own.posts.get(ok).text === 'Muutettu toisessa', 'the edit in the first');
  await facilitator.sees((view) => view.presence, 'presence');
  await pause(1200);
  assert.equal(facilitator.view.presence.present, 1);
  first.cut();
  assert.equal((await second.command('withdraw', { on: ok })).ok, ok);
  await pause(1200);
  assert.equal(facilitator.view.presence.present, 1);
  second.leave();
});

test('sixty people from one address within five seconds are welcome', async () => {
  const begun = Date.now();
  const people = await Promise.all(Array.from({ length: 60 }, () => Member.join(hub.port, { code: opened.code })));
  assert.ok(Date.now() - begun < 5000);
  await facilitator.sees((view) => view.presence?.present === 60, 'sixty present');
  for (const one of people) one.leave();
});

for (const [what, hello, code, close] of [
  ['a code that leads nowhere', { code: '222222' }, 'no_such_session', 4404],
  ['a code with a letter that codes never have', { code: 'K4X7RW' }, 'no_such_session', 4404],
  ['a session that is not there', { session: '2222222222222222', token: 'x'.repeat(32) }, 'no_such_session', 4404],
]) {
  test(`${what} is told so and not asked back`, async () => {
    const socket = await Socket.open(hub.port);
    socket.send({ t: 'hello', secret: secretOf(), since: 0, ...hello });
    assert.equal((await socket.until(({ t }) => t === 'error')).code, code);
    assert.equal((await socket.untilClosed()).code, close);
  });
}

test('a wrong token opens nothing, nor does the token of another session', async () => {
  const other = await hub.openSession({ title: 'Toinen vartti' });
  for (const token of ['x'.repeat(32), capability(other.links.facilitator).token, capability(opened.links.facilitator).token.toLowerCase()]) {
    const socket = await Socket.open(hub.port);
    socket.send({ t: 'hello', session: opened.id, token, secret: secretOf(), since: 0 });
    assert.equal((await socket.until(({ t }) => t === 'error')).code, 'wrong_token');
    assert.equal((await socket.untilClosed()).code, 4403);
  }
});

test('whoever speaks before the hello is shown out', async () => {
  const socket = await Socket.open(hub.port);
  socket.send({ t: 'post', id: 'abcdefgh', text: 'Huomenta', lang: 'fi' });
  assert.equal((await socket.until(({ t }) => t === 'error')).t, 'error');
  await socket.untilClosed();
});

test('the code is read in any case, with or without space', async () => {
  for (const code of [opened.code.toLowerCase(), `${opened.code.slice(0, 3)} ${opened.code.slice(3)}`, `${opened.code.slice(0, 3)}-${opened.code.slice(3)}`]) {
    const member = await Member.join(hub.port, { code });
    assert.equal(member.welcome.session, opened.id);
    member.leave();
    assert.equal((await hub.get(`/api/code/${encodeURIComponent(code)}`)).json.session, opened.id);
  }
});

test('a wall is nobody: it sends nothing and is not counted', async () => {
  const wall = await Member.join(hub.port, capability(opened.links.wall), { secret: null });
  assert.equal((await wall.command('post', { text: 'Seinältä', lang: 'fi' })).refused, 'not_your_right');
  wall.leave();
});
