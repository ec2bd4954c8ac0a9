// SPDX-License-Identifier: EUPL-1.2
// Runs the black-box tests against the real binary (VARTTI_BINARY), two files at a time; with a word
// only the files whose names have it. The last line is "N passed, N failed".
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const lanes = 2;
const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((file) => /^\d\d-.*\.test\.mjs$/.test(file) && (!process.argv[2] || file.includes(process.argv[2])));
const sum = { passed: 0, failed: 0 };

/** What a file's tests said in TAP, and its counts. */
function run(file) {
  const words = ['--test', '--test-reporter=tap', join(folder, file)];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { encoding: 'utf8', timeout: 300_000, maxBuffer: 1 << 28 }, (error, out, err) => {
      const count = (word) => Number(out.match(new RegExp(`^# ${word} (\\d+)`, 'm'))?.[1] ?? 0);
      resolve({ out, err, passed: count('pass'), failed: count('fail') + count('cancelled') || (error ? 1 : 0) });
    });
  });
}

async function lane() {
  for (let file = files.shift(); file; file = files.shift()) {
    const { out, err, passed, failed } = await run(file);
    sum.passed += passed;
    sum.failed += failed;
    console.log(`${failed ? 'not ok' : 'ok'} ${file}: ${passed} passed, ${failed} failed`);
    if (failed) console.log(out.split('\n').filter((line) => !/^\s*ok |duration_ms|^\s*\.\.\.$|^\s*---$/.test(line)).join('\n').slice(0, 8000), err.slice(0, 4000));
  }
}

await Promise.all(Array.from({ length: lanes }, lane));
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed || sum.passed === 0 ? 1 : 0);
