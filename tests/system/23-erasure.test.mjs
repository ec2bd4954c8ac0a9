// SPDX-License-Identifier: EUPL-1.2
// What the office erases is in no file, frame, page or export; the journal still verifies.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gone as goneFrom, holding as wordsIn } from './lib/holding.mjs';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

let hub;
let sealed;
const scratch = mkdtempSync(join(tmpdir(), 'vartti-erasure-'));

const holding = (words, folder = hub.data) => wordsIn(words, folder);
const tool = (...words) => run([...words, '--data', hub.data]);
const ledger = () => readFileSync(join(hub.data, 'ledger'), 'utf8');

const gone = (...words) => goneFrom(hub.data, ...words);

async function verified() {
  const verify = await tool('verify');
  assert.equal(verify.code, 0, verify.out + verify.err);
}

/** A session with one of everything; `word` is in all its texts. */
async function told(word, { seal = true } = {}) {
  const opened = await hub.openSession({ title: `Otsikko ${word}T`, question: `Kysymys ${word}Q`, grace_s: 0 });
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  await facilitator.command('move', { from: 0, to: 1 });
  const reveal = async (phase) => {
    await facilitator.sees(({ agenda }) => agenda.phase === phase, `phase ${phase}`);
    await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  };
  const member = await Member.join(hub.port, { code: opened.code });
  await member.command('name', { name: `${word}N` });
  const post = (await member.command('post', { text: `Sana ${word}P ja loput`, lang: 'fi', free: [`${word}F`] })).ok;
  const other = (await member.command('post', { text: `Toinen ${word}O jää`, lang: 'fi' })).ok;
  await facilitator.command('move', { from: 1, to: 4 });
  await reveal(4);
  const comment = (await member.command('comment', { on: post, text: `Kommentti ${word}C`, lang: 'fi' })).ok;
  const step = (await facilitator.command('step', { what: `Askel ${word}S`, who: '', whom: '' })).ok;
  if (seal) {
    await facilitator.command('close');
    await reveal(6);
    await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
    facilitator.leave();
    member.leave();
  }
  return { ...opened, post, other, comment, step, member, facilitator };
}

/** The archive has it at once, for somebody looks after it there; it is in the index then. */
async function archived(session, word) {
  assert.equal((await hub.ask('PUT', `/api/sessions/${session.id}/kept`, { kept: true })).status, 204);
  assert.ok((await tool('search', word, '--json')).out.includes(session.id), 'it is found');
  assert.ok(holding(word).some((path) => path.includes('archive.db')), 'it is in the archive');
}

before(async () => { hub = await Hub.start(); });
after(async () => { await hub.end(); rmSync(scratch, { recursive: true, force: true }); });

test('while a session lives: a post, a passage and a comment leave every lane and every file', async () => {
  const live = await told('ELAVAXQ', { seal: false });
  const erase = (body) => hub.post(`/api/sessions/${live.id}/erase`, { reason: 'siinä oli nimi', ...body });
  assert.equal((await erase({ on: live.post, from: 5, to: 13 })).status, 204);
  await live.member.sees((view) => view.phenomena.get(live.post)?.text === 'Sana […] ja loput', 'the passage');
  assert.equal((await erase({ on: live.comment })).status, 204);
  await live.member.sees((view) => view.comments.get(live.comment)?.gap, 'the gap');
  assert.equal((await erase({ on: live.post })).status, 204);
  await live.member.sees((view) => view.phenomena.get(live.post)?.gap, 'the gap');
  const late = await Member.join(hub.port, capability(live.links.facilitator));
  assert.ok(!JSON.stringify(late.socket.messages).match(/ELAVAXQ[PCF]/));
  late.leave();
  assert.equal((await erase({ on: 9999 })).json.error, 'unknown_thing');
  await gone('ELAVAXQP', 'ELAVAXQC', 'ELAVAXQF');
  assert.ok(holding('ELAVAXQO').length > 0, 'what was not erased stays');
  assert.match(ledger(), new RegExp(`body ${live.id} ${live.comment} erased`));
  await verified();
});

