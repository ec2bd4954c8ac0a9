// SPDX-License-Identifier: EUPL-1.2
// What is erased of a card, its path and a review is in no file and no answer, also after a restore.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gone as goneFrom, holding } from './lib/holding.mjs';
import { Hub, run } from './lib/hub.mjs';
import { tellClosed } from './lib/told.mjs';

let hub;
const scratch = mkdtempSync(join(tmpdir(), 'vartti-card-erasure-'));
const tool = (...words) => run([...words, '--data', hub.data]);
const gone = (...words) => goneFrom(hub.data, ...words);
const card = async (id) => (await hub.get(`/api/cards/${id}`)).json;
const history = async (id) => (await hub.get(`/api/cards/${id}/history`)).json.history;
const erase = (id, body) => hub.post(`/api/cards/${id}/erase`, { reason: 'siinä oli nimi', ...body });

async function make(fields) {
  const { status, json, text } = await hub.post('/api/cards', { fields });
  assert.equal(status, 201, text);
  return json;
}

async function edit({ id, version }, fields) {
  const { status, json, text } = await hub.ask('PUT', `/api/cards/${id}`, { version, fields });
  assert.equal(status, 200, text);
  return json;
}

async function verified() {
  const verify = await tool('verify');
  assert.equal(verify.code, 0, verify.out + verify.err);
}

before(async () => { hub = await Hub.start(); await hub.signIn(); });
after(async () => { await hub.end(); rmSync(scratch, { recursive: true, force: true }); });

test('a field goes with every version of it, over HTTP; what stood beside it stays', async () => {
  let made = await make({ title: 'Vuokravelat', what: 'Ensin YKSIXQ näin', tried: 'Neuvonta' });
  made = await edit(made, { what: 'Sitten KAKSIXQ noin' });
  made = await edit(made, { ask: 'Yksi virka' });
  assert.ok(holding('YKSIXQ', hub.data).length > 0);
  const seen = await erase(made.id, { field: 'what', version: made.version - 1 });
  assert.deepEqual([seen.status, seen.json.error], [409, 'changed']);
  const answer = await erase(made.id, { field: 'what', version: made.version });
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(answer.json.fields, { title: 'Vuokravelat', tried: 'Neuvonta', ask: 'Yksi virka' });
  assert.deepEqual(answer.json.gaps, ['what']);
  const [line, ...rest] = await history(made.id);
  assert.deepEqual([line.act, line.field, line.by, line.note], ['field_erased', 'what', 'koordinaattori', 'siinä oli nimi']);
  assert.deepEqual(rest.map(({ act, field }) => [act, field]), [['edited', 'ask'], ['edited', 'what'], ['made', undefined]]);
  await gone('YKSIXQ', 'KAKSIXQ');
  const ledger = readFileSync(join(hub.data, 'ledger'), 'utf8');
  assert.match(ledger, new RegExp(`body organisation ${made.id} erased`));
  assert.ok(!ledger.includes('nimi'));
  assert.equal((await erase(made.id, { field: 'what' })).status, 200, 'twice does no harm');
  assert.equal((await erase(made.id, { field: 'proposal' })).json.error, 'gone');
  await verified();
});

test('a passage, a step and a follow-up go by command', async () => {
  const made = await make({ title: 'Häädöt', tried: 'Kysyimme KOLMEXQ luvalla' });
  const step = (await hub.post(`/api/cards/${made.id}/path`, { state: 'taken', at: '2026-11-20', to: { kind: 'kela', name: 'Kela' }, text: 'Soitti NELJAXQ' })).json.path[0];
  await hub.post('/api/followups', { step: step.id, months: 6, answer: 'dismissed', text: 'VIISIXQ muutti' });
  const erased = (...words) => tool('erase', '--card', `${made.id}`, '--reason', 'nimi', ...words);
  const ends = await Promise.all([
    erased('--field', 'tried', '9', '16'), erased('--step', '1', '--field', 'text'), erased('--step', '1', '--follow-up', '6'),
  ]);
  for (const { code, err } of ends) assert.equal(code, 0, err);
  const left = await card(made.id);
  assert.equal(left.fields.tried, 'Kysyimme […] luvalla');
  assert.deepEqual([left.path[0].gap, left.path[0].to], [true, { kind: 'kela', name: 'Kela' }]);
  assert.deepEqual([left.followups[0].answer, left.followups[0].text], ['dismissed', undefined]);
  const acts = (await history(made.id)).filter(({ act }) => act.endsWith('_erased'));
  assert.deepEqual(acts.map(({ act, by, note }) => [act, by, note]).sort(), [
    ['field_erased', '', 'nimi'], ['followup_erased', '', 'nimi'], ['step_erased', '', 'nimi'],
  ]);
  assert.equal((await erased('--field', 'tried', '0', '99')).code, 1);
  assert.equal((await erased('--follow-up', '6')).code, 2);
  assert.equal((await tool('erase', '--card', '9999', '--reason', 'nimi')).code, 1);
  await gone('KOLMEXQ', 'NELJAXQ', 'VIISIXQ');
  await verified();
});

