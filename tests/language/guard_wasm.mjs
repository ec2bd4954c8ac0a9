// SPDX-License-Identifier: EUPL-1.2
// The browser's guard against the hub's: `node guard_wasm.mjs GUARD_WASM VARTTI`. On every line of the
// corpora both find the same, names apart: those the hub asks the dictionary for as well.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [, , wasm, vartti] = process.argv;
const kinds = ['hetu', 'phone', 'email', 'street_address', 'postal_code_city', 'iban', 'car_plate',
  'date_of_birth', 'person_name', 'url', 'case_number'];
const nameRecallLeast = 0.97;

const { instance: { exports: guard } } = await WebAssembly.instantiate(readFileSync(wasm));
const base = Math.ceil(guard.__heap_base.value / 8) * 8;

function find(text) {
  const bytes = new TextEncoder().encode(text);
  const missing = base + guard.guard_memory_len(bytes.length) - guard.memory.buffer.byteLength;
  if (missing > 0) guard.memory.grow(Math.ceil(missing / 65536));
  new Uint8Array(guard.memory.buffer, base, bytes.length).set(bytes);
  const count = guard.guard_spans(base, bytes.length);
  const numbers = new Uint32Array(guard.memory.buffer, base + guard.guard_spans_at(bytes.length), count * 3);
  return Array.from({ length: count }, (_, at) => (
    { start: numbers[at * 3], end: numbers[at * 3 + 1], kind: kinds[numbers[at * 3 + 2]] }));
}

const plain = (spans) => JSON.stringify(spans.filter(({ kind }) => kind !== 'person_name')
  .map(({ start, end, kind }) => ({ start, end, kind })));
let failed = false;
let names = 0;
let found = 0;
for (const file of ['privacy-public.jsonl', 'guard-cases.jsonl', 'guard-unseen.jsonl']) {
  const input = readFileSync(join(here, file), 'utf8');
  const lines = input.trim().split('\n').map((line) => JSON.parse(line));
  const answers = spawnSync(vartti, ['guard'], { input, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout.trim().split('\n');
  lines.forEach(({ text, spans }, at) => {
    const mine = find(text);
    if (plain(mine) !== plain(JSON.parse(answers[at]).spans)) {
      console.log(`not the same: ${text}`);
      failed = true;
    }
    for (const span of spans.filter(({ kind }) => kind === 'person_name')) {
      names++;
      if (mine.some(({ kind, start, end }) => kind === span.kind && start < span.end && span.start < end)) found++;
    }
  });
}
console.log(`names by the lists alone: ${found} of ${names}; ${Math.round(readFileSync(wasm).length / 1000)} kB`);
process.exit(failed || found / names < nameRecallLeast ? 1 : 0);
