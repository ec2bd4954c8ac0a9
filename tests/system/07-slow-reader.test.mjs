// SPDX-License-Identifier: EUPL-1.2
// A socket that does not read: nobody else waits for it, and it catches up when it reads again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, collecting, shown } from './lib/member.mjs';

let hub;
let opened;
let facilitator;

const residentKb = () => Number(readFileSync(`/proc/${hub.child.pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m)[1]);

before(async () => {
  hub = await Hub.start();
  ({ opened, facilitator } = await collecting(hub, { grace_s: 180 })); // posts of the collecting phase are taken, and shown, in read
  await facilitator.command('move', { from: 1, to: 2 });
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
});
after(async () => hub.end());

test('a stalled socket delays nobody, costs no memory, and is brought up to date when it reads again', async () => {
  const stalled = await Member.join(hub.port, { code: opened.code });
  const people = await Promise.all(Array.from({ length: 12 }, () => Member.join(hub.port, { code: opened.code })));
  stalled.socket.stall();
  const before = residentKb();
  let longest = 0;
  for (let round = 0; round < 15; round++) {
    const begun = Date.now();
    await Promise.all(people.map((member, who) => member.command('post', { text: `${round}/${who} ${'ö'.repeat(450)}`, lang: 'fi' })));
    longest = Math.max(longest, Date.now() - begun);
    await new Promise((resolve) => { setTimeout(resolve, 220); });
  }
  assert.ok(longest < 5000, `a round took ${longest} ms`);
  await people[0].sees((view) => view.phenomena.size >= 100, 'the others see it all');
  assert.ok(residentKb() - before < 60_000, `grew by ${residentKb() - before} kB`);
  stalled.socket.resume();
  await stalled.sees((view) => view.phenomena.size === people[0].view.phenomena.size, 'caught up', 20_000);
  assert.deepEqual(shown(stalled.view).phenomena, shown(people[0].view).phenomena);
});
