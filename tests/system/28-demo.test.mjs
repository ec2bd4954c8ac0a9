// SPDX-License-Identifier: EUPL-1.2
// The invented county: told by the rules, up to a day, into a fresh folder alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Hub, binary, run } from './lib/hub.mjs';

const file = fileURLToPath(new URL('../../deploy/demo.json', import.meta.url));
const county = JSON.parse(readFileSync(file, 'utf8'));
const posts = county.sessions.flatMap((session) => session.posts);
const scratch = mkdtempSync(join(tmpdir(), 'vartti-demo-'));
const states = ['noted', 'described', 'taken', 'agreed', 'partly', 'refused', 'pending', 'changed', 'unchanged', 'followed'];
const data = join(scratch, 'county');
const exported = async (folder) => (await run(['export', '--data', folder, '--format', 'jsonl'])).out.trim().split('\n').map((line) => JSON.parse(line));

before(async () => {
  const { code, out, err } = await run(['demo', '--data', data, '--to', '2026-11-20', file]);
  assert.equal(code, 0, err);
  assert.equal(out, `${county.sessions.length} sessions\n`);
});
after(() => rmSync(scratch, { recursive: true }));

test('it is a county of real size: some 30 sessions and 300 posts over a year, all sealed and verified', async () => {
  const lines = await exported(data);
  assert.equal(lines.length, posts.length);
  assert.ok(county.sessions.length >= 30 && posts.length >= 300);
  const times = lines.map(({ posted }) => posted);
  assert.ok(Math.max(...times) - Math.min(...times) > 350 * 86_400_000);
  assert.ok(Math.max(...times) < Date.parse('2026-11-21'));
  assert.ok(lines.some(({ into }) => into) && lines.some(({ hidden }) => hidden));
  assert.equal(lines.reduce((sum, { votes }) => sum + votes, 0), posts.reduce((sum, { votes = 0 }) => sum + votes, 0));
  const { code, out } = await run(['verify', '--data', data]);
  assert.equal(code, 0, out);
  assert.equal(out.split('\n').filter((line) => line.endsWith(' sealed')).length, county.sessions.length);
});

test('sessions lie on workdays, at the hour that the file says, in summer and in winter', async () => {
  const all = JSON.parse((await run(['export', '--data', data])).out);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', weekday: 'short', hour: '2-digit', minute: '2-digit' });
  for (const { session, phases } of all) {
    const { hour } = county.sessions.find(({ title }) => title === session.title);
    const [weekday, time] = clock.format(phases[1].begun).split(/,? /);
    assert.ok(!['Sat', 'Sun'].includes(weekday));
    assert.equal(time, `${String(hour).padStart(2, '0')}:00`);
  }
});

test('the same day gives the same again, and a folder with something in it is left alone', async () => {
  const again = join(scratch, 'again');
  assert.equal((await run(['demo', '--data', again, '--to', '2026-11-20', file])).code, 0);
  assert.deepEqual(await exported(again), await exported(data));
  const { code, err } = await run(['demo', '--data', again, '--to', '2026-11-20', file]);
  assert.equal(code, 1);
  assert.match(err, /something already/);
  assert.deepEqual(await exported(again), await exported(data));
});

test('the guard stops nothing in it', () => {
  const texts = [...posts.map(({ text }) => text), ...posts.flatMap(({ comments = [] }) => comments),
    ...county.sessions.flatMap(({ title, question, steps }) => [title, question, ...steps.flatMap(({ what, who, whom }) => [what, who, whom])])].filter(Boolean);
  const found = execFileSync(binary, ['guard'], { input: texts.map((text, id) => JSON.stringify({ id: String(id), text })).join('\n') }).toString().trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(found.length, texts.length);
  assert.deepEqual(found.flatMap(({ spans }, at) => spans.filter(({ certainty }) => certainty === 'block').map(({ kind }) => [kind, texts[at]])), []);
});

test('a hub serves it: its sessions are listed, its cards stand in every state of the path, its coordinator signs in', async () => {
  const hub = await Hub.start({ data });
  try {
    const passphrase = (await run(['user', 'reset', 'koordinaattori', '--data', data])).out.trim();
    const login = await hub.post('/api/login', { name: 'koordinaattori', passphrase });
    assert.equal(login.status, 200);
    hub.cookie = login.headers.get('set-cookie').split(';')[0];
    assert.equal((await hub.post('/api/passphrase', { old: passphrase, new: 'sininen järvi aamulla 9' })).status, 204);
    const { json } = await hub.get('/api/sessions');
    assert.equal(json.sessions.length, county.sessions.length);
    assert.equal(json.sessions[0].title, county.sessions.at(-1).title);
    const { cards } = (await hub.get('/api/cards')).json;
    assert.equal(cards.length, 15);
    assert.deepEqual([...new Set(cards.map(({ state }) => state))].sort(), [...states].sort());
    assert.ok(cards.every(({ threads }) => threads > 0));
    assert.ok((await hub.get('/api/followups?due=1')).json.followups.length > 0);
  } finally {
    await hub.stop();
  }
});

test('a file that the rules refuse is told by its place, and a file that is none', async () => {
  const wrong = join(scratch, 'wrong.json');
  const fails = async (change) => {
    const copy = structuredClone(county);
    change(copy);
    writeFileSync(wrong, JSON.stringify(copy));
    const { code, err } = await run(['demo', '--data', join(scratch, `wrong-${Math.random()}`), wrong]);
    assert.equal(code, 1);
    return err;
  };
  assert.match(await fails((copy) => { copy.sessions[0].posts[0].votes = 100; }), /Asumisen alkuvartti: no_dots_left/);
  assert.match(await fails((copy) => { copy.sessions[1].template = 'none'; }), /no such template/);
  assert.match(await fails((copy) => { copy.office[0].act = 'fly'; }), /fly: no such change/);
  assert.match(await fails((copy) => { copy.office.at(-1).on = 'nothing'; }), /names what is not there/);
  writeFileSync(wrong, '{');
  assert.equal((await run(['demo', '--data', join(scratch, 'none'), wrong])).code, 1);
  assert.equal((await run(['demo', '--data', join(scratch, 'none')])).code, 2);
  assert.equal((await run(['demo', '--data', join(scratch, 'none'), '--to', 'eilen', file])).code, 2);
});
