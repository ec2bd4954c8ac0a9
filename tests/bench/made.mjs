// SPDX-License-Identifier: EUPL-1.2
// Posts in any number, made of halves of the public corpus's: the same each time.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const corpus = fileURLToPath(new URL('../language/corpus/', import.meta.url));

/** A file of the corpus, line by line. */
export const lines = (name) => readFileSync(`${corpus}${name}`, 'utf8').trim().split('\n').map((line) => JSON.parse(line));

/** One of a list, by the same numbers each time (xorshift). */
let seed = 2463534242;
export const pick = (list) => {
  seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
  return list[(seed >>> 0) % list.length];
};

let halves;

/** A post: { lang, text, tags }. */
export function madePost() {
  halves ??= lines('posts.jsonl').filter(({ lang }) => lang === 'fi').map(({ text, tags }) => {
    const words = text.split(' ');
    const middle = Math.ceil(words.length / 2);
    return { first: words.slice(0, middle).join(' '), second: words.slice(middle).join(' '), tags };
  });
  const [one, other] = [pick(halves), pick(halves)];
  return { lang: 'fi', text: `${one.first} ${other.second}`, tags: one.tags?.slice(0, 2) };
}