test('after the seal: by command and over HTTP, each thing by itself; the seal still fits', async () => {
  sealed = await told('SINETTIXQ');
  await archived(sealed, 'SINETTIXQP');
  await pause(5500); // its key goes, and the office works on its journal
  const erase = (...words) => tool('erase', '--session', sealed.id, '--reason', 'pyynnöstä', ...words);
  const transcript = async () => (await hub.get(`/api/sessions/${sealed.id}/transcript`)).json;
  const before = await transcript();
  assert.ok(before.verified);

  const told_ = await erase('--passage', '1', '5', '15');
  assert.equal(told_.code, 0, told_.err);
  assert.equal((await transcript()).threads[0].text, 'Sana […] ja loput');
  assert.ok(!(await tool('search', 'SINETTIXQP', '--json')).out.includes(sealed.id), 'not even found');
  assert.equal((await erase('--comment', '1/1')).code, 0);
  assert.equal((await erase('--step', '1')).code, 0);
  assert.equal((await erase('--heading')).code, 0);
  assert.equal((await erase('--post', '7')).code, 1);
  assert.equal((await hub.post(`/api/sessions/${sealed.id}/erase`, { on: sealed.post, reason: 'vielä' })).status, 204);

  const left = await transcript();
  assert.ok(left.verified && left.sealed);
  assert.equal(left.digest, before.digest);
  assert.ok(left.threads[0].gap && left.threads[0].comments[0].gap);
  // The reason of the passage stood in the body of what remained, which went with the post.
  assert.deepEqual(left.acts.filter(({ act }) => act === 'erased').map(({ reason }) => reason), [undefined, 'pyynnöstä', 'pyynnöstä', 'pyynnöstä', 'vielä']);
  const exported = await tool('export', '--session', sealed.id, '--format', 'json');
  for (const text of [JSON.stringify(left), exported.out]) assert.ok(!text.match(/SINETTIXQ[PFCSTQ]/));
  await gone('SINETTIXQP', 'SINETTIXQF', 'SINETTIXQC', 'SINETTIXQS', 'SINETTIXQT', 'SINETTIXQQ');
  assert.ok(exported.out.includes('SINETTIXQO'), 'the other post stays');
  assert.ok(!ledger().includes('pyynnöstä'));
  await verified();
});

test('a whole session goes head and all, and its page with it', async () => {
  const whole = await told('KOKONAANXQ');
  assert.equal((await hub.post(`/api/sessions/${whole.id}/erase`, { whole: true, reason: 'harhaan avattu' })).status, 204);
  assert.equal((await hub.get(`/api/sessions/${whole.id}`)).status, 404);
  assert.equal((await hub.get(`/api/closed/${whole.code}`)).status, 404);
  await gone('KOKONAANXQ');
  assert.match(ledger(), new RegExp(`session ${whole.id} erased`));
  assert.ok(!ledger().includes('harhaan') && holding('harhaan avattu').length > 0, 'the organisation knows why');
  assert.equal((await tool('erase', '--session', whole.id, '--reason', 'uudestaan')).code, 1);
  await verified();
});

test('kill -9 right after the answer: what was erased is gone after the start', async () => {
  const fresh = await told('KAATUUXQ');
  await archived(fresh, 'KAATUUXQP');
  const erase = (session, on) => hub.post(`/api/sessions/${session.id}/erase`, { on, reason: 'nimi' });
  const answers = await Promise.all([erase(sealed, sealed.other), erase(fresh, fresh.post)]);
  await hub.kill();
  assert.deepEqual(answers.map(({ status }) => status), [204, 204]);
  await hub.restart();
  await gone('KAATUUXQP', 'KAATUUXQF', 'SINETTIXQO');
  const { json } = await hub.get(`/api/sessions/${fresh.id}/transcript`);
  assert.ok(json.threads[0].gap && json.verified);
  await verified();
});

test('by age: what is kept is passed by and said so; the rest goes', async () => {
  const kept = await told('PIDETAANXQ');
  const old = await told('VANHAXQ');
  assert.equal((await hub.ask('PUT', `/api/sessions/${kept.id}/kept`, { kept: true })).status, 204);
  assert.equal((await hub.get(`/api/sessions/${kept.id}`)).json.kept, true);
  const young = await tool('erase', '--older-than', '1');
  assert.deepEqual([young.code, young.out], [0, '']);
  const listed = await tool('erase', '--older-than', '0', '--dry-run');
  assert.match(listed.out, new RegExp(`^kept ${kept.id} `, 'm'));
  assert.match(listed.out, new RegExp(`^would_erase ${old.id} `, 'm'));
  assert.equal((await hub.get(`/api/sessions/${old.id}`)).status, 200);
  const erased = await tool('erase', '--older-than', '0');
  assert.equal(erased.code, 0, erased.err);
  assert.match(erased.out, new RegExp(`^kept ${kept.id} `, 'm'));
  assert.match(erased.out, new RegExp(`^erased ${old.id} `, 'm'));
  assert.equal((await hub.get(`/api/sessions/${old.id}`)).status, 404);
  assert.equal((await hub.get(`/api/sessions/${kept.id}`)).status, 200);
  assert.match(ledger(), new RegExp(`session ${old.id} over_age`));
  await gone('VANHAXQ');
  assert.equal((await tool('keep', '--session', kept.id, '--off')).code, 0);
  assert.equal((await hub.get(`/api/sessions/${kept.id}`)).json.kept, false);
  await verified();
});

