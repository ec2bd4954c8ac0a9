// SPDX-License-Identifier: EUPL-1.2
// SIGTERM: everybody hears 1012, what is pending is answered, the program ends with 0.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, collecting } from './lib/member.mjs';

test('a stop tells everybody 1012 and ends clean; they come back to what they left', async () => {
  const hub = await Hub.start();
  const { opened, facilitator } = await collecting(hub);
  const people = await Promise.all(Array.from({ length: 20 }, () => Member.join(hub.port, { code: opened.code })));
  for (const [nth, member] of people.entries()) member.socket.send({ t: 'post', id: `draining-${nth}`, text: `Juuri ennen ${nth}`, lang: 'fi' });
  const { code } = await hub.stop();
  assert.equal(code, 0);
  for (const member of [facilitator, ...people]) assert.equal((await member.socket.untilClosed()).code, 1012);
  await hub.restart();
  for (const [nth, member] of people.entries()) {
    await member.connect();
    assert.ok((await member.command('post', { text: `Juuri ennen ${nth}`, lang: 'fi' }, `draining-${nth}`)).ok);
  }
  await facilitator.connect();
  await facilitator.sees((view) => view.phenomena.size === 20, 'each once');
  assert.equal((await hub.end()).code, 0);
});
