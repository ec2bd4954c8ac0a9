// SPDX-License-Identifier: EUPL-1.2
// From a closed session to cards and back: review in bulk with undo, series, what became of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';
import { tellClosed } from './lib/told.mjs';

let hub;
let ids;
let session;
let card;
const review = async () => (await hub.get(`/api/review/${session.id}`)).json.threads;
const thread = async (id) => (await review()).find(({ phenomenon }) => phenomenon === id);
const act = async (...acts) => {
  const { status, json, text } = await hub.post(`/api/review/${session.id}`, { acts });
  assert.equal(status, 200, text);
  return json;
};

before(async () => {
  hub = await Hub.start();
  await hub.signIn();
  ids = await tellClosed(hub);
  [session] = (await hub.get('/api/sessions')).json.sessions.filter(({ title }) => title === 'Asuminen ja talvi');
});
after(async () => hub.end());

test('an archived session stands in the inbox with all its threads', async () => {
  const { sessions } = (await hub.get('/api/review')).json;
  const row = sessions.find((one) => one.session === session.id);
  assert.equal(row.reviewed, 0);
  assert.equal(row.threads, (await review()).length);
});

test('a thread has the words of the session, and is pending', async () => {
  const car = await thread(ids.car);
  assert.deepEqual([car.state, car.corrected, car.cards, car.kind, car.tags], ['pending', false, [], 'growing', ['asunnottomuus']]);
});

test('many acts are done at once, each for itself, and undone by what was answered', async () => {
  const before = await review();
  const { outcomes, undo } = await act(
    { act: 'review', phenomenon: ids.car, set: true },
    { act: 'tags', phenomenon: ids.car, tags: ['haato'], free: ['auto'] },
    { act: 'card', phenomenon: ids.home, fields: { title: 'Autossa asuminen', tags: ['asunnottomuus'] } },
    { act: 'review', phenomenon: 99999, set: true },
    { act: 'tags', phenomenon: ids.car, tags: ['a', 'b', 'c', 'd'], free: [] },
    { act: 'odd', phenomenon: ids.car },
  );
  card = outcomes[2].ok;
  assert.deepEqual(outcomes.map(({ refused }) => refused), [undefined, undefined, undefined, 'unknown_thing', 'too_many_tags', 'bad_request']);
  const car = await thread(ids.car);
  assert.deepEqual([car.state, car.corrected, car.tags, car.free], ['reviewed', true, ['haato'], ['auto']]);
  assert.deepEqual((await thread(ids.home)).cards, [{ id: card, title: 'Autossa asuminen' }]);
  assert.deepEqual(undo, [
    { act: 'link', phenomenon: ids.home, set: false, card },
    { act: 'tags', phenomenon: ids.car, set: false, tags: [], free: [] },
    { act: 'review', phenomenon: ids.car, set: false },
  ]);
  await act(...undo);
  const again = await review();
  for (const one of again) delete one.likely;
  for (const one of before) delete one.likely;
  assert.deepEqual(again, before);
});

test('a card that shares its tags is likely, and an act that changes nothing has no undo', async () => {
  assert.deepEqual((await thread(ids.car)).likely, [{ id: card, title: 'Autossa asuminen' }]);
  const { undo } = await act({ act: 'link', phenomenon: ids.car, card, set: true }, { act: 'link', phenomenon: ids.car, card, set: true });
  assert.equal(undo.length, 1);
  assert.deepEqual((await act({ act: 'link', phenomenon: ids.car, card: 9999, set: true })).outcomes, [{ refused: 'unknown_thing' }]);
});

test('a session whose threads are all reviewed leaves the inbox', async () => {
  await act(...(await review()).map(({ phenomenon }) => ({ act: 'review', phenomenon, set: true })));
  const has = async (query) => (await hub.get(`/api/review${query}`)).json.sessions.some((one) => one.session === session.id);
  assert.deepEqual([await has(''), await has('?all=1')], [false, true]);
});

test('the card names its threads with their words', async () => {
  const { threads } = (await hub.get(`/api/cards/${card}`)).json;
  assert.equal(threads.length, 1);
  assert.equal(threads[0].title, 'Asuminen ja talvi');
  assert.match(threads[0].text, /auto/);
});

