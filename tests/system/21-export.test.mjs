// SPDX-License-Identifier: EUPL-1.2
// Closed sessions as files: every format through the tool and over HTTP, read back by other programs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fits } from '../protocol/schema.mjs';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

const schema = fileURLToPath(new URL('../export/Project-mrt2019.xsd', import.meta.url));
const formats = ['csv', 'jsonl', 'json', 'qdpx', 'qdc'];
const scratch = mkdtempSync(join(tmpdir(), 'vartti-export-'));
const texts = ['Häätöjä on 𝕬 enemmän 👩‍👧', '=1+1; "lainaus"', 'Kaksi\nriviä', 'Sama kuin ensimmäinen', 'Piilotettu'];
let hub;
let opened;
let practice;

async function hold(more = {}) {
  const session = await hub.openSession({ grace_s: 0, ...more });
  const facilitator = await Member.join(hub.port, capability(session.links.facilitator));
  const member = await Member.join(hub.port, { code: session.code });
  await member.command('name', { name: 'Salainen nimi' });
  await facilitator.command('move', { from: 0, to: 1 });
  const ids = [];
  for (const text of texts) {
    const { ok } = await member.command('post', { text, lang: 'fi', tags: ['haato'], free: ['oma sana'], kind: 'growing', quotable: text.startsWith('Häätöjä') });
    ids.push(ok);
  }
  await facilitator.command('move', { from: 1, to: 2 });
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await member.command('comment', { on: ids[0], text: '@huomio', lang: 'fi' });
  await facilitator.command('merge', { on: ids[3], into: ids[0] });
  await facilitator.command('hide', { on: ids[4], reason: 'ei kuulu tähän' });
  await facilitator.command('step', { what: 'Viedään esitys', who: 'koordinaattori', whom: 'lautakunta', on: ids[0] });
  await facilitator.command('close');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  for (const one of [facilitator, member]) one.leave();
  return session;
}

/** RFC 4180 with `;`: rows of cells. */
function table(text) {
  assert.equal(text.charCodeAt(0), 0xfeff, 'it begins with a BOM');
  const rows = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  assert.deepEqual(rows.pop(), [], 'the last row is ended too');
  const [names, ...rest] = rows;
  return rest.map((cells) => {
    assert.equal(cells.length, names.length);
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  });
}

const lines = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const validate = (file) => execFileSync('xmllint', ['--noout', '--schema', schema, file], { stdio: 'pipe' });
const attribute = (element, name) => element.match(new RegExp(` ${name}="([^"]*)"`))?.[1];

function project(file) {
  const folder = mkdtempSync(join(scratch, 'project-'));
  execFileSync('unzip', ['-q', file, '-d', folder]);
  validate(join(folder, 'project.qde'));
  const xml = readFileSync(join(folder, 'project.qde'), 'utf8');
  const sources = readdirSync(join(folder, 'sources'));
  return { xml, sources: sources.map((name) => ({ name, text: readFileSync(join(folder, 'sources', name), 'utf8') })) };
}

async function exported(words) {
  const file = join(scratch, `file-${Math.random()}`);
  const { code, out, err } = await run(['export', '--data', hub.data, '--out', file, ...words]);
  assert.equal(code, 0, err);
  assert.equal(out, '');
  return file;
}

before(async () => {
  mkdirSync(scratch, { recursive: true });
  hub = await Hub.start();
  opened = await hold();
  practice = await hold({ practice: true });
});
after(async () => {
  await hub.end();
  rmSync(scratch, { recursive: true });
});

