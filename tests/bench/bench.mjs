// SPDX-License-Identifier: EUPL-1.2
// node bench.mjs [quick] [SCENARIO…]: rounds of all scenarios, server after server, so that what
// changes on the machine meanwhile meets them all; then the results. BENCH_ROUNDS, BENCH_SERVERS.
import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDisturbed, resultsText } from './results.mjs';
import { openRooms } from './rooms.mjs';
import { described, scenarios } from './scenarios.mjs';
import { build, cores, layOutPeers, servers, startServer } from './servers.mjs';

const words = process.argv.slice(2);
const size = words.includes('quick') ? 'quick' : 'full';
const named = words.filter((word) => word !== 'quick');
const wanted = scenarios.filter(({ name }) => named.length === 0 || named.includes(name));
const rounds = Number(process.env.BENCH_ROUNDS ?? (size === 'quick' ? 1 : 3));
const extraRounds = size === 'quick' ? 0 : 2; // in place of those that were disturbed
const chosen = process.env.BENCH_SERVERS?.split(',') ?? Object.keys(servers);
const probes = size === 'quick' ? 200 : 2000;

/** What a program said, as JSON; its message when it failed. */
function ask(file, args, ms) {
  return new Promise((resolve) => {
    execFile(file, args, { timeout: ms, killSignal: 'SIGKILL' }, (error, out, err) => {
      try { resolve(JSON.parse(out)); } catch { resolve({ failed: (err || String(error)).trim() }); }
    });
  });
}

const fsyncOf = (folder) => ask('taskset', ['-c', cores.server, join(build, 'fsync'), folder, String(probes)], 60_000);

const restingKib = (server) => {
  const [, kib] = execFileSync('grep', ['-m1', '^Rss:', `/proc/${server.pids[0]}/smaps_rollup`], { encoding: 'utf8' }).match(/(\d+)/);
  return Number(kib);
};

async function measure(scenario, name, server) {
  const options = scenario[size];
  const plan = join(build, 'plan');
  const beside = {};
  if (server.hub) {
    beside.rest_kib = restingKib(server);
    await openRooms(server.hub, { count: options.rooms ?? 1, ...scenario.rooms }, plan);
    if (scenario.load === 'commands') Object.assign(beside, await fsyncOf(build));
  }
  const asked = Object.entries({ ...options, limit_s: 60, port: server.port, dialect: servers[name].dialect, path: servers[name].path ?? '/',
    pids: server.pids.join(','), cores: `${cores.server},${cores.load}`, ...(server.hub ? { plan } : {}) });
  const found = await ask('taskset', ['-c', cores.load, join(build, 'load'), scenario.load, ...asked.map(([key, value]) => `${key}=${value}`)], 90_000);
  return { ...beside, ...found };
}

async function run(scenario, name) {
  let server;
  try {
    server = await startServer(name);
    return await measure(scenario, name, server);
  } catch (error) {
    return { failed: error.message };
  } finally {
    await server?.end();
  }
}

const runs = [];
const isShort = (scenario, name) => runs.filter((one) => one.scenario === scenario.name && one.server === name && !one.failed && !isDisturbed(one)).length < rounds;

async function round(number, isNeeded) {
  for (const scenario of wanted) {
    for (const server of scenario.servers.filter((name) => chosen.includes(name) && isNeeded(scenario, name))) {
      const found = await run(scenario, server);
      runs.push({ round: number, scenario: scenario.name, server, ...found });
      console.error(`round ${number} · ${scenario.name} · ${server}${found.failed ? `: ${found.failed}` : isDisturbed(found) ? ' (disturbed)' : ''}`);
    }
  }
}

layOutPeers();
for (const scenario of wanted) console.error(`${scenario.name}: ${described(scenario, size)}`);
for (let number = 1; number <= rounds; number++) await round(number, () => true);
for (let number = rounds + 1; number <= rounds + extraRounds; number++) await round(number, isShort);

writeFileSync(join(build, 'runs.json'), `${JSON.stringify(runs, null, 1)}\n`);
const text = resultsText(runs, { size, wanted, rounds });
const file = size === 'full' && named.length === 0 ? fileURLToPath(new URL('RESULTS.md', import.meta.url)) : join(build, 'RESULTS.md');
writeFileSync(file, text);
console.log(text);
console.error(`written: ${file}`);