test('what became of it stands on the page of the closed session, and names nobody', async () => {
  assert.deepEqual((await hub.get(`/api/closed/${session.code}`)).json.became, []);
  await hub.post(`/api/cards/${card}/path`, { state: 'taken', at: '2026-11-20', to: { kind: 'board', name: 'Lautakunta' }, text: 'Kokous' });
  const { text, json: { became, threads } } = await hub.get(`/api/closed/${session.code}`, { cookie: '' });
  assert.equal(became.length, 1);
  assert.deepEqual(became[0].steps, [{ state: 'taken', at: '2026-11-20', to: { kind: 'board', name: 'Lautakunta' }, text: 'Kokous' }]);
  assert.ok(threads.some(({ n }) => n === became[0].n[0]));
  assert.ok(!text.includes('koordinaattori'));
});

test('a series carries it to the door of its next session', async () => {
  const { status, json: series } = await hub.post('/api/series', { fields: { name: 'Aikuissosiaalityö', audience: 'Kaikki' } });
  assert.equal(status, 201);
  const next = await hub.openSession({ series: series.id });
  assert.deepEqual((await hub.get(`/api/code/${next.code}`)).json.became, []);
  assert.equal((await hub.ask('PUT', `/api/sessions/${session.id}/series`, { series: series.id }, {})).status, 204);
  const door = (await hub.get(`/api/code/${next.code}`, { cookie: '' })).json;
  assert.equal(door.became[0].title, 'Autossa asuminen');
  assert.equal(door.became[0].n, undefined);
  const page = (await hub.get(`/api/series/${series.id}`)).json;
  assert.deepEqual(page.ids.sort(), [session.id, next.id].sort());
  assert.equal(page.became.length, 1);
  assert.equal((await hub.get(`/api/sessions/${next.id}`)).json.series, series.id);
  const edited = await hub.ask('PUT', `/api/series/${series.id}`, { version: series.version, fields: { audience: 'Mikkeli' } }, {});
  assert.equal(edited.json.fields.audience, 'Mikkeli');
  const late = await hub.ask('PUT', `/api/series/${series.id}`, { version: series.version, fields: { audience: 'Juva' } }, {});
  assert.deepEqual([late.status, late.json.error, late.json.fields], [409, 'changed', ['audience']]);
  assert.equal((await hub.ask('PUT', `/api/sessions/${session.id}/series`, { series: 999 }, {})).status, 404);
});

test('a template is saved to be used again', async () => {
  const [template] = (await hub.get('/api/templates')).json.templates;
  const saved = await hub.post('/api/templates', { name: 'Oma', template: { ...template, id: 'oma' } });
  assert.equal(saved.status, 201, saved.text);
  assert.deepEqual((await hub.get('/api/templates', { cookie: '' })).json.saved, [saved.json]);
  assert.equal((await hub.post('/api/templates', { name: 'Rikki', template: { id: 'x' } })).json.error, 'bad_template');
  const renamed = await hub.ask('PUT', `/api/templates/${saved.json.id}`, { version: saved.json.version, name: 'Uusi nimi' }, {});
  assert.equal(renamed.json.name, 'Uusi nimi');
  await hub.openSession({ template: renamed.json.template });
  assert.equal((await hub.post(`/api/templates/${saved.json.id}/remove`, {})).status, 204);
  assert.deepEqual((await hub.get('/api/templates')).json.saved, []);
});

test('a session that goes on is not reviewed', async () => {
  const live = await hub.openSession();
  const one = await Member.join(hub.port, { code: live.code });
  assert.equal((await hub.get(`/api/review/${live.id}`)).status, 404);
  assert.equal((await hub.post(`/api/review/${live.id}`, { acts: [] })).status, 404);
  one.leave();
});

test('a session that has just closed stands in the inbox at once', async () => {
  const opened = await hub.openSession({ title: 'Juuri suljettu', grace_s: 0 });
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  const one = await Member.join(hub.port, { code: opened.code });
  await facilitator.command('move', { from: 0, to: 1 });
  await one.command('post', { text: 'Yhä moni on vailla asuntoa', lang: 'fi', tags: ['asunnottomuus'] });
  await facilitator.command('close');
  const [row] = (await hub.get('/api/review')).json.sessions;
  assert.deepEqual([row.session, row.title, row.threads, row.reviewed], [opened.id, 'Juuri suljettu', 1, 0]);
  const [{ similar, likely }] = (await hub.get(`/api/review/${opened.id}`)).json.threads;
  assert.equal(similar.length, 3);
  const car = similar.find(({ phenomenon }) => phenomenon === ids.car);
  assert.deepEqual([car.session, car.text, car.cards], [session.id, 'Yhä useampi nukkuu autossa.', [card]]);
  assert.deepEqual(likely.map(({ id }) => id), [card]);
  for (const member of [facilitator, one]) member.leave();
});