test('every format comes through the tool and over HTTP with the same bytes, beside a running hub', async () => {
  const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl', json: 'application/json', qdpx: 'application/zip', qdc: 'application/xml' };
  for (const format of formats) {
    const file = readFileSync(await exported(['--format', format, '--session', opened.id]));
    const response = await fetch(`http://127.0.0.1:${hub.port}/api/sessions/${opened.id}/export?format=${format}`, { headers: { cookie: hub.cookie } });
    assert.equal(response.status, 200, format);
    assert.equal(response.headers.get('content-type'), types[format]);
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="vartti-${opened.code}.${format}"`);
    const body = Buffer.from(await response.arrayBuffer());
    if (format === 'qdpx') assert.ok(body.equals(file), 'the app and the command write the same');
    else assert.equal(body.toString(), file.toString(), format);
    if (format !== 'qdpx') assert.equal((await run(['export', '--data', hub.data, '--format', format, '--session', opened.id])).out, file.toString());
  }
});

test('no export says who wrote what, or has a session of practice unless it is asked for', async () => {
  for (const format of ['csv', 'jsonl', 'json', 'qdc']) {
    const all = readFileSync(await exported(['--format', format]), 'utf8');
    assert.ok(!/Salainen|seat/.test(all), format);
    assert.ok(!all.includes(practice.id), format);
    const one = await hub.get(`/api/export?format=${format}`);
    assert.equal(one.status, 200);
    assert.equal(one.text, all.replace(/^\ufeff/, ''), format);
  }
  assert.ok(readFileSync(await exported(['--format', 'jsonl', '--session', practice.id]), 'utf8').includes(practice.id));
  assert.equal((await hub.get(`/api/sessions/${practice.id}/export?format=csv`)).status, 200);
});

test('a table is what a spreadsheet reads, and no cell of it is a formula', async () => {
  const rows = table(readFileSync(await exported(['--format', 'csv']), 'utf8'));
  const phenomena = rows.filter(({ row }) => row === 'phenomenon');
  assert.deepEqual(phenomena.map(({ text }) => text), [texts[0], `'${texts[1]}`, texts[2], texts[3], texts[4]]);
  assert.equal(phenomena[3].thread, phenomena[0].id, 'what was merged names its thread');
  assert.deepEqual([phenomena[4].hidden, phenomena[4].reason, phenomena[0].hidden], ['1', 'ei kuulu tähän', '']);
  assert.deepEqual([phenomena[0].quotable, phenomena[1].quotable], ['1', '']);
  assert.deepEqual([phenomena[0].tags, phenomena[0].free, phenomena[0].kind], ['haato', 'oma sana', 'growing']);
  const comment = rows.find(({ row }) => row === 'comment');
  assert.deepEqual([comment.text, comment.n, comment.thread], ["'@huomio", '1/1', phenomena[0].id]);
  const step = rows.find(({ row }) => row === 'step');
  assert.deepEqual([step.text, step.who, step.whom, step.thread], ['Viedään esitys', 'koordinaattori', 'lautakunta', phenomena[0].id]);
  for (const row of rows) for (const cell of Object.values(row)) assert.ok(!/^[=+\-@\t\r]/.test(cell), cell);
});

test('lines fit their schema, and what is imported again has the same id, language, text and tags', async () => {
  const first = await exported(['--format', 'jsonl']);
  const exports = lines(readFileSync(first, 'utf8'));
  for (const line of exports) assert.ok(fits('ExportLine', line, 'http.schema.json'), JSON.stringify(line));
  const more = join(scratch, 'more.jsonl');
  const odd = [
    { id: 'vanha/1', lang: 'sv', text: 'Rad ett\n\tRad två "citat" \\ 𝕬 é', tags: ['eget; ord', 'tulkkaus', 'Åäö'] },
    { id: 'vanha 2', lang: 'fi', text: '-', tags: [] },
    { id: 'vanha-3', lang: 'en', text: 'x'.repeat(500), tags: ['haato', 'velat', 'oma'] },
  ];
  writeFileSync(more, [...exports, ...odd].map((line) => JSON.stringify(line)).join('\n'));
  const data = join(scratch, 'again');
  assert.equal((await run(['import', '--data', data, '--title', 'Takaisin', more])).code, 0);
  const { out } = await run(['export', '--data', data, '--format', 'jsonl']);
  const same = ({ id, lang, text, tags }) => ({ id, lang, text, tags });
  assert.deepEqual(lines(out).map(same), [...exports, ...odd].map(same));
});

test('a project validates, and its selections are exactly the phenomena', async () => {
  const { xml, sources } = project(await exported(['--format', 'qdpx']));
  assert.equal(sources.length, 1);
  const [{ name, text }] = sources;
  assert.ok(!/\r|\ufeff/.test(text));
  assert.ok(xml.includes(`plainTextPath="internal://${name}"`));
  const points = [...text];
  const selections = [...xml.matchAll(/<PlainTextSelection [^>]*>/g)].map(([element]) =>
    points.slice(Number(attribute(element, 'startPosition')), Number(attribute(element, 'endPosition'))).join(''));
  assert.deepEqual(selections, texts.map((one) => one.replace('\n', ' ')));
  const guids = [...xml.matchAll(/ guid="([^"]*)"/g)].map(([, guid]) => guid);
  assert.equal(new Set(guids).size, guids.length, 'each has an id of its own');
  for (const [, target] of xml.matchAll(/(?:targetGUID|originGUID)="([^"]*)"/g)) assert.ok(guids.includes(target), target);
  for (const word of ['name="oma sana"', 'name="häätö"', '<Link ', '@huomio', 'Viedään esitys → koordinaattori → lautakunta']) assert.ok(xml.includes(word), word);
  assert.equal(project(await exported(['--format', 'qdpx'])).xml, xml, 'the same again');
});

test('a codebook has the codes of a project', async () => {
  const codebook = readFileSync(await exported(['--format', 'qdc']), 'utf8');
  assert.match(codebook, /<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/);
  const within = codebook.slice(codebook.indexOf('<Codes>'), codebook.indexOf('</CodeBook>'));
  const file = join(scratch, 'codebook.qde');
  writeFileSync(file, `<Project xmlns="urn:QDA-XML:project:1.0" name="x"><CodeBook>${within}</CodeBook></Project>`);
  validate(file);
  const codes = (text) => [...text.matchAll(/<Code guid="([^"]*)" name="([^"]*)"/g)].map(([, guid, code]) => [guid, code]);
  assert.deepEqual(codes(codebook), codes(project(await exported(['--format', 'qdpx'])).xml));
  assert.ok(codes(codebook).length > 80);
});

test('what is shared outside has neither small counts nor texts that may not be quoted', async () => {
  const rows = table(readFileSync(await exported(['--format', 'csv', '--shared']), 'utf8'));
  assert.deepEqual(rows.map(({ row, text, free, votes, voices, written }) => [row, text, free, votes, voices, written]),
    [0, 1, 2, 3].map((at) => ['phenomenon', at === 0 ? texts[0] : '', at === 0 ? 'oma sana' : '', '<5', '<5', '']));
  for (const line of lines((await hub.get('/api/export?format=jsonl&shared=1')).text)) {
    assert.ok(fits('ExportLine', line, 'http.schema.json'));
    assert.deepEqual([line.votes, 'text' in line, 'posted' in line], ['<5', line.quotable, false]);
  }
  assert.equal((await run(['export', '--data', hub.data, '--format', 'qdpx', '--shared'])).code, 2);
  assert.equal((await hub.get('/api/export?format=json&shared=1')).status, 400);
});

test('days choose sessions by their opening, in Finland', async () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
  for (const [words, path, count] of [[['--from', today], `from=${today}`, 1], [['--to', '2026-01-01'], 'to=2026-01-01', 0],
    [['--from', '2026-01-01', '--to', '2999-01-01'], 'from=2026-01-01&to=2999-01-01', 1], [['--from', '2999-01-01'], 'from=2999-01-01', 0]]) {
    assert.equal(JSON.parse(readFileSync(await exported(words), 'utf8')).length, count, path);
    assert.equal((await hub.get(`/api/export?format=json&${path}`)).json.length, count, path);
  }
  assert.equal((await hub.get(`/api/export?format=csv&from=${today}&to=${today}`)).headers.get('content-disposition'), `attachment; filename="vartti-${today}-${today}.csv"`);
});

