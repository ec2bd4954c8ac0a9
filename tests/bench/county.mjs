// SPDX-License-Identifier: EUPL-1.2
/*
 * How long each of a coordinator's pages takes in an old and busy county.
 *
 *     node tests/bench/county.mjs BINARY [SESSIONS [POSTS]]     (20,000 sessions of 50 posts)
 *
 * Has the county told into a folder by the domain's rules (`vartti demo`), serves it, waits until all
 * of it is in the archive, and asks for every page over HTTP. Printed, never asserted: times from the
 * request to the answer's last byte. VARTTI_BENCH_DATA: a folder that an earlier run filled, or that
 * is to be kept.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lines, madePost, pick } from './made.mjs';

const [program = 'build/vartti', sessions = '20000', posts = '50'] = process.argv.slice(2);
process.env.VARTTI_BINARY = resolve(program);
const { Hub } = await import('../system/lib/hub.mjs');

const asked = 40; // a page
const cards = 1000;
const linked = 20; // threads of a card, each of another session
const units = ['Aikuissosiaalityö', 'Lastensuojelu', 'Perhesosiaalityö', 'Vammaispalvelut'];
const areas = ['Koivuniemi', 'Kuusiranta', 'Saarikylä'];
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

function county() {
  const days = 1000;
  const session = (nth) => ({
    days_ago: days - Math.floor((nth * days) / sessions), hour: 8 + (nth % 8), title: `Vartti ${nth + 1}`, question: 'Mitä ilmiöitä näet?',
    unit: pick(units), area: pick(areas), lang: 'fi', template: 'vartti-15', present: 60,
    posts: Array.from({ length: Number(posts) }, () => ({ ...madePost(), lang: undefined, voices: pick([0, 1, 4]), votes: pick([0, 0, 2]) })),
  });
  const card = (nth) => ({ days_ago: 1, act: 'card_made', name: `kortti-${nth}`, session: 1 + ((nth * 17) % Number(sessions)), post: 1, by: 1,
    fields: { title: `Kortti ${nth + 1}`, statement: madePost().text, tags: ['haato'], themes: ['asuminen'], common: 'weekly' } });
  const link = (nth, at) => ({ days_ago: 1, act: 'thread_linked', on: `kortti-${nth}`, value: 1, by: 1, session: 1 + ((nth * 17 + (at + 1) * 101) % Number(sessions)), post: 1 });
  return { note: 'Made for a measurement.', county: 'Mitattava', areas, units, accounts: ['koordinaattori'],
    sessions: Array.from({ length: Number(sessions) }, (_, nth) => session(nth)),
    office: Array.from({ length: cards }, (_, nth) => [card(nth), ...Array.from({ length: linked - 1 }, (__, at) => link(nth, at))]).flat() };
}

function fill(data) {
  const file = `${data}.json`;
  const begun = performance.now();
  writeFileSync(file, JSON.stringify(county()));
  console.log(`${sessions} sessions of ${posts} posts, ${cards} cards: made in ${seconds(begun)}`);
  const told = performance.now();
  execFileSync(process.env.VARTTI_BINARY, ['demo', '--data', data, file], { stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(file);
  console.log(`told in ${seconds(told)}`);
}

async function measure(hub, name, path) {
  const times = [];
  for (let nth = 0; nth < asked; nth++) {
    const from = performance.now();
    const { status } = await hub.get(typeof path === 'string' ? path : path(nth));
    if (status !== 200) throw new Error(`${name}: ${status}`);
    times.push(performance.now() - from);
  }
  const [first] = times;
  times.sort((a, b) => a - b);
  const ms = (value) => Number(value.toFixed(1));
  return { page: name, 'first ms': ms(first), 'p50 ms': ms(times[asked >> 1]), 'p95 ms': ms(times[Math.floor(asked * 0.95)]), 'most ms': ms(times.at(-1)) };
}

async function pages(hub) {
  const listed = await hub.get('/api/sessions?page=0');
  const ids = listed.json.sessions.map(({ id }) => id);
  const { json: { cards: some } } = await hub.get('/api/cards');
  const words = lines('queries.jsonl').map(({ q }) => q);
  const id = (nth) => ids[nth % ids.length];
  return [
    ['sessions, newest', '/api/sessions'], ['sessions, page 300', '/api/sessions?page=300'],
    ['sessions by title', (nth) => `/api/sessions?q=${encodeURIComponent(`Vartti ${nth * 37}`)}`],
    ['sessions of a month', '/api/sessions?from=2026-01-01&to=2026-01-31'],
    ['transcript', (nth) => `/api/sessions/${id(nth)}/transcript`], ['session', (nth) => `/api/sessions/${id(nth)}`],
    ['search', (nth) => `/api/search?q=${encodeURIComponent(words[nth % words.length])}`], ['search, all of it', '/api/search'],
    ['review, what waits', '/api/review'], ['review of a session', (nth) => `/api/review/${id(nth)}`],
    ['cards', '/api/cards'], ['card', (nth) => `/api/cards/${some[nth % some.length].id}`], ['follow-ups', '/api/followups'],
    ['series', '/api/series'], ['vocabulary', '/api/vocabulary'],
    ['export of a session', (nth) => `/api/sessions/${id(nth)}/export?format=csv`],
  ];
}

/** Until the archive has every phenomenon. */
async function archived(hub) {
  const begun = performance.now();
  for (let have = -1; have < sessions * posts;) {
    await pause(5000);
    have = (await hub.get('/api/search')).json?.count ?? 0;
    if (performance.now() - begun > 3600e3) throw new Error(`only ${have} in the archive after an hour`);
  }
  console.log(`archived in ${seconds(begun)}`);
}

const kept = process.env.VARTTI_BENCH_DATA;
const data = kept ?? join(mkdtempSync(join(tmpdir(), 'vartti-county-')), 'data');
if (!existsSync(join(data, 'journal.db'))) fill(data);
const begun = performance.now();
const hub = await Hub.start({ data });
console.log(`served after ${seconds(begun)}`);
try {
  await hub.signIn(`mittaaja-${Date.now()}`);
  await archived(hub);
  const rows = [];
  for (const [name, path] of await pages(hub)) rows.push(await measure(hub, name, path));
  console.table(rows);
} finally {
  if (kept) await hub.stop();
  else await hub.end();
}
