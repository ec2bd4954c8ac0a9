// SPDX-License-Identifier: EUPL-1.2
// Rights, walked from outside: each role × each command, each role × each route, with tokens of its
// own session and of another.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Hub } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

let hub;
let opened;
let other;
before(async () => {
  hub = await Hub.start();
  opened = await hub.openSession();
  other = await hub.openSession({ title: 'Toinen' });
});
after(async () => hub.end());

const commands = {
  post: { text: 'x', lang: 'fi' }, edit: { on: 1, text: 'x', lang: 'fi' }, withdraw: { on: 1 }, voice: { on: 1, set: true }, vote: { on: 1, dots: 1 },
  name: { name: 'x' }, profession: { profession: 'care' }, extra_time: { set: true },
  tag: { on: 1, tag: 'haato', set: true }, comment: { on: 1, text: 'x', lang: 'fi' },
  move: { from: 5, to: 6 }, undo: { move: 99 }, reveal: { move: 99 }, extend: { phase: 5, seconds: 60 }, hide: { on: 1 }, restore: { on: 1 }, spotlight: { on: 1 },
  step: { what: 'x', who: 'y', whom: 'z' }, step_edit: { step: 1, what: 'x', who: 'y', whom: 'z' }, step_remove: { step: 1 }, close: {},
  merge: { on: 1, into: 2 }, unmerge: { on: 1 }, approve: { on: 1 }, refuse: { on: 1, reason: '' }, redact: { on: 1, from: 0, to: 1 }, lock: { on: 1 }, unlock: { on: 1 },
  pause: {}, resume: {}, freeze: {}, unfreeze: {}, remove_author: { on: 1 }, readmit_author: { on: 1 }, round: { round: 1 },
};
const allowed = {
  participant: ['post', 'edit', 'withdraw', 'voice', 'vote', 'name', 'profession', 'extra_time', 'tag', 'comment'],
  facilitator: ['tag', 'comment', 'withdraw', 'move', 'undo', 'reveal', 'extend', 'hide', 'restore', 'spotlight', 'step', 'step_edit', 'step_remove', 'close', 'name',
    'merge', 'unmerge', 'approve', 'refuse', 'redact', 'lock', 'unlock', 'pause', 'resume', 'freeze', 'unfreeze', 'remove_author', 'readmit_author', 'round'],
  wall: [],
};
const links = () => ({ participant: [{ code: other.code }], facilitator: [capability(other.links.facilitator)], wall: [capability(other.links.wall), { secret: null }] });

for (const role of Object.keys(allowed)) {
  test(`a ${role} may do what a ${role} may do, and nothing else`, async () => {
    const member = await Member.join(hub.port, ...links()[role]);
    assert.equal(member.welcome.role, role);
    for (const [t, fields] of Object.entries(commands)) {
      if (t === 'close') continue; // allowed to facilitators, and the last thing anyone does; refused below
      const { refused } = await member.command(t, fields);
      assert.equal(refused === 'not_your_right', !allowed[role].includes(t), `${role} ${t}: ${refused}`);
      await pause(210);
    }
    if (role !== 'facilitator') assert.equal((await member.command('close')).refused, 'not_your_right');
    member.leave();
  });
}

test('a capability of one session is none in another, and of one role none of the other', async () => {
  const [mine, theirs] = [capability(opened.links.facilitator), capability(other.links.facilitator)];
  await assert.rejects(Member.join(hub.port, { session: theirs.session, token: mine.token }), /wrong_token/);
  await assert.rejects(Member.join(hub.port, { session: mine.session, token: theirs.token }), /wrong_token/);
  const wall = await Member.join(hub.port, capability(opened.links.wall), { secret: null });
  assert.equal(wall.welcome.role, 'wall');
});

const open = ['/healthz', '/', '/facilitator', '/wall', '/coordinator', '/api/vocabulary', '/api/templates', '/api/settings'];
const closed = ['/api/me', '/api/sessions', () => `/api/sessions/${opened.id}`, () => `/api/sessions/${opened.id}/transcript`];

test('whoever has not signed in gets what is open to all, and nothing of a coordinator', async () => {
  for (const path of open) assert.equal((await hub.get(path, { cookie: '' })).status, 200, path);
  for (const path of closed) assert.equal((await hub.get(typeof path === 'string' ? path : path(), { cookie: '' })).status, 401);
  for (const path of closed) assert.equal((await hub.get(typeof path === 'string' ? path : path(), { cookie: 'vartti=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })).status, 401);
  assert.equal((await hub.post('/api/sessions', { title: 'x' }, { cookie: '' })).status, 401);
  assert.equal((await hub.post('/api/passphrase', { old: 'x', new: 'y' }, { cookie: '' })).status, 401);
});

test('a token of a session is no way to a coordinator\'s routes', async () => {
  const { token } = capability(opened.links.facilitator);
  for (const headers of [{ cookie: `vartti=${token}` }, { cookie: '', authorization: `Bearer ${token}` }])
    assert.equal((await hub.get(`/api/sessions/${opened.id}/transcript`, headers)).status, 401);
});

test('a signed-in coordinator gets hers, and no transcript before the close', async () => {
  for (const path of ['/api/me', '/api/sessions', `/api/sessions/${opened.id}`]) assert.equal((await hub.get(path)).status, 200, path);
  assert.notEqual((await hub.get(`/api/sessions/${opened.id}/transcript`)).status, 200);
  assert.equal((await hub.get('/api/sessions/2222222222222222')).status, 404);
});

test('the one-time passphrase opens nothing but the choice of one\'s own', async () => {
  const { run } = await import('./lib/hub.mjs');
  const { out } = await run(['user', 'add', 'toinen', '--role', 'coordinator', '--data', hub.data]);
  const login = await hub.post('/api/login', { name: 'toinen', passphrase: out.trim().split(/\s+/).pop() }, { cookie: '' });
  assert.equal(login.json.choose_passphrase, true);
  const cookie = login.headers.get('set-cookie').split(';')[0];
  const { status, json } = await hub.get('/api/sessions', { cookie });
  assert.equal(status, 403);
  assert.equal(json.error, 'choose_passphrase');
});

test('signing out ends the log-in', async () => {
  const login = await hub.post('/api/login', { name: 'koordinaattori', passphrase: hub.passphrase });
  const cookie = login.headers.get('set-cookie').split(';')[0];
  assert.equal((await hub.get('/api/me', { cookie })).status, 200);
  assert.equal((await hub.post('/api/logout', {}, { cookie })).status, 204);
  assert.equal((await hub.get('/api/me', { cookie })).status, 401);
});
