// SPDX-License-Identifier: EUPL-1.2
/*
 * How long a coordinator's question takes over many posts, and a suggestion while one writes.
 *
 *     node tests/bench/search.mjs BINARY [POSTS]        (100,000 posts: some minutes)
 *
 * Imports posts made of halves of the public corpus's, serves them, and asks over HTTP what people
 * would: every word of the corpus's queries alone and together, with facets and the first page's
 * passages. Printed, never asserted: times from the request to the answer's last byte, by how many
 * posts were found.
 */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { lines, madePost } from './made.mjs';

const [program = 'build/vartti', wanted = '100000'] = process.argv.slice(2);
process.env.VARTTI_BINARY = resolve(program);
const { Hub } = await import('../system/lib/hub.mjs');
const { Member } = await import('../system/lib/member.mjs');
const madePosts = (count) => Array.from({ length: count }, (_, i) => ({ id: `made-${i}`, ...madePost() }));

function table(title, taken) {
  const bands = [[0, 0], [1, 100], [101, 1000], [1001, 5000], [5001, 20000], [20001, Infinity], [1, 5000]];
  console.log(`\n${title}\n${'found'.padEnd(18)}${'questions'.padStart(10)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'most'.padStart(9)}`);
  for (const [least, most] of bands) {
    const times = taken.filter(({ count }) => count >= least && count <= most).map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    if (times.length) console.log(`${`${least} to ${most}`.padEnd(18)}${String(times.length).padStart(10)}${[at(0.5), at(0.95), times.at(-1)].map((ms) => ms.toFixed(1).padStart(9)).join('')}`);
  }
}

async function ask(hub, query) {
  const from = performance.now();
  const { status, json } = await hub.get(`/api/search?${new URLSearchParams(query)}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(query)}`);
  return { count: json.count, ms: performance.now() - from, query };
}

async function askAll(hub, title, queries) {
  const taken = [];
  for (const query of queries) taken.push(await ask(hub, query));
  table(title, taken);
}

async function suggestions(hub) {
  const { links } = await hub.openSession();
  const member = await Member.join(hub.port, { code: links.join.slice(1) });
  const taken = [];
  const texts = lines('posts.jsonl').filter(({ lang }) => lang === 'fi').slice(0, 100);
  for (const [n, { text }] of texts.entries()) {
    const from = performance.now();
    member.socket.send({ t: 'suggest', n, text, lang: 'fi' });
    await member.socket.until((message) => message.t === 'suggest' && message.n === n, 'suggestion');
    taken.push({ count: 0, ms: performance.now() - from });
    await new Promise((go) => setTimeout(go, 250)); // the rate
  }
  member.leave();
  taken.sort((a, b) => a.ms - b.ms);
  console.log(`\nsuggestions: ${taken.length}, p50 ${taken[taken.length >> 1].ms.toFixed(1)} ms, p95 ${taken[Math.floor(taken.length * 0.95)].ms.toFixed(1)} ms, most ${taken.at(-1).ms.toFixed(1)} ms`);
}

/** A folder filled by an earlier run is taken as it is, and left. */
const kept = process.env.VARTTI_BENCH_DATA;
const data = kept ?? mkdtempSync(join(tmpdir(), 'vartti-search-'));
if (!existsSync(join(data, 'archive.db'))) {
  const file = join(data, 'made.jsonl');
  const begun = performance.now();
  writeFileSync(file, madePosts(Number(wanted)).map((post) => `${JSON.stringify(post)}\n`).join(''));
  execFileSync(process.env.VARTTI_BINARY, ['import', '--data', data, '--title', 'Tehty aineisto', file], { stdio: ['ignore', 'ignore', 'ignore'] });
  console.log(`imported in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}
const hub = await Hub.start({ data });
try {
  await hub.signIn(`mittaaja-${Date.now()}`);
  const queries = lines('queries.jsonl').map(({ q }) => q);
  const words = [...new Set(queries.flatMap((query) => query.split(' ')))];
  const first = await ask(hub, { q: 'asunnottomuus' });
  console.log(`the first question of a hub, which reads the catalogue: ${first.ms.toFixed(0)} ms`);
  await askAll(hub, 'words and questions', [...queries, ...words].map((q) => ({ q })));
  await askAll(hub, 'again: the words of the page are known', [...queries, ...words].map((q) => ({ q })));
  await askAll(hub, 'with a facet chosen', words.map((q) => ({ q, theme: 'asuminen' })));
  await askAll(hub, 'a slip of the pen', words.filter((q) => q.length > 7).slice(0, 40).map((q) => ({ q: `${q.slice(0, 4)}x${q.slice(5)}` })));
  await askAll(hub, 'without words: everything', [{}, { page: 100 }, { theme: 'asuminen' }]);
  await suggestions(hub);
} finally {
  if (kept) await hub.stop();
  else await hub.end();
}
