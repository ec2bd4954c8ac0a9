// SPDX-License-Identifier: EUPL-1.2
// Cards from their making to their follow-up: over HTTP, through a kill and a lost office.db.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Hub, run } from './lib/hub.mjs';

const put = (hub, path, body) => hub.ask('PUT', path, body, {});
const full = {
  title: 'Häätöjen kasvu', statement: 'Yhä useampi nuori aikuinen menettää asuntonsa.', what: 'Vuokrarästit\nkasvavat.',
  kind: 'growing', groups: ['nuoret'], services: ['aikuissosiaalityo'], tags: ['haato'], themes: ['asuminen'], areas: ['Mikkeli'],
  common: 'several', known: ['own', 'client'], causes: [{ text: 'Vuokrat nousevat', level: 'society' }], consequences: 'Asunnottomuus',
  tried: 'Asumisneuvonta auttoi', proposal: 'Asumisneuvoja', ask: 'Yksi virka lisää', recipients: [{ kind: 'board', name: 'Lautakunta' }],
  indicator: { name: 'Häädöt', url: 'https://example.fi/haadot' },
};

async function make(hub, fields = full) {
  const { status, json, text } = await hub.post('/api/cards', { fields });
  assert.equal(status, 201, text);
  return json;
}

test('cards', async (t) => {
  const hub = await Hub.start();
  t.after(() => hub.end());
  await hub.signIn();
  let card;

  await t.test('a card has every field as it was sent', async () => {
    card = await make(hub);
    assert.deepEqual(card.fields, full);
    assert.equal(card.state, 'noted');
    assert.deepEqual((await hub.get(`/api/cards/${card.id}`)).json, card);
  });

  await t.test('two who edit other fields both have their way; the same field is a conflict with both values', async () => {
    const one = await put(hub, `/api/cards/${card.id}`, { version: card.version, fields: { ask: 'Kaksi virkaa' } });
    assert.equal(one.status, 200);
    const two = await put(hub, `/api/cards/${card.id}`, { version: card.version, fields: { proposal: 'Neuvonta' } });
    assert.equal(two.status, 200);
    const three = await put(hub, `/api/cards/${card.id}`, { version: card.version, fields: { ask: 'Kolme virkaa', title: 'Häädöt' } });
    assert.equal(three.status, 409);
    assert.equal(three.json.error, 'changed');
    assert.deepEqual(three.json.fields, ['ask']);
    assert.equal(three.json.now.fields.ask, 'Kaksi virkaa');
    assert.equal(three.json.now.fields.title, full.title);
    card = three.json.now;
  });

  await t.test('the history says who changed what, from what to what', async () => {
    const { history } = (await hub.get(`/api/cards/${card.id}/history`)).json;
    assert.deepEqual(history.map(({ by, act, field, before, after }) => ({ by, act, field, before, after })), [
      { by: 'koordinaattori', act: 'edited', field: 'proposal', before: full.proposal, after: 'Neuvonta' },
      { by: 'koordinaattori', act: 'edited', field: 'ask', before: full.ask, after: 'Kaksi virkaa' },
      { by: 'koordinaattori', act: 'made', field: undefined, before: undefined, after: undefined },
    ]);
  });

  await t.test('what is no card is refused with a word', async () => {
    const bad = async (fields, status, error) => {
      const answer = await hub.post('/api/cards', { fields });
      assert.equal(answer.status, status, JSON.stringify(fields));
      assert.equal(answer.json.error, error, JSON.stringify(fields));
    };
    await bad(undefined, 400, 'bad_request');
    await bad({}, 400, 'empty');
    await bad({ title: '  ' }, 400, 'empty');
    await bad({ title: 'a'.repeat(121) }, 400, 'too_long');
    await bad({ title: 'a\u0007' }, 400, 'bad_text');
    await bad({ title: 'a', nonsense: 1 }, 400, 'bad_request');
    await bad({ title: 'a', kind: 'odd' }, 400, 'unknown_word');
    await bad({ title: 'a', known: ['odd'] }, 400, 'unknown_word');
    await bad({ title: 'a', causes: [{ text: 'b' }] }, 400, 'bad_request');
    await bad({ title: 'a', indicator: { name: 'b', url: 'javascript:alert(1)' } }, 400, 'bad_text');
    assert.equal((await hub.get('/api/cards/999')).status, 404);
    assert.equal((await hub.get('/api/cards/abc')).status, 404);
    assert.equal((await put(hub, '/api/cards/999', { version: 1, fields: { title: 'a' } })).status, 404);
    assert.equal((await put(hub, `/api/cards/${card.id}`, { fields: { title: 'a' } })).status, 400);
  });

  await t.test('personal data is refused: what is certain always, what only may be until it is confirmed', async () => {
    const certain = await hub.post('/api/cards', { fields: { title: 'Tapaus', ask: 'Asiakas 131052-308T odottaa' }, confirmed: true });
    assert.equal(certain.status, 422);
    assert.deepEqual(certain.json, { error: 'personal_data', found: [{ in: 'ask', start: 8, end: 19, kind: 'hetu', certainty: 'block' }] });
    const causes = await hub.post('/api/cards', { fields: { title: 'Tapaus', causes: [{ text: 'matti@example.fi kertoi', level: 'services' }] } });
    assert.deepEqual([causes.status, causes.json.found[0].in], [422, 'causes']);
    const maybe = { fields: { title: 'Tapaus', what: 'Matti Virtanen jäi yksin' } };
    const warned = await hub.post('/api/cards', maybe);
    assert.deepEqual([warned.status, warned.json.found[0].certainty], [422, 'warn']);
    assert.equal((await hub.post('/api/cards', { ...maybe, confirmed: true })).status, 201);
    const step = await hub.post(`/api/cards/${card.id}/path`, { state: 'described', at: '2026-11-20', text: 'Soitto 040 123 4567' });
    assert.equal(step.status, 422);
    assert.equal((await hub.get('/api/cards?q=odottaa')).json.cards.length, 0);
  });

  await t.test('a command given twice makes one card', async () => {
    const body = { fields: { title: 'Kerran' }, command: 'c-00000001' };
    const [one, two] = [await hub.post('/api/cards', body), await hub.post('/api/cards', body)];
    assert.equal(one.json.id, two.json.id);
  });

  await t.test('its path goes to two recipients, is refused with a reason, and is followed up', async () => {
    const step = (body) => hub.post(`/api/cards/${card.id}/path`, body);
    assert.equal((await step({ state: 'taken', at: '2026-11-20' })).status, 400, 'to whom');
    const taken = await step({ state: 'taken', at: '2026-11-20', to: { kind: 'board', name: 'Lautakunta' }, text: 'Kokouksessa' });
    assert.equal(taken.status, 201, taken.text);
    const [first] = taken.json.path;
    assert.equal((await step({ state: 'taken', at: '2026-11-21', to: { kind: 'kela', name: '' } })).status, 201);
    assert.equal((await step({ state: 'refused', at: '2026-11-22', on: first.id })).status, 400, 'why');
    const refused = await step({ state: 'refused', at: '2026-11-22', on: first.id, text: 'Ei rahaa' });
    assert.equal(refused.json.state, 'refused');
    assert.deepEqual(refused.json.followups.map(({ months, answer }) => [months, answer]), [[6, undefined], [12, undefined]]);
    const mended = await put(hub, `/api/cards/${card.id}/path/${first.id}`, { version: first.version, state: 'taken', at: '2026-11-19', to: first.to, text: 'Kirje' });
    assert.equal(mended.status, 200);
    assert.equal(mended.json.path[0].text, 'Kirje');
    const again = await put(hub, `/api/cards/${card.id}/path/${first.id}`, { version: first.version, state: 'taken', at: '2026-11-19', to: first.to });
    assert.equal(again.status, 409);
    assert.equal(again.json.now.path[0].text, 'Kirje');
    assert.equal((await hub.get('/api/followups?due=1')).json.followups.length, 0);
    assert.equal((await hub.get('/api/followups')).json.followups.length, 2);
    assert.equal((await hub.post('/api/followups', { step: first.id, months: 6, answer: 'dismissed' })).json.error, 'empty');
    const answered = await hub.post('/api/followups', { step: first.id, months: 6, answer: 'dismissed', text: 'Kysytään syksyllä' });
    assert.equal(answered.json.followups[0].text, 'Kysytään syksyllä');
    assert.equal((await hub.post(`/api/cards/${card.id}/path/${refused.json.path[2].id}/remove`, {})).json.state, 'taken');
  });

  await t.test('cards cause each other and are listed by state, words and theme', async () => {
    const other = await make(hub, { title: 'Asunnottomuus', themes: ['asuminen'] });
    const linked = await hub.post(`/api/cards/${card.id}/links`, { card: other.id, how: 'causes', set: true });
    assert.deepEqual(linked.json.cards, [{ card: other.id, how: 'causes', title: 'Asunnottomuus' }]);
    const ids = async (query) => (await hub.get(`/api/cards?${query}`)).json.cards.map(({ id }) => id);
    assert.deepEqual(await ids('state=taken'), [card.id]);
    assert.deepEqual(await ids('q=asunnottomuus'), [other.id]);
    assert.equal((await ids('theme=asuminen')).length, 2);
    assert.equal((await hub.post(`/api/cards/${card.id}/kept`, { set: true })).json.kept, true);
    assert.deepEqual(await ids('kept=1'), [card.id]);
  });

  await t.test('nothing is lost by a kill, and a lost office.db is made again the same', async () => {
    const everything = async () => Promise.all(['/api/cards', `/api/cards/${card.id}`, `/api/cards/${card.id}/history`, '/api/followups']
      .map(async (path) => (await hub.get(path)).json));
    const before = await everything();
    await hub.kill();
    await hub.restart();
    assert.deepEqual(await everything(), before);
    await hub.stop();
    const verified = await run(['verify', '--data', hub.data]);
    assert.equal(verified.code, 0, verified.out + verified.err);
    for (const ending of ['', '-wal', '-shm']) rmSync(join(hub.data, `office.db${ending}`), { force: true });
    await hub.restart();
    assert.deepEqual(await everything(), before);
  });

  await t.test('nobody sees or changes a card who is not signed in', async () => {
    const { cookie } = hub;
    hub.cookie = undefined;
    for (const path of ['/api/cards', `/api/cards/${card.id}`, '/api/followups']) assert.equal((await hub.get(path)).status, 401);
    assert.equal((await hub.post('/api/cards', { fields: { title: 'a' } })).status, 401);
    hub.cookie = cookie;
  });
});
