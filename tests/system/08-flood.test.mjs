// SPDX-License-Identifier: EUPL-1.2
// One client that sends and sends is refused, and then shown out; the others notice nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, collecting, secretOf } from './lib/member.mjs';

let hub;
let opened;
let facilitator;

before(async () => {
  hub = await Hub.start();
  ({ opened, facilitator } = await collecting(hub));
});
after(async () => hub.end());

const outcomesOf = (member) => member.socket.messages.flatMap((message) => (message.t === 'own' ? message.outcomes ?? [] : []));

test('twenty at once are let through, the next are too fast, and later ones are welcome again', async () => {
  const member = await Member.join(hub.port, { code: opened.code });
  for (let nth = 0; nth < 24; nth++) assert.ok(await member.command('name', { name: `Nimi ${nth}` }, `burst-name-${nth}`));
  const refused = outcomesOf(member).filter(({ refused: code }) => code === 'too_fast');
  assert.ok(refused.length >= 1 && refused.length <= 4, `${refused.length} too fast`);
  await new Promise((resolve) => { setTimeout(resolve, 1200); });
  assert.ok('ok' in await member.command('name', { name: 'Taas' }));
});

test('a second tab of the same browser shares the limit', async () => {
  const secret = secretOf();
  const tabs = await Promise.all([0, 1].map(() => Member.join(hub.port, { code: opened.code }, { secret })));
  await Promise.all(Array.from({ length: 26 }, (_, nth) => tabs[nth % 2].command('name', { name: `N${nth}` }, `shared-tabs-${nth}`)));
  assert.ok(tabs.flatMap(outcomesOf).some(({ refused }) => refused === 'too_fast'));
});

test('the seventeenth command in flight is refused', async () => {
  const member = await Member.join(hub.port, { code: opened.code });
  member.socket.raw(Buffer.concat(Array.from({ length: 20 }, (_, nth) => frame({ t: 'name', id: `flight-${nth}-x`, name: `N${nth}` }))));
  for (let nth = 0; nth < 20; nth++) await member.outcome(`flight-${nth}-x`);
  const codes = outcomesOf(member).map(({ refused }) => refused ?? 'ok');
  assert.equal(codes.length, 20);
  assert.ok(codes.filter((code) => code === 'ok').length >= 16);
  for (const code of codes) assert.ok(['ok', 'too_many_in_flight', 'too_fast'].includes(code), code);
});

test('a flood ends with 1008 and delays nobody', async () => {
  const flooder = await Member.join(hub.port, { code: opened.code });
  const other = await Member.join(hub.port, { code: opened.code });
  const flood = setInterval(() => {
    for (let nth = 0; nth < 100; nth++) flooder.socket.send({ t: 'name', id: `flood-${Math.random().toString(36).slice(2, 10)}`, name: 'x' });
  }, 20);
  const begun = Date.now();
  const { ok } = await other.command('post', { text: 'Tulvan keskellä', lang: 'fi' });
  assert.ok(ok && Date.now() - begun < 2000);
  assert.equal((await flooder.socket.untilClosed()).code, 1008);
  clearInterval(flood);
});

test('a seat posts thirty phenomena and no more', async () => {
  const member = await Member.join(hub.port, { code: opened.code });
  let posted = 0;
  let last = '';
  for (let nth = 0; nth < 60 && last !== 'too_many_posts'; nth++) {
    const outcome = await member.command('post', { text: `Numero ${nth}`, lang: 'fi' });
    if (outcome.ok) posted++;
    last = outcome.refused ?? '';
    if (last === 'too_fast') await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
  assert.equal(posted, 30);
  assert.equal(last, 'too_many_posts');
});

function frame(message) {
  const body = Buffer.from(JSON.stringify(message));
  assert.ok(body.length < 126);
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body]);
}
