// SPDX-License-Identifier: EUPL-1.2
// HTTP as it should not be, and the headers of each reply. One request in is one reply out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Socket, exchange, frameOf, upgradeRequest } from './lib/socket.mjs';
import { secretOf } from './lib/member.mjs';

let hub;
let opened;
before(async () => { hub = await Hub.start(); opened = await hub.openSession(); });
after(async () => hub.end());

const raw = (lines, body = '') => exchange(hub.port, `${[...lines, `Host: 127.0.0.1:${hub.port}`].join('\r\n')}\r\n\r\n${body}`);
const replies = (text) => [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map((match) => Number(match[1]));
const smuggled = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';

for (const [what, lines, body, status] of [
  ['a body on GET', ['GET /healthz HTTP/1.1', `Content-Length: ${smuggled.length}`], smuggled, 400],
  ['a body on DELETE', ['DELETE /healthz HTTP/1.1', `Content-Length: ${smuggled.length}`], smuggled, 400],
  ['a negative length', ['POST /api/login HTTP/1.1', 'Content-Length: -1'], smuggled, 400],
  ['a length with a sign', ['POST /api/login HTTP/1.1', 'Content-Length: +5'], smuggled, 400],
  ['a length that is no number', ['POST /api/login HTTP/1.1', 'Content-Length: 0x10'], smuggled, 400],
  ['two lengths', ['POST /api/login HTTP/1.1', 'Content-Length: 4', 'Content-Length: 30'], `abcd${smuggled}`, 400],
  ['a chunked body', ['POST /api/login HTTP/1.1', 'Transfer-Encoding: chunked'], `0\r\n\r\n${smuggled}`, 411],
  ['length and chunks', ['POST /api/login HTTP/1.1', 'Content-Length: 4', 'Transfer-Encoding: chunked'], `0\r\n\r\n${smuggled}`, [400, 411]],
  ['a body of more than 64 KiB', ['POST /api/login HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 70000'], 'x'.repeat(70000), 413],
]) {
  test(`${what} is refused, and nothing behind it is taken for a request`, async () => {
    const seen = replies(await raw(lines, body));
    assert.equal(seen.length, 1, `replies: ${seen}`);
    assert.ok([status].flat().includes(seen[0]), `${seen[0]}`);
  });
}

for (const [what, options, status] of [
  ['another path', { path: '/api/me' }, [400, 404]],
  ['an old version', { version: '8' }, [400, 426]],
  ['another sub-protocol', { protocol: 'chat' }, 400],
  ['no sub-protocol', { protocol: '' }, 400],
  ['a foreign origin', { origin: 'http://evil.example' }, 403],
  ['no origin', { origin: '' }, 403],
]) {
  test(`an upgrade with ${what} is refused over HTTP`, async () => {
    const text = await exchange(hub.port, upgradeRequest(hub.port, options));
    assert.ok([status].flat().includes(replies(text)[0]), text.slice(0, 80));
  });
}

test('an upgrade by POST, without a key, to h2c or to an unknown protocol is refused', async () => {
  const good = upgradeRequest(hub.port);
  for (const bad of [good.replace('GET', 'POST'), good.replace(/Sec-WebSocket-Key: .*\r\n/, ''), good.replace('Upgrade: websocket', 'Upgrade: h2c'), good.replace('Upgrade: websocket', 'Upgrade: teapot')])
    assert.ok(replies(await exchange(hub.port, bad))[0] !== 101);
});

test('a frame in pieces is one message; one that is too long, binary or malformed ends politely', async () => {
  const hello = JSON.stringify({ t: 'hello', code: opened.code, secret: secretOf(), since: 0 });
  const pieces = await Socket.open(hub.port);
  pieces.raw(frameOf(hello.slice(0, 10), { final: false }));
  pieces.raw(frameOf(hello.slice(10, 20), { opcode: 0, final: false }));
  pieces.raw(frameOf(hello.slice(20), { opcode: 0 }));
  assert.equal((await pieces.until(({ t }) => t === 'welcome')).code, opened.code);
  for (const [bytes, code] of [[frameOf('x'.repeat(5000)), 1009], [frameOf(Buffer.from('abc'), { opcode: 2 }), 1003], [frameOf(Buffer.from([0xc3, 0x28])), 1007]]) {
    const socket = await Socket.open(hub.port);
    socket.raw(bytes);
    assert.equal((await socket.untilClosed()).code, code);
  }
});

test('every reply forbids what the client never needs', async () => {
  for (const path of ['/', '/facilitator', '/api/me', '/api/vocabulary', '/none']) {
    const { headers } = await hub.get(path, { cookie: '' });
    const policy = headers.get('content-security-policy');
    assert.ok(policy?.startsWith("default-src 'none'"), path);
    assert.ok(!/unsafe-inline|'unsafe-eval'| \*/.test(policy));
    assert.ok(policy.includes("; script-src 'self' 'wasm-unsafe-eval'; "));
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  }
});

test('a change from another origin, or without saying JSON, is refused', async () => {
  const body = { name: 'koordinaattori', passphrase: hub.passphrase };
  assert.ok((await hub.post('/api/login', body, { origin: 'http://evil.example' })).status >= 400);
  assert.ok((await hub.post('/api/login', body, { 'content-type': 'text/plain' })).status >= 400);
});

test('the cookie is out of reach for scripts and other sites', async () => {
  const { headers } = await hub.post('/api/login', { name: 'koordinaattori', passphrase: hub.passphrase });
  const cookie = headers.get('set-cookie');
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=Strict/);
  assert.match(cookie, /Path=\//);
});

test('HEAD has no body, a known ETag none either, an unknown method is refused', async () => {
  const head = await raw(['HEAD / HTTP/1.1', 'Connection: close']);
  assert.equal(replies(head)[0], 200);
  assert.equal(head.split('\r\n\r\n')[1], '');
  const first = await hub.get('/');
  const etag = first.headers.get('etag');
  if (etag) assert.equal((await hub.get('/', { 'if-none-match': etag })).status, 304);
  assert.ok(replies(await raw(['BREW / HTTP/1.1', 'Connection: close']))[0] >= 400);
});

test('what is not there is 404, what is not signed in 401', async () => {
  assert.equal((await hub.get('/api/nothing')).status, 404);
  assert.equal((await hub.get('/api/sessions', { cookie: '' })).status, 401);
  assert.equal((await hub.get('/../../etc/passwd')).status, 404);
  assert.equal(replies(await raw(['GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1', 'Connection: close']))[0], 404);
});
