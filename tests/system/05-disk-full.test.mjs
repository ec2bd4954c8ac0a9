// SPDX-License-Identifier: EUPL-1.2
// A full disk: people are told, can read on, and writing goes on by itself when there is room.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Hub } from './lib/hub.mjs';
import { Member, capability, collecting } from './lib/member.mjs';

/** A small file system of its own where that is permitted. */
function smallDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'vartti-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmdirSync(folder);
    return null;
  }
  return folder;
}

test('on a full disk a post is refused with not_saved, the room stays readable, and writing comes back', async (t) => {
  const disk = smallDisk();
  if (!disk) return t.diagnostic('mounting is not permitted here; journal_sqlite_test covers the full disk') ?? assert.ok(true);
  const hub = await Hub.start({ data: join(disk, 'data') });
  try {
    const { opened, facilitator } = await collecting(hub);
    const member = await Member.join(hub.port, { code: opened.code });
    const { ok } = await member.command('post', { text: 'Ennen kuin levy täyttyi', lang: 'fi' });
    assert.ok(ok);

    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
    let refused = 0;
    for (let nth = 0; nth < 40 && !refused; nth++) {
      const outcome = await member.command('post', { text: `Täysi levy ${nth} ${'ä'.repeat(400)}`, lang: 'fi' });
      if (outcome.refused === 'not_saved') refused++;
      else if (outcome.refused === 'too_fast') await pause(1000);
      else if (outcome.refused) assert.fail(outcome.refused);
    }
    assert.equal(refused, 1, 'not_saved is said');
    const late = await Member.join(hub.port, capability(opened.links.facilitator));
    assert.ok(late.view.phenomena.has(ok), 'the room is readable');

    rmSync(join(disk, 'ballast'));
    await pause(1500);
    let outcome;
    for (let tries = 0; tries < 10; tries++) {
      outcome = await member.command('post', { text: 'Tilaa on taas', lang: 'fi' });
      if (outcome.ok) break;
      await pause(1000);
    }
    assert.ok(outcome.ok, `writing came back: ${JSON.stringify(outcome)}`);
    await late.sees((view) => [...view.phenomena.values()].some(({ text }) => text === 'Tilaa on taas'), 'seen by others');
  } finally {
    await hub.end();
    execFileSync('umount', [disk]);
    rmdirSync(disk);
  }
});
