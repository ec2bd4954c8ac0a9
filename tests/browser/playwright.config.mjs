// SPDX-License-Identifier: EUPL-1.2
// Debian's Chromium, two files at a time, everything on loopback; results and pictures lie in build/browser.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: fileURLToPath(new URL('../../build/browser/results', import.meta.url)),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: './lib/reporter.mjs',
  use: {
    actionTimeout: 10_000,
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags },
  },
});
