// SPDX-License-Identifier: EUPL-1.2
// Runs the browser tests against the real binary (VARTTI_BINARY); `node run.mjs session` one file.
// The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const words = [cli, 'test', '--config', here, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, words, { cwd: here, stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } });
process.exit(status === 0 ? 0 : 1);
