// SPDX-License-Identifier: EUPL-1.2
// What was added, renamed or merged in the app holds at once for who searches, writes and reviews;
// ids that nobody made, and personal data in a word, are refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';
import { tellClosed } from './lib/told.mjs';

test('terms as they are meant now', async (t) => {
  const hub = await Hub.start();
  t.after(() => hub.end());
  await hub.signIn();
  const told = await tellClosed(hub);
  const search = async (query) => (await hub.get(`/api/search?${new URLSearchParams(query)}`)).json;
  const refused = async (query) => {
    const { status, json } = await hub.get(`/api/search?${new URLSearchParams(query)}`);
    return [status, json.error];
  };
  const act = async (...acts) => hub.post('/api/vocabulary', { acts });
  const named = (facet) => facet.map(({ value, count }) => `${value} ${count}`);
  const opened = await hub.openSession();
  const writer = await Member.join(hub.port, { code: opened.code });
  let asked = 0;
  const propose = async (more) => {
    const n = ++asked;
    writer.socket.send({ t: 'suggest', n, lang: 'fi', ...more });
    return writer.socket.until((message) => message.t === 'suggest' && message.n === n, 'a suggestion');
  };

  await t.test('what was merged is searched, filtered and counted as its heir, by old addresses too', async () => {
    const merged = await act({ act: 'merge', id: 'asunnottomuus', into: 'asumispalvelut' },
      { act: 'merge', id: 'asuminen', into: 'toimeentulo' }, { act: 'merge', id: 'nuoret', into: 'opiskelijat' });
    assert.equal(merged.status, 400, 'an heir is of the same list');
    assert.equal((await act({ act: 'merge', id: 'asunnottomuus', into: 'turvakoti' },
      { act: 'merge', id: 'asuminen', into: 'toimeentulo' }, { act: 'merge', id: 'nuoret', into: 'opiskelijat' })).status, 200);
    const { out } = await run(['search', '--json', 'turvakoti', '--data', hub.data]);
    assert.equal(JSON.parse(out).hits.length, 3, 'a tool follows too');
    for (const tag of ['turvakoti', 'asunnottomuus']) {
      const { count, hits, facets } = await search({ tag });
      assert.equal(count, 3, tag);
      assert.deepEqual(hits.map(({ tags }) => tags), [['turvakoti'], ['turvakoti'], ['turvakoti']]);
      assert.deepEqual(named(facets.tag), ['turvakoti 3']);
    }
    assert.equal((await search({ q: 'turvakoti' })).count, 3);
    const { facets } = await search({ theme: 'vakivalta', group: 'nuoret' });
    assert.deepEqual([named(facets.theme), named(facets.group)], [['vakivalta 1'], ['opiskelijat 1']]);
  });

  await t.test('the heir is proposed while one writes, and met', async () => {
    const { tags, met } = await propose({ text: 'Asunnottomuus lisääntyy joka kunnassa' });
    assert.ok(tags.includes('turvakoti') && !tags.includes('asunnottomuus'), tags.join(' '));
    assert.deepEqual([met.tags, met.phenomena, met.sessions], [['turvakoti'], 3, 1]);
    const chosen = (await propose({ tags: ['asunnottomuus'] })).met;
    assert.deepEqual([chosen.tags, chosen.phenomena], [['turvakoti'], 3]);
  });

  await t.test('a merge is taken back, and all is as it was', async () => {
    await act({ act: 'merge', id: 'asunnottomuus', into: '' }, { act: 'merge', id: 'asuminen', into: '' }, { act: 'merge', id: 'nuoret', into: '' });
    assert.deepEqual(named((await search({ tag: 'asunnottomuus' })).facets.theme), ['asuminen 3']);
    assert.equal((await search({ tag: 'turvakoti' })).count, 0);
  });

  await t.test('what is added or renamed is proposed by its words, what is retired is not', async () => {
    const { json } = await act({ act: 'add', list: 'tags', term: { fi: 'lemmikkieläin', sv: 'husdjur', en: 'pet', theme: 'asuminen', synonyms_fi: ['koira'] } },
      { act: 'change', id: 'velkaneuvonta', term: { fi: 'papukaijat' } });
    const { id } = json.tags.find(({ fi }) => fi === 'lemmikkieläin');
    const proposed = async (text) => (await propose({ text })).tags;
    assert.ok((await proposed('Koirien kanssa ei pääse mihinkään')).includes(id));
    assert.ok((await proposed('Det finns ingen plats för husdjuren')).includes(id));
    assert.ok((await proposed('Papukaijoja on jo monella')).includes('velkaneuvonta'));
    await act({ act: 'retire', id, set: true });
    assert.ok(!(await proposed('Koirien kanssa ei pääse mihinkään')).includes(id));
    await act({ act: 'retire', id, set: false });
    assert.deepEqual(await refused({ tag: `asunnottomuus,${id}` }), [200, undefined]);
  });

  await t.test('what was done beside an act that is refused holds at once, too', async () => {
    assert.equal((await act({ act: 'merge', id: 'asunnottomuus', into: 'turvakoti' }, { act: 'change', id: 'velkaneuvonta', term: { fi: 'toinen' } })).status, 409);
    assert.equal((await search({ tag: 'turvakoti' })).count, 3);
    await act({ act: 'merge', id: 'asunnottomuus', into: '' });
  });

  await t.test('the review looks for what means the same', async () => {
    const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
    await facilitator.command('move', { from: 0, to: 1 });
    await writer.command('post', { text: 'Turvakotiin ei pääse', lang: 'fi', tags: ['turvakoti'] });
    await writer.command('post', { text: 'Jonot ovat pitkät', lang: 'fi' });
    await facilitator.command('close', {});
    facilitator.leave();
    await act({ act: 'merge', id: 'asunnottomuus', into: 'turvakoti' });
    const { id: card } = (await hub.post('/api/cards', { fields: { title: 'Vailla kotia', tags: ['asunnottomuus'] } })).json;
    const [thread, untagged] = (await hub.get(`/api/review/${opened.id}`)).json.threads;
    assert.deepEqual([untagged.likely, untagged.similar], [[], []], 'without a tag there is nothing to look for');
    assert.deepEqual(thread.likely.map(({ id }) => id), [card]);
    assert.deepEqual(thread.similar.map(({ session }) => session), [told.session, told.session, told.session]);
    await act({ act: 'merge', id: 'asunnottomuus', into: '' });
  });

  await t.test('an id that nobody made is refused where a coordinator acts', async () => {
    for (const query of [{ tag: 't999' }, { theme: 'turvakoti' }, { group: 'olematon' }, { tag: 'asunnottomuus,t999' }]) {
      assert.deepEqual(await refused(query), [400, 'unknown_word'], JSON.stringify(query));
    }
    for (const fields of [{ tags: ['t999'] }, { themes: ['turvakoti'] }, { groups: ['asuminen'] }, { services: ['olematon'] }]) {
      const { status, json } = await hub.post('/api/cards', { fields: { title: 'Kortti', ...fields } });
      assert.deepEqual([status, json.error], [400, 'unknown_word'], JSON.stringify(fields));
    }
    const { json } = await hub.post(`/api/review/${told.session}`, { acts: [{ act: 'tags', phenomenon: told.car, tags: ['t999'], free: [] }] });
    assert.deepEqual(json.outcomes, [{ refused: 'unknown_word' }]);
    const term = await act({ act: 'add', list: 'tags', term: { fi: 'sana', theme: 't999' } });
    assert.deepEqual([term.status, term.json.error], [400, 'unknown_word']);
  });

  await t.test('personal data gets into no word: what is certain never, what only may be when it is confirmed', async () => {
    const before = (await hub.get('/api/vocabulary')).json;
    for (const [field, words, kind] of [['fi', '131052-308T', 'hetu'], ['sv', '040 123 4567', 'phone'], ['synonyms_fi', ['matti@example.fi'], 'email']]) {
      const { status, json } = await hub.post('/api/vocabulary', { confirmed: true,
        acts: [{ act: 'retire', id: 'turvakoti', set: true }, { act: 'add', list: 'tags', term: { fi: 'sana', [field]: words } }] });
      assert.deepEqual([status, json.error, json.found[0].in, json.found[0].kind], [422, 'personal_data', field, kind]);
    }
    assert.deepEqual((await hub.get('/api/vocabulary')).json, before, 'not even what stood beside it');
    const acts = [{ act: 'change', id: 'turvakoti', term: { fi: 'Matti Meikäläinen' } }];
    assert.equal((await hub.post('/api/vocabulary', { acts })).status, 422);
    assert.equal((await hub.post('/api/vocabulary', { acts, confirmed: true })).status, 200);
  });

  await t.test('after a restart it is the same', async () => {
    await act({ act: 'merge', id: 'asunnottomuus', into: 'turvakoti' });
    writer.leave();
    await hub.stop();
    await hub.restart();
    assert.ok((await search({ tag: 'turvakoti' })).count >= 3);
  });
});
