// SPDX-License-Identifier: EUPL-1.2
// Sessions that were lived through and are in the archive, for whoever searches them; and a past of
// any length, with sessions and with what coordinators made of them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from './hub.mjs';
import { Member, capability } from './member.mjs';

async function post(member, text, more = {}) {
  const { ok } = await member.command('post', { text, lang: 'fi', ...more });
  assert.ok(ok, text);
  return ok;
}

/**
 * Two phenomena are merged, one is hidden, one withdrawn, one commented; ids by what they say.  The
 * hub is started anew, which archives what is sealed without its quiet minute.
 */
export async function tellClosed(hub) {
  const ids = {};
  const opened = await hub.openSession({ title: 'Asuminen ja talvi', area: 'Mikkeli', template: 'vartti-15', grace_s: 0 });
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  const [one, other] = [await Member.join(hub.port, { code: opened.code }), await Member.join(hub.port, { code: opened.code })];
  const move = async (from) => {
    await facilitator.command('move', { from, to: from + 1 });
    await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  };
  await move(0);
  ids.car = await post(one, 'Yhä useampi nukkuu autossa.', { tags: ['asunnottomuus'], kind: 'growing', group: 'nuoret' });
  ids.home = await post(other, 'Asunnottomuutta on joka kylässä.', { tags: ['asunnottomuus'], free: ['kylätalo'] });
  ids.street = await post(other, 'Kaduilla yövytään taas.', { tags: ['asunnottomuus'] });
  ids.hidden = await post(other, 'Piilotettu kattohaikara.');
  ids.withdrawn = await post(other, 'Peruttu kattohaikara.');
  await other.command('withdraw', { on: ids.withdrawn });
  await facilitator.command('hide', { on: ids.hidden });
  await move(1);
  await move(2);
  await move(3);
  await one.command('voice', { on: ids.street, set: true });
  await other.command('comment', { on: ids.car, text: 'Lapsiperheitä on mukana.', lang: 'fi' });
  await facilitator.command('merge', { on: ids.street, into: ids.home });
  await facilitator.command('step', { what: 'Viedään lautakuntaan', who: 'Sari', whom: '', on: ids.home });
  await facilitator.command('close');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  for (const member of [facilitator, one, other]) member.leave();
  await hub.stop();
  await hub.restart();
  for (let tries = 0; (await hub.get(`/api/search?session=${opened.id}`)).json.count < 3; tries++) {
    assert.ok(tries < 100, 'archived');
    await pause(50);
  }
  return { ...ids, session: opened.id };
}

/** A session of the past: its posts as `vartti demo` reads them. */
export const toldSession = (days_ago, title, posts, more = {}) => ({ days_ago, hour: 9, title, question: 'Mitä näet?', unit: '', area: '',
  lang: 'fi', template: 'vartti-15', present: 9, posts, ...more });

/**
 * A folder with these sessions and what the office did, told by the domain's rules; for Hub.start.
 * Days count back from so many days `ago`, and its year begins 365 days before that.
 */
export async function tellCounty({ sessions, office, ago = 0 }) {
  const data = mkdtempSync(join(tmpdir(), 'vartti-county-'));
  const file = `${data}.json`;
  writeFileSync(file, JSON.stringify({ note: 'Made for a test.', county: 'Mitattava', areas: ['Koivuniemi', 'Saarikylä'], units: [],
    accounts: ['koordinaattori'], sessions, office }));
  const to = new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const { code, err } = await run(['demo', '--data', data, '--to', to, file]);
  rmSync(file);
  assert.equal(code, 0, err);
  return data;
}

/** Until that many phenomena are in the archive; a start archives what is sealed, at once. */
export async function untilArchived(hub, count) {
  for (let tries = 0; (await hub.get('/api/search')).json.count < count; tries++) {
    assert.ok(tries < 200, 'archived');
    await pause(50);
  }
}
