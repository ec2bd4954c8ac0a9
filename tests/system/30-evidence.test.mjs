// SPDX-License-Identifier: EUPL-1.2
// What a card's knowledge rests on: counted from closed sessions, small groups kept together, quotes
// of those who let themselves be quoted; and what a card may name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';
import { tellCounty, toldSession as told, untilArchived } from './lib/told.mjs';

const post = (text, more = {}) => ({ text, ...more });
const county = {
  sessions: [
    told(200, 'Kevät', [...Array.from({ length: 8 }, (_, nth) => post(`Vuokravelka kasvaa ${nth}`, { source: 'own', area: 'Koivuniemi', voices: 2, votes: 1 })),
      ...Array.from({ length: 6 }, (_, nth) => post(`Sähkölasku maksetaan ensin ${nth}`, { source: 'client', quotable: true }))]),
    told(20, 'Syksy', [post('Häätöuhka tulee yllätyksenä', { source: 'client', area: 'Saarikylä', quotable: true }),
      post('Rästit näkyvät vasta käräjillä', { source: 'colleague', into: 1, area: 'Saarikylä', quotable: true }), post('Tätä ei liitetä mihinkään')]),
  ],
  office: [
    { days_ago: 15, act: 'card_made', name: 'kortti', by: 1, fields: { title: 'Vuokravelat' } },
    { days_ago: 15, act: 'card_made', name: 'toinen', by: 1, fields: { title: 'Pieni' }, session: 2, post: 3 },
    { days_ago: 14, act: 'thread_linked', on: 'kortti', session: 1, value: 1, by: 1 },
    { days_ago: 14, act: 'thread_linked', on: 'kortti', session: 2, post: 1, value: 1, by: 1 },
    { days_ago: 13, act: 'thread_reviewed', session: 2, value: 1, by: 1 },
  ],
};
let hub;
let card;
let small;
const link = (id, body) => hub.post(`/api/cards/${id}/links`, { set: true, ...body });
const quote = (quoted, set) => hub.post(`/api/cards/${card.id}/quotes`, { session: quoted.session, phenomenon: quoted.phenomenon, set });
const refused = ({ status, json }, ...expected) => assert.deepEqual([status, json.error], expected);

before(async () => {
  hub = await Hub.start({ data: await tellCounty(county) });
  await hub.signIn('kokeilija');
  await untilArchived(hub, 17);
  const { cards } = (await hub.get('/api/cards')).json;
  [card, small] = await Promise.all(['Vuokravelat', 'Pieni'].map(async (title) =>
    (await hub.get(`/api/cards/${cards.find((one) => one.title === title).id}`)).json));
});
after(async () => hub.end());

test('a card says how much was seen, in how many sessions, since when, and how it is known', () => {
  const { evidence } = card;
  assert.deepEqual([evidence.phenomena, evidence.sessions, evidence.voices, evidence.votes], [16, 2, 16, 8]);
  assert.ok(evidence.last - evidence.first > 170 * 86_400_000);
  assert.deepEqual(evidence.areas, { groups: [{ value: 'Koivuniemi', count: 8 }], rest: 8 });
});

test('a group below five stands in no answer, alone or by subtraction', () => {
  assert.deepEqual(card.evidence.sources, { groups: [{ value: 'own', count: 8 }], rest: 8 });
  assert.deepEqual(small.evidence.sources, { groups: [], rest: 1 });
  assert.deepEqual([small.evidence.phenomena, 'voices' in small.evidence, 'votes' in small.evidence], [1, false, false]);
});

test('nobody is counted, named or ranked in it', () => {
  assert.doesNotMatch(JSON.stringify(card.evidence), /seat|author|account|koordinaattori/i);
});

test('quotable are the words of a reviewed thread, merged ones too, whose poster lets them be quoted', async () => {
  const { quotes } = card.evidence;
  assert.deepEqual(quotes.map(({ text, title, chosen }) => [text, title, chosen]),
    [['Häätöuhka tulee yllätyksenä', 'Syksy', false], ['Rästit näkyvät vasta käräjillä', 'Syksy', false]]);
  assert.deepEqual(quotes.map(({ thread }) => thread), [quotes[0].phenomenon, quotes[0].phenomenon]);
  const after = await quote(quotes[1], true);
  assert.equal(after.status, 200, after.text);
  assert.deepEqual(after.json.evidence.quotes.map(({ chosen }) => chosen), [false, true]);
  assert.equal('quotes' in after.json, false);
  const { history } = (await hub.get(`/api/cards/${card.id}/history`)).json;
  assert.deepEqual([history[0].act, history[0].by, history[0].note], ['quoted', 'kokeilija', `${quotes[1].session} ${quotes[1].phenomenon}`]);
  assert.deepEqual((await quote(quotes[1], false)).json.evidence.quotes.map(({ chosen }) => chosen), [false, false]);
  refused(await quote({ session: quotes[1].session, phenomenon: 999 }, true), 404, 'unknown_thing');
  refused(await quote(small.threads[0], true), 404, 'unknown_thing');
});

