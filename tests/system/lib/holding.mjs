// SPDX-License-Identifier: EUPL-1.2
// The files of a folder; which of them still have a word, in any case; and waiting until none has.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const files = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  if (statSync(path).isDirectory()) return files(path);
  return statSync(path).isFile() ? [path] : [];
});

export const holding = (words, folder) => files(folder).filter((path) => {
  const bytes = readFileSync(path);
  // The index keeps words folded, and cut to their stems.
  return bytes.includes(words) || bytes.includes(words.toLowerCase());
});

export async function gone(folder, ...words) {
  let left = [];
  for (let tries = 0; tries < 65 * 4; tries++) {
    left = words.flatMap((word) => holding(word, folder));
    if (left.length === 0) return;
    await pause(250);
  }
  assert.deepEqual(left, [], `${words} after a minute`);
}