test('where no hub runs the tools do the same', async () => {
  const fresh = await told('ILMANXQ');
  await hub.stop();
  const erased = await tool('erase', '--session', fresh.id, '--post', '1', '--reason', 'nimi');
  assert.equal(erased.code, 0, erased.err);
  assert.deepEqual(holding('ILMANXQP'), [], 'at once: nobody else reads');
  assert.equal((await tool('keep', '--session', fresh.id)).code, 0);
  await verified();
  await hub.restart();
  assert.equal((await hub.get(`/api/sessions/${fresh.id}`)).json.kept, true);
});

test('a copy brings back what was lost, and not what was erased since', async () => {
  const copied = await told('KOPIOXQ');
  const open = await told('AVOINXQ', { seal: false });
  const copy = join(scratch, 'copy');
  const backup = await tool('backup', '--to', copy);
  assert.equal(backup.code, 0, backup.err);
  assert.ok(holding('KOPIOXQP', copy).length > 0);
  assert.equal((await tool('backup', '--to', copy)).code, 1, 'no copy is written over');
  const lost = await told('MENETETTYXQ');
  await hub.post(`/api/sessions/${copied.id}/erase`, { on: copied.post, reason: 'nimi' });
  await hub.post(`/api/sessions/${sealed.id}/erase`, { whole: true, reason: 'kaikki' });
  await hub.kill();

  const restored = join(scratch, 'restored');
  const restore = await run(['restore', '--from', copy, '--data', restored, '--ledger', join(hub.data, 'ledger')]);
  assert.equal(restore.code, 0, restore.err);
  assert.match(restore.out, /^erased again: [1-9]\d* texts, 1 sessions, /m);
  assert.deepEqual([...holding('KOPIOXQP', restored), ...holding('SINETTIXQ', restored)], [], 'before anything serves it');
  assert.ok(holding('KOPIOXQO', restored).length > 0);
  assert.deepEqual(holding('MENETETTYXQ', restored), [], 'what came after the copy was in no copy');
  assert.equal((await run(['verify', '--data', restored])).code, 0);
  assert.equal((await run(['restore', '--from', copy, '--data', restored])).code, 1, 'nothing is written over');

  rmSync(hub.data, { recursive: true });
  hub.data = restored;
  await hub.restart();
  await hub.post('/api/login', { name: 'koordinaattori', passphrase: hub.passphrase })
    .then(({ headers }) => { hub.cookie = headers.get('set-cookie').split(';')[0]; });
  assert.ok((await hub.get(`/api/sessions/${copied.id}/transcript`)).json.threads[0].gap);
  assert.equal((await hub.get(`/api/sessions/${sealed.id}`)).status, 404);
  assert.equal((await hub.get(`/api/sessions/${lost.id}`)).status, 404);
  const back = await Member.join(hub.port, { code: open.code }, { secret: open.member.secret });
  await back.sees((view, own) => own.posts.size === 2, 'her own posts');
  back.leave();
});

test('a journal without its keys says who cannot come back', async () => {
  await hub.stop();
  rmSync(join(hub.data, 'keys'), { recursive: true });
  const verify = await tool('verify');
  assert.equal(verify.code, 0);
  assert.match(verify.out, /^unreachable \w+ \d+ its key is not in keys\//m);
});

test('all tables are made again, and everything is found as before', async () => {
  const texts = async () => (await tool('search', 'KOPIOXQO', '--json')).out;
  const before = await texts();
  assert.match(before, /"session"/);
  const rebuilt = await tool('rebuild');
  assert.equal(rebuilt.code, 0, rebuilt.err);
  assert.equal(await texts(), before);
  await hub.restart();
  assert.equal((await tool('rebuild')).code, 1, 'not beside a hub');
  assert.equal((await hub.post('/api/login', { name: 'koordinaattori', passphrase: hub.passphrase })).status, 200);
});

test('the hub lets go by itself what is over the age that is set, and not what is kept', async () => {
  const data = join(scratch, 'county');
  const county = fileURLToPath(new URL('../../deploy/demo.json', import.meta.url));
  const demo = await run(['demo', county, '--data', data]);
  assert.equal(demo.code, 0, demo.err);
  const ages = async () => (await run(['retention', '--retention-days', '180', '--dry-run', '--data', data])).out.trim().split('\n').map((line) => line.split(' '));
  const [kept, ...old] = (await ages()).map(([, id]) => id);
  assert.ok(old.length > 5);
  assert.equal((await run(['keep', '--session', kept, '--data', data])).code, 0);
  const aging = await Hub.start({ data, words: ['--retention-days', '180'] });
  for (let tries = 0; tries < 240 && !/retention by age/.test(aging.err); tries++) await pause(250);
  assert.match(aging.err, new RegExp(`retention by age: ${old.length} of ${old.length} sessions erased, 1 kept`));
  const verify = await run(['verify', '--data', data]);
  assert.equal(verify.code, 0);
  for (const id of old) assert.ok(!verify.out.includes(id));
  assert.ok(verify.out.includes(kept));
  assert.deepEqual((await ages()).map((line) => line[0]), ['kept']);
  await aging.end();
});
