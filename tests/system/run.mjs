// SPDX-License-Identifier: EUPL-1.2
// Runs the black-box tests against the real binary (VARTTI_BINARY), two files at a time.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((file) => /^\d\d-.*\.test\.mjs$/.test(file) && (!process.argv[2] || file.includes(process.argv[2])));
let passed = 0;
let failed = 0;
for (let at = 0; at < files.length; at += 1) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', join(folder, files[at])], { encoding: 'utf8', timeout: 300_000, maxBuffer: 1 << 28 });
  const ok = Number(stdout.match(/^# pass (\d+)/m)?.[1] ?? 0);
  const bad = Number(stdout.match(/^# fail (\d+)/m)?.[1] ?? 0) + Number(stdout.match(/^# cancelled (\d+)/m)?.[1] ?? 0) || (status === 0 ? 0 : 1);
  passed += ok;
  failed += bad;
  console.log(`${bad ? 'not ok' : 'ok'} ${files[at]}: ${ok} passed, ${bad} failed`);
  if (bad) console.log(stdout.split('\n').filter((line) => !/^\s*ok |duration_ms|^\s*\.\.\.$|^\s*---$/.test(line)).join('\n').slice(0, 8000), stderr.slice(0, 4000));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
