// SPDX-License-Identifier: EUPL-1.2
// The real binary on a folder of its own and a free port; what a test starts, it ends.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const binary = process.env.VARTTI_BINARY ?? fileURLToPath(new URL('../../../build/vartti', import.meta.url));

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
  });
}

/** A subcommand: { code, out, err }. */
export function run(words, { env = {}, with: program = binary } = {}) {
  return new Promise((resolve) => {
    execFile(program, words, { env: { ...process.env, ...env }, maxBuffer: 1 << 28, timeout: 60_000 },
      (error, out, err) => resolve({ code: error ? (error.code ?? 1) : 0, out, err }));
  });
}

export class Hub {
  static async start({ data = mkdtempSync(join(tmpdir(), 'vartti-')), words = [], port, under = [], with: program = binary } = {}) {
    const hub = new Hub();
    hub.data = data;
    hub.under = under;
    hub.program = program;
    hub.words = words;
    hub.port = port ?? await freePort();
    await hub.launch();
    return hub;
  }

  async launch() {
    this.out = '';
    this.err = '';
    const line = [...this.under, this.program, 'serve', '--data', this.data, '--listen', `127.0.0.1:${this.port}`, ...this.words];
    this.child = spawn(line[0], line.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout.on('data', (chunk) => { this.out += chunk; });
    this.child.stderr.on('data', (chunk) => { this.err += chunk; });
    this.ended = new Promise((resolve) => { this.child.on('exit', (code, signal) => resolve({ code, signal })); });
    let over = null;
    this.ended.then((how) => { over = how; });
    for (let tries = 0; tries < 300; tries++) {
      if (over) throw new Error(`the hub ended: ${JSON.stringify(over)} ${this.err}`);
      if (await this.get('/healthz').then(({ status }) => status === 200, () => false)) return;
      await pause(50);
    }
    throw new Error(`the hub does not serve: ${this.err}`);
  }

  async get(path, headers = {}) { return this.ask('GET', path, undefined, headers); }
  async post(path, body, headers = {}) { return this.ask('POST', path, body, headers); }

  async ask(method, path, body, headers) {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method, redirect: 'manual', body: body === undefined ? undefined : JSON.stringify(body),
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), origin: `http://127.0.0.1:${this.port}`, ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
    });
    const text = await response.text();
    let json = null;
    try { json = JSON.parse(text); } catch { /* not JSON */ }
    return { status: response.status, headers: response.headers, text, json };
  }

  /** Makes a coordinator, signs her in and chooses her passphrase. */
  async signIn(name = 'koordinaattori') {
    const added = await run(['user', 'add', name, '--role', 'coordinator', '--data', this.data], { with: this.program });
    if (added.code !== 0) throw new Error(added.err);
    const once = added.out.trim().split(/\s+/).pop();
    const first = await this.post('/api/login', { name, passphrase: once });
    this.cookie = first.headers.get('set-cookie').split(';')[0];
    this.passphrase = 'sininen järvi aamulla 9';
    const chosen = await this.post('/api/passphrase', { old: once, new: this.passphrase });
    if (chosen.status !== 204) throw new Error(`passphrase: ${chosen.status} ${chosen.text}`);
    const again = await this.post('/api/login', { name, passphrase: this.passphrase });
    this.cookie = again.headers.get('set-cookie').split(';')[0];
  }

  /** Opens a session as the coordinator; the answer of POST /api/sessions. */
  async openSession(more = {}) {
    if (!this.cookie) await this.signIn();
    const { status, json, text } = await this.post('/api/sessions', {
      title: 'Asuminen ja toimeentulo', question: 'Mitä ilmiöitä näet asumisessa?', unit: 'Aikuissosiaalityö', area: '',
      template: 'vartti-15', lang: 'fi', grace_s: 1, ...more });
    if (status !== 201) throw new Error(`open: ${status} ${text}`);
    return json;
  }

  async kill() { this.child.kill('SIGKILL'); await this.ended; }
  async stop() { this.child.kill('SIGTERM'); return this.ended; }
  async restart() { await this.launch(); }

  /** Ends the hub and takes its folder away; how it ended (a sanitizer's report is a failure). */
  async end() {
    const how = this.child.exitCode === null && this.child.signalCode === null ? await this.stop() : await this.ended;
    rmSync(this.data, { recursive: true, force: true });
    if (/Sanitizer|runtime error:/.test(this.err)) throw new Error(this.err);
    return how;
  }
}
