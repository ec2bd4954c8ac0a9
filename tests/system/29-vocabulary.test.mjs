// SPDX-License-Identifier: EUPL-1.2
// The vocabulary is edited while the hub runs: terms come, are renamed, merged, retired; ids stay.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

test('the vocabulary', async (t) => {
  const hub = await Hub.start();
  t.after(() => hub.end());
  await hub.signIn();
  const shown = async () => (await hub.get('/api/vocabulary', { cookie: '' })).json;
  const find = (vocabulary, id) => vocabulary.tags.find((term) => term.id === id);
  const act = (...acts) => hub.post('/api/vocabulary', { acts });
  const start = await shown();
  let added;

  await t.test('a term is added and can be used at once, without a restart', async () => {
    const { status, json } = await act({ act: 'add', list: 'tags', term: { fi: 'lämmityskulut', sv: 'uppvärmning', theme: 'asuminen' } });
    assert.equal(status, 200);
    added = json.tags.find(({ fi }) => fi === 'lämmityskulut');
    assert.match(added.id, /^t\d+$/);
    assert.deepEqual((await shown()).tags.length, start.tags.length + 1);
    const opened = await hub.openSession();
    const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
    const member = await Member.join(hub.port, { code: opened.code });
    await facilitator.command('move', { from: 0, to: 1 });
    const { ok } = await member.command('post', { text: 'Kylmä koti', lang: 'fi', tags: [added.id] });
    assert.ok(ok);
    assert.equal((await member.command('post', { text: 'Toinen', lang: 'fi', tags: ['olematon'] })).refused, 'unknown_word');
    for (const one of [facilitator, member]) one.leave();
  });

  await t.test('a term is renamed and keeps its id; a rename over another is refused', async () => {
    const [{ id }] = start.tags;
    const one = await act({ act: 'change', id, term: { fi: 'uusi nimi' } });
    assert.equal(find(one.json, id).fi, 'uusi nimi');
    assert.equal(find(one.json, id).sv, find(start, id).sv);
    assert.equal((await act({ act: 'change', id, term: { fi: 'toinen nimi' } })).status, 409);
    const two = await act({ act: 'change', id, version: find(one.json, id).version, term: { fi: 'toinen nimi' } });
    assert.equal(find(two.json, id).fi, 'toinen nimi');
  });

  await t.test('what is merged means its heir, what is retired is marked, and both are taken back', async () => {
    const [one, heir, other] = start.tags.map(({ id }) => id);
    const merged = await act({ act: 'merge', id: one, into: heir }, { act: 'retire', id: other, set: true });
    assert.equal(find(merged.json, one).merged_into, heir);
    assert.equal(find(merged.json, other).retired, true);
    const card = (await hub.post('/api/cards', { fields: { title: 'Vanha', tags: [one] } })).json.id;
    for (const tag of [heir, one]) assert.deepEqual((await hub.get(`/api/cards?tag=${tag}`)).json.cards.map(({ id }) => id), [card]);
    const newer = (await hub.post('/api/cards', { fields: { title: 'Uusi', tags: [heir] } })).json.id;
    assert.deepEqual((await hub.get(`/api/cards?tag=${one}`)).json.cards.map(({ id }) => id), [newer, card], 'an address that was kept');
    assert.equal((await act({ act: 'merge', id: heir, into: one })).status, 400, 'no circle');
    const back = await act({ act: 'merge', id: one, into: '' }, { act: 'retire', id: other, set: false });
    assert.equal(find(back.json, one).merged_into, undefined);
    assert.equal(find(back.json, other).retired, undefined);
  });

  await t.test('what is no act changes nothing, not even what stood beside it', async () => {
    const before = await shown();
    for (const acts of [[], [{ act: 'odd' }], [{ act: 'add', list: 'odd', term: { fi: 'a' } }], [{ act: 'add', list: 'tags', term: {} }],
      [{ act: 'retire', id: added.id, set: true }, { act: 'merge', id: 'olematon', into: added.id }]]) {
      assert.equal((await hub.post('/api/vocabulary', { acts })).status, 400, JSON.stringify(acts));
    }
    assert.equal((await hub.post('/api/vocabulary', { acts: [] }, { cookie: '' })).status, 401);
    assert.deepEqual(await shown(), before);
  });

  await t.test('it is the same after a kill, and an unchanged copy is not sent again', async () => {
    const before = await hub.get('/api/vocabulary');
    await hub.kill();
    await hub.restart();
    const after = await hub.get('/api/vocabulary');
    assert.deepEqual(after.json, before.json);
    assert.equal((await hub.get('/api/vocabulary', { 'if-none-match': after.headers.get('etag') })).status, 304);
  });
});
