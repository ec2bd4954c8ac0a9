// SPDX-License-Identifier: EUPL-1.2
// How each server is started on its own core, and ended: by its own pid, its folder taken away.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Hub } from '../system/lib/hub.mjs';

export const build = process.env.BENCH_BUILD ?? fileURLToPath(new URL('../../build/bench', import.meta.url));
export const cores = { server: process.env.BENCH_SERVER_CORE ?? '0', load: process.env.BENCH_LOAD_CORE ?? '1' };
const peers = fileURLToPath(new URL('peers/', import.meta.url));
const firstPort = Number(process.env.BENCH_PORT ?? 7700);
let started = 0;

/** Two ports for each start, so that none waits for the last one's; a hundred go round. */
const nextPort = () => firstPort + (started++ % 50) * 2;

/** A peer's configuration with its ports, in its folder. */
function configure(name, { port, folder }) {
  const file = join(folder, name);
  writeFileSync(file, readFileSync(join(peers, name), 'utf8').replaceAll('@PORT@', String(port)).replaceAll('@OTHER_PORT@', String(port + 1)));
  return file;
}

const node = (file) => ({ port }) => [process.execPath, join(build, 'peers', file), String(port)];

/** What each server is: its dialect, its command; `gathers` says values instead of each change. */
export const servers = {
  hub: { dialect: 'vartti' },
  floor: { dialect: 'plain', command: ({ port }) => [join(build, 'floor'), String(port)] },
  'floor-gather': { dialect: 'plain', command: ({ port }) => [join(build, 'floor'), String(port), 'gather'] },
  nchan: { dialect: 'plain', path: '/room/', debian: 'libnginx-mod-nchan',
    command: (place) => ['nginx', '-p', place.folder, '-c', configure('nginx.conf', place), '-e', 'stderr'] },
  ws: { dialect: 'plain', npm: 'ws', command: node('ws.mjs') },
  mosquitto: { dialect: 'mqtt', debian: 'mosquitto', command: (place) => ['mosquitto', '-c', configure('mosquitto.conf', place)] },
  nats: { dialect: 'nats', debian: 'nats-server', command: (place) => ['nats-server', '-c', configure('nats.conf', place)] },
  'socket.io': { dialect: 'socketio', npm: 'socket.io', command: node('socketio.mjs') },
};
export const peerNames = ['nchan', 'ws', 'mosquitto', 'nats', 'socket.io'];

/** The scripts of the peers beside their modules, where Node finds them. */
export function layOutPeers() {
  for (const file of ['ws.mjs', 'socketio.mjs']) cpSync(join(peers, file), join(build, 'peers', file));
}

export function versionOf(name) {
  const { debian, npm } = servers[name];
  if (debian) return execFileSync('dpkg-query', ['-W', '-f', '${Version}', debian], { encoding: 'utf8' });
  if (npm) return JSON.parse(readFileSync(join(build, 'peers/node_modules', npm, 'package.json'), 'utf8')).version;
  return '';
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => { socket.destroy(); resolve(true); }).on('error', () => resolve(false));
  });
}

/** The process and its children; the child first, when there is one: a worker does the work. */
function processesOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number);
  return [...children, pid];
}

/** A running server: { port, pids, end() }; a hub is there as `hub` too. */
export async function startServer(name) {
  const folder = mkdtempSync(join(build, 'run-'));
  const port = nextPort();
  const clear = () => rmSync(folder, { recursive: true, force: true });
  if (name === 'hub') {
    const hub = await Hub.start({ data: join(folder, 'data'), port, under: ['taskset', '-c', cores.server] });
    return { port, hub, pids: [hub.child.pid], end: async () => { await hub.end(); clear(); } };
  }
  chmodSync(folder, 0o777); // nginx and mosquitto may give up being root
  mkdirSync(join(folder, 'logs'));
  const child = spawn('taskset', ['-c', cores.server, ...servers[name].command({ port, folder })], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let over = null;
  child.stderr.on('data', (chunk) => { said += chunk; });
  const ended = new Promise((resolve) => { child.on('exit', (code) => { over = { code }; resolve(); }); });
  for (let tries = 0; !(await accepts(port)); tries++) {
    if (over || tries > 200) { child.kill('SIGKILL'); clear(); throw new Error(`${name} does not start: ${said}`); }
    await pause(50);
  }
  const end = async () => {
    child.kill('SIGTERM');
    const stuck = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(stuck);
    clear();
  };
  return { port, pids: processesOf(child.pid), end };
}
