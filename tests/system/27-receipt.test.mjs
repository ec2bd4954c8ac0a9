// SPDX-License-Identifier: EUPL-1.2
// A receipt opens the path of its own post and nothing else, and is in nothing that others get.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, capability, secretOf } from './lib/member.mjs';

test('a receipt', async (t) => {
  const hub = await Hub.start();
  t.after(() => hub.end());
  const opened = await hub.openSession({ grace_s: 0 });
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  const [one, other] = [await Member.join(hub.port, { code: opened.code }), await Member.join(hub.port, { code: opened.code })];
  const move = async (from) => {
    await facilitator.command('move', { from, to: from + 1 });
    await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  };
  const [receipt, others] = [secretOf(), secretOf()];
  const show = (body) => hub.post('/api/receipt', body, { cookie: '' });
  await move(0);
  const { ok: mine } = await one.command('post', { text: 'Minun ilmiöni', lang: 'fi', receipt });
  const { ok: theirs } = await other.command('post', { text: 'Toisen ilmiö', lang: 'fi', receipt: others });

  await t.test('opens its post while the session goes on, for whoever has it and is not signed in', async () => {
    const { status, json } = await show({ session: opened.id, receipt });
    assert.deepEqual([status, json], [200, { state: 'live', session: { title: 'Asuminen ja toimeentulo', closed: 0 }, text: 'Minun ilmiöni', became: [] }]);
  });

  await t.test('opens nothing where it is wrong, empty, or of another session', async () => {
    assert.equal((await show({ session: opened.id, receipt: secretOf() })).status, 404);
    assert.equal((await show({ session: 'abcdef', receipt })).status, 404);
    assert.equal((await show({ session: opened.id, receipt: '' })).status, 400);
    assert.equal((await show({ receipt })).status, 400);
  });

  await move(1);
  assert.ok('ok' in await other.command('voice', { on: mine, set: true }));
  await facilitator.command('close');
  await facilitator.sees((view) => view.agenda.closed > 0, 'closed');

  await t.test('tells the review and the path of its own post alone', async () => {
    const { state: before, votes, voices } = (await show({ session: opened.id, receipt })).json;
    assert.deepEqual([before, votes, voices], ['pending', 0, 1]);
    const { json: { outcomes } } = await hub.post(`/api/review/${opened.id}`, { acts: [
      { act: 'review', phenomenon: mine, set: true }, { act: 'card', phenomenon: mine, fields: { title: 'Minun korttini' } },
      { act: 'card', phenomenon: theirs, fields: { title: 'Toisen kortti' } }] });
    for (const { ok } of outcomes.slice(1)) assert.equal((await hub.post(`/api/cards/${ok}/path`, { state: 'described', at: '2026-11-20' })).status, 201);
    const { state, became } = (await show({ session: opened.id, receipt })).json;
    assert.deepEqual([state, became.map(({ title }) => title)], ['reviewed', ['Minun korttini']]);
    assert.equal((await show({ session: opened.id, receipt: others })).json.state, 'pending');
  });

  await t.test('is nowhere in clear: not in a frame, a transcript or a file', async () => {
    const transcript = (await hub.get(`/api/sessions/${opened.id}/transcript`)).text;
    for (const text of [transcript, JSON.stringify([...facilitator.view.phenomena]), JSON.stringify([...one.own.posts])]) {
      assert.ok(!text.includes(receipt) && !text.includes('receipt'));
    }
    for (const name of readdirSync(hub.data)) {
      if (/\.db/.test(name)) assert.ok(!readFileSync(join(hub.data, name)).includes(receipt), name);
    }
  });
  for (const member of [facilitator, one, other]) member.leave();
});
