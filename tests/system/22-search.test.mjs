// SPDX-License-Identifier: EUPL-1.2
// Closed sessions are searched over HTTP: words in any form, facets, threads, and what nobody finds.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fits } from '../protocol/schema.mjs';
import { Hub } from './lib/hub.mjs';
import { Member } from './lib/member.mjs';
import { tellClosed } from './lib/told.mjs';

let hub;
let ids;
const search = async (query) => {
  const { status, json } = await hub.get(`/api/search?${new URLSearchParams(query)}`);
  assert.equal(status, 200, JSON.stringify(json));
  assert.ok(fits('SearchAnswer', json, 'http.schema.json'), JSON.stringify(json));
  return json;
};
const counted = (answer, facet, value) => answer.facets[facet].find((one) => one.value === value)?.count ?? 0;

before(async () => {
  hub = await Hub.start();
  await hub.signIn();
  ids = await tellClosed(hub);
});
after(async () => hub.end());

test('who is not signed in is asked to sign in', async () => {
  assert.equal((await hub.get('/api/search?q=auto', { cookie: '' })).status, 401);
});

test('a word is found in any form, and marked as people see it', async () => {
  const { count, hits: [hit] } = await search({ q: 'autot' });
  assert.equal(count, 1);
  assert.deepEqual([hit.id, hit.by, hit.session.title, hit.session.area], [ids.car, 'words', 'Asuminen ja talvi', 'Mikkeli']);
  const [[from, to]] = hit.marks;
  assert.equal([...hit.text].slice(from, to).join(''), 'autossa');
  assert.deepEqual([hit.kind, hit.group, hit.tags, hit.lang], ['growing', 'nuoret', ['asunnottomuus'], 'fi']);
});

test('who says the word stands before who carries the tag alone', async () => {
  const { hits, count, facets } = await search({ q: 'asunnottomuus' });
  assert.equal(count, 3);
  assert.deepEqual(hits.map(({ by }) => by), ['words', 'tag', 'tag']);
  assert.equal(hits[0].id, ids.home);
  assert.deepEqual(hits[0].free, ['kylätalo']);
  assert.deepEqual(facets.tag, [{ value: 'asunnottomuus', count: 3 }]);
  assert.deepEqual(facets.theme, [{ value: 'asuminen', count: 3 }]);
});

test('comments and next steps lead to their phenomenon, with their own words', async () => {
  const comment = (await search({ q: 'lapsiperhe' })).hits[0];
  assert.equal(comment.id, ids.car);
  assert.deepEqual(comment.passages.map(({ what, text }) => [what, text]), [['comment', 'Lapsiperheitä on mukana.']]);
  const step = (await search({ q: 'lautakunta' })).hits[0];
  assert.equal(step.id, ids.home);
  assert.deepEqual(step.passages.map(({ what, text }) => [what, text]), [['step', 'Viedään lautakuntaan\nSari']]);
});

test('what was merged leads to its thread, whose voices it shows', async () => {
  const { hits: [hit] } = await search({ q: 'kadulla yöpyminen' });
  assert.equal(hit.id, ids.street);
  assert.deepEqual(hit.thread, { id: ids.home, n: 2 });
  assert.equal(hit.voices, 1);
});

test('facets choose, and count what their own choice leaves out', async () => {
  const answer = await search({ kind: 'growing' });
  assert.equal(answer.count, 1);
  assert.equal(answer.hits[0].by, 'all');
  assert.equal(counted(answer, 'kind', 'growing'), 1);
  assert.equal(counted(answer, 'area', 'Mikkeli'), 1);
  assert.equal((await search({ unit: 'Aikuissosiaalityö,Muu' })).count, 3);
  assert.equal((await search({ unit: 'Muu' })).count, 0);
  assert.equal((await search({ theme: 'asuminen', session: ids.session })).count, 3);
  assert.equal((await search({ session: 'muu' })).count, 0);
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' });
  assert.equal((await search({ from: today, to: today })).count, 3);
  const before = await search({ to: '2020-01-01' });
  assert.equal(before.count, 0);
  assert.equal(counted(before, 'year', today.slice(0, 4)), 3);
});

test('a slip of the pen is mended, and that is said', async () => {
  const { meant, hits } = await search({ q: 'lapsiperhhe' });
  assert.equal(meant, 'lapsiperhe');
  assert.equal(hits[0].id, ids.car);
  assert.equal((await search({ q: 'zzzzzzzz' })).count, 0);
});

test('where nothing says all words, what says some of them is found, and that is said', async () => {
  const { hits } = await search({ q: 'lapsiperhe qqqqqqqq' });
  assert.deepEqual(hits.map(({ id, by }) => [id, by]), [[ids.car, 'some']]);
});

test('what was hidden or withdrawn nobody finds', async () => {
  assert.equal((await search({ q: 'kattohaikara' })).count, 0);
  assert.equal((await search({ q: 'peruttu' })).count, 0);
});

test('what cannot be asked is refused', async () => {
  for (const bad of [{ q: 'x'.repeat(101) }, { page: '-1' }, { page: '999999999' }, { from: '2026-13-01' }, { to: 'eilen' }]) {
    assert.equal((await hub.get(`/api/search?${new URLSearchParams(bad)}`)).status, 400, JSON.stringify(bad));
  }
  assert.equal((await search({ q: '"asunto" AND (' })).count, 0, 'the language of the index is nobody’s to speak');
  assert.deepEqual((await search({ q: 'autot', page: 1 })).hits, []);
});

test('many at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => search({ q: 'autot' })));
  assert.ok(answers.every(({ count }) => count === 1));
});

test('who writes is told which tags her text speaks of, and whether it was met before', async () => {
  const opened = await hub.openSession();
  const [writer, other] = [await Member.join(hub.port, { code: opened.code }), await Member.join(hub.port, { code: opened.code })];
  const ask = async (n, more) => {
    writer.socket.send({ t: 'suggest', n, lang: 'fi', ...more });
    return writer.socket.until((message) => message.t === 'suggest' && message.n === n, 'a suggestion');
  };
  const byTag = await ask(1, { tags: ['asunnottomuus'] });
  assert.deepEqual(byTag.tags, []);
  assert.deepEqual({ ...byTag.met, last: byTag.met.last > 0 }, { tags: ['asunnottomuus'], sessions: 1, phenomena: 3, steps: 1, last: true });
  const byText = await ask(2, { text: 'Asunnottomuus ja vuokrarästit lisääntyvät' });
  assert.ok(byText.tags.includes('asunnottomuus') && byText.tags.includes('vuokravelka'), byText.tags.join(' '));
  assert.ok(byText.met.phenomena > 0);
  assert.deepEqual(await ask(3, { text: 'Tänään on keskiviikko' }), { t: 'suggest', n: 3, tags: [] });
  assert.ok(!other.socket.messages.some((message) => message.t === 'suggest'), 'nobody else hears of it');
  const secret = 'Kvasaarinen purjelentäjä';
  await ask(4, { text: secret });
  for (const member of [writer, other]) member.leave();
  assert.equal((await search({ q: 'purjelentäjä' })).count, 0);
  assert.ok(!hub.err.includes('purjelent') && !hub.out.includes('purjelent'));
  await hub.stop();
  for (const file of readdirSync(hub.data).filter((name) => statSync(join(hub.data, name)).isFile())) assert.ok(!readFileSync(join(hub.data, file)).includes('purjelent'), file);
  await hub.restart();
});
