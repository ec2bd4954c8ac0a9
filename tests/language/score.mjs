// SPDX-License-Identifier: EUPL-1.2
// How well is found what is there?  `node tests/language/score.mjs BINARY`: imports the public
// corpus, asks its queries and what is similar to each post, prints the table, and fails where a
// score is below what was reached before.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [binary = join(here, '..', '..', 'build', 'vartti')] = process.argv.slice(2);
const data = mkdtempSync(join(tmpdir(), 'vartti-score-'));
const lines = (text) => text.trim().split('\n').map((line) => JSON.parse(line));
const read = (name) => lines(readFileSync(join(here, 'corpus', name), 'utf8'));
const run = (args, input) => execFileSync(binary, [...args, '--data', data],
  { input, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'inherit'] });

/** Reached, with a little room for another edition of the dictionary. */
const floors = { 'recall of the word': 0.98, precision: 0.97, 'nDCG@10': 0.93, 'similar by text, hit@3': 0.88, 'similar with tags, hit@3': 0.95 };

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const gain = (grades) => grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

/** What stands in another language on the same topic is neither right nor wrong. */
function score(query) {
  const grades = new Map(query.relevant.map(({ id, grade }) => [id, grade]));
  const other = new Set(query.other_language_same_topic);
  const { hits } = JSON.parse(run(['search', '--json', query.q]));
  const found = hits.map(({ id }) => id).filter((id) => !other.has(id));
  const words = query.relevant.filter(({ grade }) => grade === 2).map(({ id }) => id);
  return {
    recall: words.length ? words.filter((id) => found.includes(id)).length / words.length : undefined,
    precision: found.length ? found.filter((id) => grades.has(id)).length / found.length : undefined,
    ndcg: gain(found.map((id) => grades.get(id) ?? 0)) / gain([...grades.values()].sort((a, b) => b - a)),
    empty: found.length === 0,
  };
}

function hitAt3(posts, withTags) {
  const mates = (post) => posts.filter((other) => other !== post && other.duplicate_group === post.duplicate_group).map(({ id }) => id);
  const asked = posts.filter((post) => post.lang === 'fi' && post.duplicate_group !== null && mates(post).length);
  const input = asked.map(({ id, text, tags }) => JSON.stringify(withTags ? { id, text, tags } : { id, text })).join('\n');
  const answers = lines(run(['similar', '--json'], `${input}\n`));
  const isHit = (post, place) => answers[place].hits.slice(0, 3).some(({ id }) => mates(post).includes(id));
  return mean(asked.map((post, place) => (answers[place].id === post.id && isHit(post, place) ? 1 : 0)));
}

let failed = 0;
try {
  const posts = read('posts.jsonl');
  const queries = read('queries.jsonl');
  run(['import', '--title', 'Julkinen aineisto', join(here, 'corpus', 'posts.jsonl')]);
  const scores = queries.map((query) => ({ lang: query.lang, ...score(query) }));
  const table = (of) => ({
    'recall of the word': mean(of.map(({ recall }) => recall).filter((value) => value !== undefined)),
    precision: mean(of.map(({ precision }) => precision).filter((value) => value !== undefined)),
    'nDCG@10': mean(of.map(({ ndcg }) => ndcg)),
    'queries without a hit': of.filter(({ empty }) => empty).length,
  });
  for (const lang of ['fi', 'sv']) console.log(lang, table(scores.filter((one) => one.lang === lang)));
  const reached = { ...table(scores), 'similar by text, hit@3': hitAt3(posts, false), 'similar with tags, hit@3': hitAt3(posts, true) };
  console.log('all', reached);
  for (const [name, floor] of Object.entries(floors)) {
    const fine = reached[name] >= floor;
    if (!fine) failed++;
    console.log(`${fine ? 'ok' : 'not ok'} ${name}: ${reached[name].toFixed(3)}, at least ${floor}`);
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
console.log(`${Object.keys(floors).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
