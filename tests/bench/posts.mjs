// SPDX-License-Identifier: EUPL-1.2
// Posts for measuring: `node tests/bench/posts.mjs COUNT > FILE.jsonl`.  Each puts together halves of
// two posts of the public corpus and a compound that few others have; the same count gives the same file.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const corpus = readFileSync(join(here, '..', 'language', 'corpus', 'posts.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const count = Number(process.argv[2] ?? 100_000);
const fronts = ['kunta', 'kylä', 'koulu', 'perhe', 'työ', 'asunto', 'raha', 'hoito', 'tuki', 'palvelu', 'nuoriso', 'vanhus', 'talvi', 'kesä', 'puhelin'];
const backs = ['ryhmä', 'jono', 'maksu', 'neuvonta', 'ongelma', 'kokous', 'hakemus', 'päätös', 'tilanne', 'käynti', 'pula', 'kysely', 'huoli', 'selvitys', 'malli'];

let seed = 20261121;
const below = (limit) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
};
const half = (text, first) => {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (first ? words.slice(0, middle) : words.slice(middle)).join(' ');
};

for (let n = 1; n <= count; n++) {
  const one = corpus[below(corpus.length)];
  const other = corpus[below(corpus.length)];
  const rare = fronts[below(fronts.length)] + backs[below(backs.length)];
  const text = `${half(one.text, true)} ${half(other.text, false)} ${rare}`.slice(0, 480);
  process.stdout.write(`${JSON.stringify({ id: `made-${n}`, lang: one.lang, text, tags: one.tags })}\n`);
}