test('who may not, what is not and what is open still are told, and a failed file is not there', async () => {
  const live = await hub.openSession();
  assert.equal((await hub.get(`/api/sessions/${live.id}/export?format=csv`)).status, 409);
  assert.equal((await hub.get('/api/sessions/2222222222222222/export?format=csv')).status, 404);
  assert.equal((await hub.get('/api/sessions/organisation/export?format=csv')).status, 404);
  for (const path of ['/api/export', '/api/export?format=xlsx', '/api/export?format=csv&from=eilen', '/api/export?format=csv&to=2026-02-30']) assert.equal((await hub.get(path)).status, 400, path);
  for (const path of ['/api/export?format=csv', `/api/sessions/${opened.id}/export?format=csv`]) assert.equal((await hub.get(path, { cookie: '' })).status, 401);
  const file = join(scratch, 'none.csv');
  assert.equal((await run(['export', '--data', hub.data, '--format', 'csv', '--session', live.id, '--out', file])).code, 1);
  assert.ok(!existsSync(file) && !existsSync(`${file}.part`));
  for (const words of [['--from', 'eilen'], ['--format', 'xlsx'], ['--session', opened.id, '--from', '2026-01-01']]) assert.equal((await run(['export', '--data', hub.data, ...words])).code, 2, words.join(' '));
  assert.equal((await run(['export', '--data', hub.data, '--out', '/proc/none/file'])).code, 1);
});

test('many who ask at once get the file or are told to wait, and nobody afterwards', async () => {
  const ask = () => hub.get('/api/export?format=csv');
  const answers = await Promise.all(Array.from({ length: 8 }, ask));
  const refused = answers.filter(({ status }) => status !== 200);
  assert.ok(refused.length < answers.length);
  for (const { status, json } of refused) assert.deepEqual([status, json.error], [429, 'too_fast']);
  assert.equal((await ask()).status, 200);
});