test('what is erased is quoted no more', async () => {
  const [first] = card.evidence.quotes;
  await quote(first, true);
  assert.equal((await hub.post(`/api/sessions/${first.session}/erase`, { on: first.phenomenon, reason: 'koe' })).status, 204);
  for (let tries = 0; ; tries++) {
    const { json, text } = await hub.get(`/api/cards/${card.id}`);
    if (!text.includes('Häätöuhka') && json.evidence.quotes.length < 2) break;
    assert.ok(tries < 500, text);
  }
});

test('a card links to what is there alone, and says so', async () => {
  const [{ session }] = card.threads;
  refused(await link(card.id, { session, phenomenon: 999 }), 404, 'unknown_thing');
  refused(await link(card.id, { session: 'f'.repeat(32), phenomenon: 4 }), 404, 'unknown_thing');
  refused(await link(card.id, { session: '../journal', phenomenon: 4 }), 400, 'bad_request');
  refused(await link(card.id, { card: 99_999, how: 'causes' }), 404, 'unknown_thing');
  refused(await link(card.id, { card: card.id, how: 'causes' }), 404, 'unknown_thing');
  refused(await link(99_999, { session, phenomenon: card.threads[0].phenomenon }), 404, 'unknown_thing');
  refused(await hub.post('/api/cards', { fields: { title: 'Tyhjästä' }, session, phenomenon: 999 }), 404, 'unknown_thing');
  assert.equal((await hub.get(`/api/cards?q=${encodeURIComponent('tyhjästä')}`)).json.cards.length, 0);
  const made = await hub.post('/api/cards', { fields: { title: 'Ketjusta' }, session, phenomenon: card.threads[0].phenomenon });
  assert.deepEqual([made.status, made.json?.threads.length], [201, 1]);
  assert.equal((await hub.post(`/api/cards/${made.json.id}/erase`, { whole: true, reason: 'koe' })).status, 200);
  refused(await link(card.id, { card: made.json.id, how: 'causes' }), 404, 'unknown_thing');
});

test('a thread of a session that goes on or was for practice is on no card; what is off the archive can be taken off', async () => {
  for (const [practice, error] of [[false, 'not_now'], [true, 'unknown_thing']]) {
    const opened = await hub.openSession({ practice });
    const desk = await Member.join(hub.port, capability(opened.links.facilitator));
    const one = await Member.join(hub.port, { code: opened.code });
    await desk.command('move', { from: 0, to: 1 });
    const { ok } = await one.command('post', { text: 'Vielä kesken', lang: 'fi' });
    refused(await link(card.id, { session: opened.id, phenomenon: ok }), practice ? 404 : 409, error);
    await desk.command('close');
    const answer = await link(card.id, { session: opened.id, phenomenon: ok });
    assert.equal(answer.status, practice ? 404 : 200, answer.text);
    for (const member of [desk, one]) member.leave();
  }
  assert.equal((await link(card.id, { session: 'f'.repeat(32), phenomenon: 4, set: false })).status, 200);
});

test('a session that is not there is placed in no series', async () => {
  const { json: { id } } = await hub.post('/api/series', { fields: { name: 'Sarja' } });
  assert.equal((await hub.ask('PUT', `/api/sessions/${'f'.repeat(32)}/series`, { series: id }, {})).status, 404);
  assert.deepEqual((await hub.get(`/api/series/${id}`)).json.ids, []);
});

test('who is refused for another\'s change gets the card as any other answer has it', async () => {
  const now = (await hub.get(`/api/cards/${card.id}`)).json;
  const edit = (version, title) => hub.ask('PUT', `/api/cards/${card.id}`, { version, fields: { title } }, {});
  assert.equal((await edit(now.version, 'Uusi')).status, 200);
  const late = await edit(now.version, 'Toinen');
  assert.deepEqual([late.status, late.json.error, late.json.fields], [409, 'changed', ['title']]);
  assert.deepEqual(late.json.now, (await hub.get(`/api/cards/${card.id}`)).json);
  assert.ok(late.json.now.threads.some(({ title }) => title === 'Kevät'));
});

test('a transcript tells when voices and votes were given, the same after a rebuild', async () => {
  const [{ session }] = card.threads;
  const { course, threads } = (await hub.get(`/api/sessions/${session}/transcript`)).json;
  const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0);
  assert.deepEqual([sum(course, 'voices'), sum(course, 'votes')], [sum(threads, 'voices'), sum(threads, 'votes')]);
  assert.ok(course.every(({ begun }) => begun % 60_000 === 0));
  assert.deepEqual(Object.keys(course[0]), ['begun', 'voices', 'votes']);
  await hub.stop();
  assert.equal((await run(['rebuild', '--data', hub.data])).code, 0);
  await hub.restart();
  assert.deepEqual((await hub.get(`/api/sessions/${session}/transcript`)).json.course, course);
});

test('an erased session leaves the card, its evidence and its course', async () => {
  const { session } = card.threads.find(({ title }) => title === 'Kevät');
  assert.equal((await hub.post(`/api/sessions/${session}/erase`, { whole: true, reason: 'koe' })).status, 204);
  assert.equal((await hub.get(`/api/sessions/${session}/transcript`)).status, 404);
  const { threads, evidence } = (await hub.get(`/api/cards/${card.id}`)).json;
  assert.ok(!threads.some((one) => one.session === session));
  assert.ok(evidence.sessions < 2);
});
