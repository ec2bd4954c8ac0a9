// SPDX-License-Identifier: EUPL-1.2
// A coordinator's day over HTTP: opens, finds by title and date, reads, downloads.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Hub } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

let hub;
let opened;
before(async () => { hub = await Hub.start(); await hub.signIn(); });
after(async () => hub.end());

const rows = async (query) => (await hub.get(`/api/sessions?${new URLSearchParams(query)}`)).json.sessions;
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' });

test('what is missing, too long or unknown in a new session is refused with its code', async () => {
  const good = { title: 'Talven vartti', question: 'Mitä näet?', unit: '', area: '', template: 'vartti-15', lang: 'fi' };
  for (const [bad, code] of [[{ title: '' }, 'empty'], [{ title: 't'.repeat(121) }, 'too_long'], [{ question: 'q'.repeat(201) }, 'too_long'], [{ template: 'none' }, 'unknown_word'], [{ grace_s: 181 }, 'bad_request'], [{ title: 'a\u0007' }, 'bad_text']]) {
    const { status, json } = await hub.post('/api/sessions', { ...good, ...bad });
    assert.equal(status, 400, JSON.stringify(bad));
    assert.equal(json.error, code, JSON.stringify(bad));
  }
  assert.equal((await hub.post('/api/sessions', undefined)).status, 415);
  opened = (await hub.post('/api/sessions', { ...good, grace_s: 0 })).json;
  assert.ok(opened.links.join);
});

test('an open session is found by title and by date', async () => {
  assert.equal((await rows({ q: 'TALVEN' }))[0].id, opened.id);
  assert.equal((await rows({ q: 'kesän' })).length, 0);
  assert.equal((await rows({ from: today(), to: today() }))[0].id, opened.id);
  assert.equal((await rows({ to: '2020-01-01' })).length, 0);
  assert.equal((await rows({ q: '%' })).length, 0, 'a wildcard is only a letter');
});

test('when it has closed it is found as closed, read, and downloaded as a file', async () => {
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  await facilitator.command('close');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  await pause(100);
  assert.equal((await rows({ q: 'talven' }))[0].state, 'closed');
  const { status, headers, json } = await hub.get(`/api/sessions/${opened.id}/transcript?download=1`);
  assert.equal(status, 200);
  assert.match(headers.get('content-disposition'), /attachment; filename=/);
  assert.equal(json.session.title, 'Talven vartti');
  assert.match(json.digest, /^[0-9a-f]{64}$/);
  await hub.stop();
  await hub.restart();
  const again = await hub.get(`/api/sessions/${opened.id}/transcript`);
  assert.deepEqual(again.json, json, 'the same after a restart, out of the journal');
  assert.equal((await rows({ q: 'talven' })).length, 1);
});

test('wrong passphrases are slowed, the right one is let in', async () => {
  for (let tries = 0; tries < 3; tries++) assert.equal((await hub.post('/api/login', { name: 'koordinaattori', passphrase: 'väärä salasana' }, { cookie: '' })).status, 403);
  assert.equal((await hub.post('/api/login', { name: 'koordinaattori', passphrase: hub.passphrase }, { cookie: '' })).status, 200);
  assert.equal((await hub.post('/api/login', { name: 'ei-ketään', passphrase: 'väärä salasana' }, { cookie: '' })).status, 403);
  assert.equal((await hub.post('/api/passphrase', { old: hub.passphrase, new: 'lyhyt' })).status, 400);
});