test('a whole card leaves the list; its history says why', async () => {
  const made = await make({ title: 'KUUSIXQ otsikko', what: 'SEITSEMANXQ' });
  const answer = await erase(made.id, { whole: true, reason: 'harhaan tehty' });
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.json.erased, true);
  assert.ok(!(await hub.get('/api/cards')).json.cards.some(({ id }) => id === made.id));
  assert.equal((await history(made.id))[0].note, 'harhaan tehty');
  assert.equal((await hub.ask('PUT', `/api/cards/${made.id}`, { version: 999, fields: { title: 'Taas' } })).status, 404);
  assert.equal((await erase(made.id, {})).status, 400, 'nothing is named');
  assert.equal((await erase(made.id, { whole: true, reason: '' })).status, 400, 'no reason');
  await gone('KUUSIXQ', 'SEITSEMANXQ');
  await verified();
});

test('tags that a review corrected go with their session', async () => {
  const ids = await tellClosed(hub);
  const [session] = (await hub.get('/api/sessions')).json.sessions.filter(({ title }) => title === 'Asuminen ja talvi');
  await hub.post(`/api/review/${session.id}`, { acts: [{ act: 'tags', phenomenon: ids.car, tags: [], free: ['KAHDEKSANXQ'], confirmed: [] }] });
  assert.ok(holding('KAHDEKSANXQ', hub.data).length > 0);
  assert.equal((await hub.post(`/api/sessions/${session.id}/erase`, { whole: true, reason: 'pyydetty' })).status, 204);
  await gone('KAHDEKSANXQ');
  await verified();
});

test('kill -9 right after the answer: what was erased is gone after the start', async () => {
  const made = await make({ title: 'Kaatuu', what: 'YHDEKSANXQ' });
  const { status } = await erase(made.id, { field: 'what' });
  await hub.kill();
  assert.equal(status, 200);
  await hub.restart();
  await gone('YHDEKSANXQ');
  assert.deepEqual((await card(made.id)).gaps, ['what']);
});

test('an older copy comes back without what was erased since; the ledger says so', async () => {
  const made = await make({ title: 'Palautuu', what: 'KYMMENENXQ', ask: 'Jää' });
  const later = await edit(made, { proposal: 'Jää tämäkin' });
  const copy = join(scratch, 'copy');
  assert.equal((await tool('backup', '--to', copy)).code, 0);
  assert.ok(holding('KYMMENENXQ', copy).length > 0);
  assert.equal((await erase(made.id, { field: 'what', version: later.version })).status, 200);
  await gone('KYMMENENXQ');
  const after = join(scratch, 'after');
  assert.equal((await tool('backup', '--to', after)).code, 0);
  assert.deepEqual(holding('KYMMENENXQ', after), []);
  await hub.stop();
  const restored = join(scratch, 'restored');
  const restore = await run(['restore', '--from', copy, '--data', restored, '--ledger', join(hub.data, 'ledger')]);
  assert.equal(restore.code, 0, restore.err);
  assert.deepEqual(holding('KYMMENENXQ', restored), [], 'before anything serves it');
  rmSync(hub.data, { recursive: true });
  hub.data = restored;
  await hub.restart();
  const { headers } = await hub.post('/api/login', { name: 'koordinaattori', passphrase: hub.passphrase });
  hub.cookie = headers.get('set-cookie').split(';')[0];
  const left = await card(made.id);
  // What was written in the same breath stood in the same body, whose copy is older than the erasure.
  assert.deepEqual([left.fields, left.gaps], [{ proposal: 'Jää tämäkin' }, ['title', 'what', 'ask']]);
  await verified();
});

test('where no hub runs the tool does the same, and all tables are made again', async () => {
  const made = await make({ title: 'Ilman', what: 'ILMANXQ' });
  await hub.stop();
  const erased = await tool('erase', '--card', `${made.id}`, '--field', 'what', '--reason', 'nimi');
  assert.equal(erased.code, 0, erased.err);
  assert.deepEqual(holding('ILMANXQ', hub.data), []);
  assert.equal((await tool('rebuild')).code, 0);
  await verified();
  await hub.restart();
  assert.deepEqual((await card(made.id)).gaps, ['what']);
});