async function vocabulary(...acts) {
  const { status, text, json } = await hub.post('/api/vocabulary', { acts });
  assert.equal(status, 200, text);
  return json;
}

/** The same through the tool and over HTTP. */
async function both(format) {
  const file = readFileSync(await exported(['--format', format]), 'utf8');
  assert.equal((await hub.get(`/api/export?format=${format}`)).text, file.replace(/^\ufeff/, ''), format);
  return file;
}

test('what the organisation renamed, added, merged, retired and corrected since is in every format', async () => {
  const { tags } = await vocabulary({ act: 'change', id: 'haato', version: 0, term: { fi: 'häädöt' } },
    { act: 'add', list: 'tags', term: { fi: 'energialasku', theme: 'asuminen' } });
  const added = tags.find(({ fi }) => fi === 'energialasku').id;
  const [first, second, third] = lines(await both('jsonl'));
  assert.deepEqual([first.tags, first.tag_names, first.corrected], [['haato', 'oma sana'], ['häädöt'], undefined]);
  const phenomenon = (line) => Number(line.id.split('-').at(-1));
  const { json: { outcomes } } = await hub.post(`/api/review/${opened.id}`, { acts: [
    { act: 'tags', phenomenon: phenomenon(second), tags: [added, 'haato'], free: ['parempi sana'] },
    { act: 'tags', phenomenon: phenomenon(third), tags: [], free: [] }] });
  assert.deepEqual(outcomes.map((one) => 'ok' in one), [true, true]);
  await vocabulary({ act: 'merge', id: 'haato', into: 'asunnottomuus' }, { act: 'retire', id: added, set: true });

  const now = lines(await both('jsonl'));
  for (const line of now) assert.ok(fits('ExportLine', line, 'http.schema.json'), JSON.stringify(line));
  assert.deepEqual(now.slice(0, 3).map(({ tags: ids, free, tag_names: names, corrected }) => [ids, free, names, corrected]), [
    [['asunnottomuus', 'oma sana'], ['oma sana'], ['asunnottomuus'], undefined],
    [[added, 'asunnottomuus', 'parempi sana'], ['parempi sana'], ['energialasku', 'asunnottomuus'], true],
    [[], [], [], true]]);
  const rows = table(await both('csv'));
  assert.deepEqual([rows[1].tags, rows[1].tag_names, rows[1].free, rows[1].corrected],
    [`${added} | asunnottomuus`, 'energialasku | asunnottomuus', 'parempi sana', '1']);
  const codes = await both('qdc');
  for (const word of ['name="energialasku"', 'name="parempi sana"', 'name="oma sana"']) assert.ok(codes.includes(word), word);
  for (const word of ['name="häätö"', 'name="häädöt"', `name="${added}"`]) assert.ok(!codes.includes(word), word);
  const { xml } = project(await exported(['--format', 'qdpx']));
  const guids = new Set([...xml.matchAll(/ guid="([^"]*)"/g)].map(([, guid]) => guid));
  for (const [, target] of xml.matchAll(/targetGUID="([^"]*)"/g)) assert.ok(guids.has(target), target);
  const [{ threads }] = JSON.parse(await both('json'));
  assert.deepEqual(threads[0].tags, ['haato'], 'a transcript is as the session left it');
});

test('corrected lines that are imported again keep id, language, text and tags', async () => {
  const first = await exported(['--format', 'jsonl']);
  const data = join(scratch, 'corrected');
  assert.equal((await run(['import', '--data', data, '--title', 'Takaisin', first])).code, 0);
  const same = ({ id, lang, text, tags }) => ({ id, lang, text, tags });
  const { out } = await run(['export', '--data', data, '--format', 'jsonl']);
  assert.deepEqual(lines(out).map(same), lines(readFileSync(first, 'utf8')).map(same));
});

test('without the tables of the organisation terms are named as they were at the start', async () => {
  await hub.stop();
  for (const end of ['', '-wal', '-shm']) rmSync(join(hub.data, `office.db${end}`), { force: true });
  const [line] = lines(readFileSync(await exported(['--format', 'jsonl']), 'utf8'));
  assert.deepEqual([line.tags, line.tag_names], [['haato', 'oma sana'], ['häätö']]);
  await hub.restart();
  const [again] = lines(await both('jsonl'));
  assert.deepEqual(again.tag_names, ['asunnottomuus']);
});

test('an export is made without a hub, too', async () => {
  await hub.stop();
  assert.equal(lines(readFileSync(await exported(['--format', 'jsonl']), 'utf8')).length, texts.length);
  await hub.restart();
});
