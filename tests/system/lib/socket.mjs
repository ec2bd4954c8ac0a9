// SPDX-License-Identifier: EUPL-1.2
// A WebSocket client on a bare TCP socket (RFC 6455), so that a test can do what a browser never
// would: stop reading, cut a frame in pieces, send what is malformed.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 };

/** A client's frame, masked; `final` and `opcode` as given. */
export function frameOf(payload, { opcode = OPCODE.text, final = true } = {}) {
  const body = Buffer.isBuffer(payload) ? payload : Buffer.from(payload);
  const mask = randomBytes(4);
  const size = body.length < 126 ? 2 : body.length < 65536 ? 4 : 10;
  const head = Buffer.alloc(size);
  head[0] = (final ? 0x80 : 0) | opcode;
  head[1] = 0x80 | (size === 2 ? body.length : size === 4 ? 126 : 127);
  if (size === 4) head.writeUInt16BE(body.length, 2);
  if (size === 10) head.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat([head, mask, Buffer.from(body.map((byte, at) => byte ^ mask[at % 4]))]);
}

export const upgradeRequest = (port, { path = '/ws', protocol = 'vartti.v1', origin = `http://127.0.0.1:${port}`, version = '13', extra = [] } = {}) => [
  `GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Upgrade: websocket', 'Connection: Upgrade',
  `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`, `Sec-WebSocket-Version: ${version}`,
  ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []), ...(origin ? [`Origin: ${origin}`] : []), ...extra, '', ''].join('\r\n');

/** Bytes to a port; resolves with all that comes back until the other side ends or `quietMs` pass in silence. */
export function exchange(port, bytes, quietMs = 1500) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks = [];
    const finish = () => { socket.destroy(); resolve(Buffer.concat(chunks).toString('latin1')); };
    socket.setTimeout(quietMs, finish);
    socket.on('data', (chunk) => chunks.push(chunk)).on('end', finish).on('error', finish);
    socket.write(bytes);
  });
}

export class Socket {
  messages = [];       // parsed JSON, in order
  frames = 0;
  bytesIn = 0;
  closed = null;       // { code, reason } once it is
  #waiting = [];
  #rest = Buffer.alloc(0);

  static open(port, options) {
    return new Promise((resolve, reject) => {
      const self = new Socket();
      self.tcp = connect(port, '127.0.0.1');
      self.tcp.setNoDelay(true);
      self.tcp.on('error', (error) => { self.#end(1006, error.code); reject(error); });
      self.tcp.on('close', () => self.#end(1006, ''));
      self.tcp.write(upgradeRequest(port, options));
      let head = Buffer.alloc(0);
      const onHead = (chunk) => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        self.tcp.off('data', onHead);
        const status = Number(head.toString('latin1', 9, 12));
        if (status !== 101) { self.tcp.destroy(); reject(Object.assign(new Error(`upgrade answered ${status}`), { status })); return; }
        self.tcp.on('data', (more) => self.#take(more));
        self.#take(head.subarray(end + 4));
        resolve(self);
      };
      self.tcp.on('data', onHead);
    });
  }

  send(message) { this.raw(frameOf(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message))); }
  raw(bytes) { if (!this.tcp.destroyed) this.tcp.write(bytes); }
  stall() { this.tcp.pause(); }
  resume() { this.tcp.resume(); }
  /** As a lost network: no close frame. */
  cut() { this.tcp.destroy(); }
  close(code = 1000) {
    const body = Buffer.alloc(2);
    body.writeUInt16BE(code);
    this.raw(frameOf(body, { opcode: OPCODE.close }));
  }

  /** The first message, past or to come, for which `wanted` holds. */
  until(wanted, what = wanted.toString(), ms = 10_000) {
    const found = this.messages.find(wanted);
    if (found) return Promise.resolve(found);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no message for: ${what}; got ${JSON.stringify(this.messages).slice(-2000)} closed ${JSON.stringify(this.closed)}`)), ms);
      this.#waiting.push({ wanted, resolve: (message) => { clearTimeout(timer); resolve(message); } });
    });
  }

  untilClosed(ms = 10_000) {
    if (this.closed) return Promise.resolve(this.closed);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the socket stays open')), ms);
      this.onclosed = () => { clearTimeout(timer); resolve(this.closed); };
    });
  }

  #end(code, reason) {
    if (this.closed) return;
    this.closed = { code, reason };
    this.onclosed?.();
  }

  #take(chunk) {
    this.bytesIn += chunk.length;
    this.#rest = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
    for (;;) {
      const rest = this.#rest;
      if (rest.length < 2) return;
      let length = rest[1] & 0x7f;
      let at = 2;
      if (length === 126) { if (rest.length < 4) return; length = rest.readUInt16BE(2); at = 4; }
      else if (length === 127) { if (rest.length < 10) return; length = Number(rest.readBigUInt64BE(2)); at = 10; }
      if (rest.length < at + length) return;
      this.#rest = rest.subarray(at + length);
      this.#frame(rest[0] & 0x0f, rest.subarray(at, at + length));
    }
  }

  #frame(opcode, payload) {
    if (opcode === OPCODE.ping) return this.raw(frameOf(payload, { opcode: OPCODE.pong }));
    if (opcode === OPCODE.close) return this.#end(payload.length >= 2 ? payload.readUInt16BE(0) : 1005, payload.toString('utf8', 2));
    if (opcode !== OPCODE.text) return undefined;
    this.frames++;
    const message = JSON.parse(payload.toString('utf8'));
    this.messages.push(message);
    for (const waiter of this.#waiting.filter(({ wanted }) => wanted(message))) waiter.resolve(message);
    this.#waiting = this.#waiting.filter(({ wanted }) => !wanted(message));
    return undefined;
  }
}
