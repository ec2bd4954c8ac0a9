// SPDX-License-Identifier: EUPL-1.2
// Rooms in the hub as a scenario wants them: opened, posted into, moved to a phase, revealed. Who did
// it leaves again, so that a scenario's members are alone.
import { writeFileSync } from 'node:fs';
import { capability, Member } from '../system/lib/member.mjs';

/** Places of the phases in vartti-15. */
const phases = { collect: 1, read: 2, vote: 3, discuss: 4 };
const postsASeat = 20; // as many as a seat may send at once
const lengths = { collect: 7200, read: 7200, vote: 7200, discuss: 7200, wrap_up: 7200 };

/** 200 bytes of a post, the same each time. */
const text = (n) => `Havainto ${n}: perheet odottavat asuntoa kuukausia, vuokravelka kasvaa ja nuoret jaavat ystavien luo ilman omaa osoitetta. `
  .padEnd(200, 'Sama toistuu viikosta toiseen eika kukaan ehdi kysya. ').slice(0, 200);

async function accepted(member, t, fields) {
  const outcome = await member.command(t, fields);
  if (outcome.ok === undefined) throw new Error(`${t} refused: ${outcome.refused}`);
  return outcome.ok;
}

async function move(facilitator, from, to) {
  await accepted(facilitator, 'move', { from, to });
  await facilitator.sees((view) => view.agenda.phase === to, `phase ${to}`);
}

/** A seat's posts; their ids. */
async function post(port, code, count) {
  const member = await Member.join(port, { code });
  const ids = [];
  for (let n = 0; n < count; n++) ids.push(await accepted(member, 'post', { text: text(n), lang: 'fi' }));
  member.leave();
  return ids;
}

async function openRoom(hub, { phase, things }) {
  const { code, links } = await hub.openSession({ lengths_s: lengths, grace_s: 180 });
  const facilitator = await Member.join(hub.port, capability(links.facilitator));
  await move(facilitator, 0, phases.collect);
  const ids = [];
  while (ids.length < things) ids.push(...await post(hub.port, code, Math.min(postsASeat, things - ids.length)));
  await move(facilitator, phases.collect, phases[phase]);
  await accepted(facilitator, 'reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.shown === phases[phase], 'the reveal');
  facilitator.leave();
  return `${code} ${ids.slice(0, 10).join(' ')}`;
}

/** Opens the rooms, eight at a time, and writes the generator's plan. */
export async function openRooms(hub, { count, ...room }, file) {
  await hub.signIn();
  const lines = [];
  let begun = 0;
  const opener = async () => { while (begun < count) { begun++; lines.push(await openRoom(hub, room)); } };
  await Promise.all(Array.from({ length: Math.min(8, count) }, opener));
  writeFileSync(file, `${lines.join('\n')}\n`);
}
