// SPDX-License-Identifier: EUPL-1.2
// Somebody in a session, over a real socket: says hello, sends commands, keeps the view that the
// frames make (its own small double of what the client does).
import { randomBytes } from 'node:crypto';
import { Socket } from './socket.mjs';

export const secretOf = () => randomBytes(24).toString('base64url');
let commands = 0;

export class Member {
  /** `link` is { code } or { session, token }; a secret makes the seat, none looks on as a wall. */
  static async join(port, link, { secret = secretOf(), since = 0 } = {}) {
    const member = new Member();
    Object.assign(member, { port, link, secret, view: emptyView(), own: emptyOwn(), to: since });
    await member.connect(since);
    return member;
  }

  async connect(since = this.to) {
    this.socket = await Socket.open(this.port);
    const take = this.socket.messages.push.bind(this.socket.messages);
    this.socket.messages.push = (message) => { this.merge(message); return take(message); };
    this.socket.send({ t: 'hello', ...this.link, ...(this.secret ? { secret: this.secret } : {}), since });
    this.welcome = await this.socket.until((message) => message.t === 'welcome' || message.t === 'error', 'welcome');
    if (this.welcome.t === 'error') throw Object.assign(new Error(this.welcome.code), { socket: this.socket });
    if (this.welcome.fresh) await this.socket.until((message) => message.t === 'snapshot', 'snapshot');
  }

  merge(message) {
    if (message.t === 'snapshot') { if (!message.part || message.part[0] === 1) this.view = emptyView(); mergeFrame(this.view, message); this.to = message.to; }
    if (message.t === 'frame') { mergeFrame(this.view, message); this.to = message.to; }
    if (message.t === 'own') mergeOwn(this.own, message);
    if (message.t === 'presence') this.view.presence = message;
  }

  /** Sends a command and waits for its outcome: { ok } or { refused }. */
  async command(t, fields = {}, id = `cmd-${process.pid}-${++commands}`) {
    this.socket.send({ t, id, ...fields });
    return this.outcome(id);
  }

  async outcome(id) {
    const own = await this.socket.until((message) => message.t === 'own' && message.outcomes?.some((one) => one.id === id), `outcome of ${id}`);
    return own.outcomes.find((one) => one.id === id);
  }

  /** Resolves when `holds(view, own)` does. */
  async sees(holds, what = holds.toString(), ms = 10_000) {
    if (holds(this.view, this.own)) return;
    await this.socket.until(() => holds(this.view, this.own), what, ms);
  }

  cut() { this.socket.cut(); }
  leave() { this.socket.close(); }
}

/** The facilitator's or wall's capability out of a link of POST /api/sessions. */
export function capability(link) {
  const [session, token] = link.split('#')[1].split('.');
  return { session, token };
}

/** A session in its first phase, where posts are written, and its facilitator. */
export async function collecting(hub, wish = {}) {
  const opened = await hub.openSession(wish);
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  await facilitator.command('move', { from: 0, to: 1 });
  return { opened, facilitator };
}

const emptyView = () => ({ agenda: null, phenomena: new Map(), tallies: new Map(), comments: new Map(), steps: new Map(), spotlight: 0, counts: {}, presence: null });
const emptyOwn = () => ({ posts: new Map(), comments: new Map(), voices: {}, votes: {}, asleep: {}, tagged: {} });

function mergeFrame(view, frame) {
  if (frame.agenda) view.agenda = frame.agenda;
  for (const list of ['phenomena', 'comments', 'steps', 'tallies']) for (const thing of frame[list] ?? []) view[list].set(thing.id, thing);
  for (const id of frame.gone ?? []) for (const list of ['phenomena', 'comments', 'steps', 'tallies']) view[list].delete(id);
  if (frame.spotlight !== undefined) view.spotlight = frame.spotlight;
  Object.assign(view.counts, frame.counts ?? {});
}

function mergeOwn(own, frame) {
  if (frame.from === 0 && (!frame.part || frame.part[0] === 1)) Object.assign(own, emptyOwn());
  for (const list of ['posts', 'comments']) for (const thing of frame[list] ?? []) own[list].set(thing.id, thing);
  for (const table of ['voices', 'votes', 'asleep', 'tagged']) Object.assign(own[table], frame[table] ?? {});
  for (const value of ['dots_left', 'name', 'profession', 'extra_time', 'removed', 'facilitator']) if (frame[value] !== undefined) own[value] = frame[value];
}

/** A plain copy of a view for comparing: what a screen shows. */
export const shown = (view) => JSON.parse(JSON.stringify({ ...view, presence: null,
  ...Object.fromEntries(['phenomena', 'tallies', 'comments', 'steps'].map((list) => [list, [...view[list].entries()].sort(([a], [b]) => a - b)])) }));
