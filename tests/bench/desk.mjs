// SPDX-License-Identifier: EUPL-1.2
// node desk.mjs [quick]: the facilitator's page in Chromium on a processor a quarter as fast, while a
// room of 500 writes, adds voices and votes. Prints the longest task of its main thread and the
// slowest key press, step by step. Neither is asserted.
import { chromium } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { Hub } from '../system/lib/hub.mjs';
import { capability, Member, secretOf } from '../system/lib/member.mjs';
import { Socket } from '../system/lib/socket.mjs';

const quick = process.argv.includes('quick');
const people = quick ? 60 : 500;
const phenomena = quick ? 40 : 300;
const slower = 4;
const lengths_s = { collect: 7200, read: 7200, vote: 7200, discuss: 7200, wrap_up: 7200 };
const phases = ['lobby', 'collect', 'read', 'vote', 'discuss'];

/** Somebody who speaks and hears nothing: the generator must not be what is slow. */
async function participant(port, code) {
  const socket = await Socket.open(port);
  socket.send({ t: 'hello', code, secret: secretOf(), since: 0 });
  await socket.until((message) => message.t === 'welcome', 'welcome');
  socket.tcp.removeAllListeners('data').resume();
  return socket;
}

/** Each says something at an even pace within `ms`. */
async function within(ms, crowd, say) {
  const begun = performance.now();
  for (const [at, socket] of crowd.entries()) {
    const due = begun + (ms * at) / crowd.length - performance.now();
    if (due > 4) await pause(due);
    say(socket, at);
  }
}

/** Counts in the page; read and cleared by `figures`. */
function watch() {
  const seen = { tasks: [], keys: [] };
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  new PerformanceObserver((list) => seen.keys.push(...list.getEntries().filter(({ name }) => name === 'keydown').map(({ duration }) => duration)))
    .observe({ type: 'event', durationThreshold: 16 });
  globalThis.figures = () => { const found = { tasks: seen.tasks.splice(0), keys: seen.keys.splice(0) }; return found; };
}

async function main() {
  const hub = await Hub.start();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  let crowd = [];
  try {
    const { code, links } = await hub.openSession({ lengths_s, grace_s: 180 });
    const leader = await Member.join(hub.port, capability(links.facilitator));
    const moveTo = async (kind) => {
      const to = phases.indexOf(kind);
      await leader.command('move', { from: to - 1, to });
      await leader.sees((view) => view.agenda.phase === to, kind);
      await leader.command('reveal', { move: leader.view.agenda.move });
    };
    for (let at = 0; at < people; at += 50)
      crowd.push(...await Promise.all(Array.from({ length: Math.min(50, people - at) }, () => participant(hub.port, code))));
    await moveTo('collect');

    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fi-FI' })).newPage();
    await page.addInitScript(watch);
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: slower });

    const post = (from) => (socket, at) => socket.send({ t: 'post', id: `post-${from + at}-0000`, lang: 'fi',
      text: `Havainto ${from + at}: perheet odottavat asuntoa kuukausia ja vuokravelka kasvaa sillä välin` });
    const ids = () => [...leader.view.phenomena.keys()];
    const voice = (socket, at) => socket.send({ t: 'voice', id: `voice-${at}-0000`, on: ids()[at % ids().length], set: true });
    const vote = (socket, at) => socket.send({ t: 'vote', id: `vote-${at}-00000`, on: ids()[(at * 7) % ids().length], dots: 1 });
    const half = Math.floor(phenomena / 2);

    const steps = [
      ['half of the posts before the page is opened', async () => {
        await within(3000, crowd.slice(0, half), post(0));
        await page.goto(`http://127.0.0.1:${hub.port}${links.facilitator}`);
        await page.getByRole('article').nth(half - 1).waitFor();
      }],
      ['the other half in 10 s', async () => {
        await within(10_000, crowd.slice(half, phenomena), post(half));
        await page.getByRole('article').nth(phenomena - 1).waitFor();
      }],
      ['to the reading', () => moveTo('read')],
      ['everybody adds a voice in a second', () => within(1000, crowd, voice)],
      ['to the voting', () => moveTo('vote')],
      ['everybody votes in a second', () => within(1000, crowd, vote)],
      ['to the discussion: tallies, ordered by votes', () => moveTo('discuss')],
      ['everybody takes the voice back in a second', () => within(1000, crowd, (socket, at) => socket.send({ t: 'voice', id: `back-${at}-00000`, on: ids()[at % ids().length], set: false }))],
    ];
    const rows = [];
    for (const [name, act] of steps) {
      let over = false;
      const pressing = (async () => { while (!over) { await page.keyboard.press('Shift'); await pause(250); } })();
      await Promise.all([pressing, act().then(() => pause(2000)).finally(() => { over = true; })]);
      const { tasks, keys } = await page.evaluate(() => globalThis.figures());
      rows.push({ step: name, 'long tasks': tasks.length, 'longest ms': Math.round(Math.max(0, ...tasks)), 'slowest key ms': Math.round(Math.max(0, ...keys)) });
    }
    console.log(`${people} participants, ${phenomena} phenomena, processor ÷ ${slower}`);
    console.table(rows);
  } finally {
    for (const socket of crowd) socket.cut();
    await browser.close();
    await hub.end();
  }
}

await main();
