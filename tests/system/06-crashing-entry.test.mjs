// SPDX-License-Identifier: EUPL-1.2
// One bad entry costs one session: a hub whose fold crashes at an entry goes on without that session.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

const folder = fileURLToPath(new URL('../../build/crashing', import.meta.url));
const crashing = join(folder, 'build', 'vartti');

test('an entry that crashes the fold costs its own session; all others are served after the second start', async () => {
  execFileSync('sh', [fileURLToPath(new URL('lib/crashing.sh', import.meta.url)), folder], { stdio: 'inherit' });
  const hub = await Hub.start({ with: crashing });
  const bad = await hub.openSession({ title: 'Kaatuva' });
  const good = await hub.openSession({ title: 'Terve' });
  const facilitator = await Member.join(hub.port, capability(good.links.facilitator));
  await facilitator.command('move', { from: 0, to: 1 });
  const member = await Member.join(hub.port, { code: good.code });
  assert.ok((await member.command('post', { text: 'Säilyy', lang: 'fi' })).ok);

  const victim = await Member.join(hub.port, { code: bad.code });
  victim.socket.send({ t: 'extra_time', id: 'crashes-it', set: true });
  assert.notEqual((await hub.ended).code, 0, 'the hub went down');
  assert.ok(!victim.socket.messages.some(({ outcomes }) => outcomes?.length), 'nothing was acknowledged');

  await assert.rejects(hub.restart(), 'the entry is tried once more');
  await hub.restart();
  await member.connect();
  await facilitator.connect();
  assert.ok((await member.command('post', { text: 'Ja jatkuu', lang: 'fi' })).ok);
  await facilitator.sees((view) => view.phenomena.size === 2, 'both posts');
  assert.ok((await hub.get('/readyz')).text.includes(bad.id), '/readyz names it');
  assert.equal((await hub.get('/healthz')).status, 200);
  await assert.rejects(Member.join(hub.port, { code: bad.code }));
  const verified = await run(['verify', '--data', hub.data], { with: crashing });
  assert.equal(verified.code, 1);
  assert.match(verified.out, new RegExp(`mismatch ${bad.id} 2 `));
  assert.match(verified.out, new RegExp(`ok ${good.id} `));

  await hub.stop();
  await hub.restart();
  await member.connect();
  assert.equal(member.welcome.title, 'Terve', 'the next start knows it too');
  await hub.end();
});
