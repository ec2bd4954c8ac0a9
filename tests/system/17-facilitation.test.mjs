// SPDX-License-Identifier: EUPL-1.2
// Merging with dots, the queue, redaction, pause, freeze, removal, rounds, two facilitators:
// over real sockets, with an edited template.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { gone, holding } from './lib/holding.mjs';
import { Hub, run } from './lib/hub.mjs';
import { Member, capability } from './lib/member.mjs';

let hub;
before(async () => { hub = await Hub.start(); });
after(async () => hub.end());

const builtIn = async (id) => (await hub.get('/api/templates')).json.templates.find((template) => template.id === id);
const phaseOf = (template, kind) => template.phases.findIndex((phase) => phase.kind === kind);

/** A session by an edited template, its facilitator, and as many participants. */
async function begin(edit = () => {}, count = 2, grace_s = 60) {
  const template = structuredClone(await builtIn('vartti-15'));
  template.id = 'oma-vartti';
  edit(template);
  const opened = await hub.openSession({ template, grace_s });
  const facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  const members = [];
  for (let i = 0; i < count; i++) members.push(await Member.join(hub.port, { code: opened.code }));
  return { opened, template, facilitator, members };
}

async function go(facilitator, to) {
  assert.ok('ok' in await facilitator.command('move', { from: facilitator.view.agenda.phase, to }));
  await facilitator.sees((view) => view.agenda.phase === to, `phase ${to}`);
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.shown === to, `shown ${to}`);
}

test('an edited template travels with its session, and one that no session can be held by is refused', async () => {
  const { facilitator } = await begin((template) => {
    template.phases[1].prompt = 'Kirjoita, mitä näet työssäsi.';
    template.phases[1].length_s = 120;
    template.phases.splice(2, 1);
    template.dots = 5;
    template.dots_each = 2;
  });
  const { template } = facilitator.welcome;
  assert.equal(template.phases.length, 5);
  assert.equal(template.phases[1].prompt, 'Kirjoita, mitä näet työssäsi.');
  assert.deepEqual([template.dots, template.dots_each], [5, 2]);
  assert.equal(template.id, 'oma-vartti');

  const wrong = [
    (one) => { one.phases = []; },
    (one) => { one.phases[0].length_s = 60; },
    (one) => { one.phases[3].kind = 'lobby'; },
    (one) => { one.phases[1].floor = ['tallies']; },
    (one) => { one.phases[2].desk = []; },
    (one) => { one.dots_each = 4; },
    (one) => { one.dots = 21; },
    (one) => { delete one.phases[1].approves; },
    (one) => { one.phases[1].allows = ['fly']; },
    (one) => { one.id = 'välilyönti ei käy'; },
  ];
  const body = { title: 'Otsikko', question: 'Kysymys?', unit: '', area: '', lang: 'fi' };
  for (const spoil of wrong) {
    const one = structuredClone(await builtIn('vartti-15'));
    spoil(one);
    const { status, json } = await hub.post('/api/sessions', { ...body, template: one });
    assert.deepEqual([status, json.error], [400, 'bad_template'], spoil.toString());
  }
  const long = structuredClone(await builtIn('vartti-15'));
  long.phases[1].prompt = 'ä'.repeat(201);
  assert.equal((await hub.post('/api/sessions', { ...body, template: long })).json.error, 'too_long');
});

test('dots stay with the phenomenon they were given to: merged, freed, put to sleep, and back', async () => {
  const { template, facilitator, members: [anna, pekka] } = await begin();
  await go(facilitator, 1);
  const ids = [];
  for (const text of ['Vuokrat', 'Häädöt', 'Velat', 'Jonot']) ids.push((await anna.command('post', { text, lang: 'fi' })).ok);
  await go(facilitator, phaseOf(template, 'vote'));
  for (const id of ids.slice(0, 3)) assert.equal((await pekka.command('vote', { on: id, dots: 1 })).ok, id);
  assert.equal((await pekka.command('vote', { on: ids[3], dots: 1 })).refused, 'no_dots_left');
  assert.equal((await facilitator.command('merge', { on: ids[1], into: ids[0] })).ok, ids[0]);
  await pekka.sees((view, own) => own.dots_left === 1 && view.phenomena.get(ids[1]).into === ids[0], 'the merge frees a dot');
  assert.equal((await pekka.command('vote', { on: ids[3], dots: 1 })).ok, ids[3]);
  await facilitator.command('unmerge', { on: ids[1] });
  await pekka.sees((view, own) => own.asleep[ids[3]] === 1 && own.dots_left === 0, 'her latest dot sleeps');
  await facilitator.command('merge', { on: ids[1], into: ids[0] });
  await pekka.sees((view, own) => own.asleep[ids[3]] === 0, 'and wakes');
  await go(facilitator, phaseOf(template, 'discuss'));
  await anna.sees((view) => view.tallies.get(ids[0])?.votes === 1 && view.tallies.get(ids[3])?.votes === 1, 'tallies of threads');
  assert.equal(anna.view.tallies.get(ids[1]).votes, 0);

  const comment = (await pekka.command('comment', { on: ids[1], text: 'Meilläkin', lang: 'fi' })).ok;
  await anna.sees((view) => view.comments.get(comment)?.on === ids[0] && view.comments.get(comment).n === 1, 'numbered, on the thread');
});

test('what waits for approval is the desk\'s and its author\'s alone, and a refusal says why', async () => {
  const { facilitator, members: [anna, pekka] } = await begin((template) => {
    template.phases[1].approves = true;
    template.phases[1].floor = ['phenomena'];
  });
  await go(facilitator, 1);
  const good = (await anna.command('post', { text: 'HYVA-ODOTTAA', lang: 'fi' })).ok;
  const bad = (await anna.command('post', { text: 'HUONO-ODOTTAA', lang: 'fi' })).ok;
  await facilitator.sees((view) => view.phenomena.get(good)?.waiting && view.phenomena.get(bad)?.waiting, 'the queue');
  assert.equal(anna.own.posts.get(good).state, 'waiting');
  await facilitator.command('refuse', { on: bad, reason: 'Henkilön tunnistaa' });
  await facilitator.command('approve', { on: good });
  await anna.sees((view, own) => own.posts.get(bad)?.state === 'refused' && own.posts.get(bad).reason === 'Henkilön tunnistaa', 'told why');
  await pekka.sees((view) => view.phenomena.get(good)?.text === 'HYVA-ODOTTAA', 'the approved one');
  assert.ok(!JSON.stringify(pekka.socket.messages).includes('HUONO-ODOTTAA'));
  assert.equal((await facilitator.command('refuse', { on: good, reason: '' })).refused, 'already_moved');
  await anna.command('edit', { on: bad, text: 'Paremmin sanottu', lang: 'fi' });
  await facilitator.sees((view) => view.phenomena.get(bad)?.waiting, 'it waits again');
  await facilitator.command('hide', { on: good, reason: 'Selvitetään ensin' });
  await anna.sees((view, own) => own.posts.get(good)?.state === 'hidden' && own.posts.get(good).reason === 'Selvitetään ensin', 'hidden, because');
});

test('a redacted passage is in no frame at once, and in no file within a minute', async () => {
  const { opened, facilitator, members: [anna, pekka] } = await begin();
  await go(facilitator, 1);
  const id = (await anna.command('post', { text: 'Äiti SALAINEN-NIMI-31 ei jaksa', lang: 'fi', free: ['oma sana'] })).ok;
  await go(facilitator, 2);
  assert.ok(holding('SALAINEN-NIMI-31', hub.data).length > 0);
  assert.equal((await facilitator.command('redact', { on: id, from: 5, to: 21 })).ok, id);
  await pekka.sees((view) => view.phenomena.get(id)?.text === 'Äiti […] ei jaksa', 'what remains');
  assert.deepEqual([pekka.view.phenomena.get(id).redacted, pekka.view.phenomena.get(id).free], [true, ['oma sana']]);
  const late = await Member.join(hub.port, { code: opened.code });
  assert.ok(!JSON.stringify(late.socket.messages).includes('SALAINEN'));
  assert.equal((await facilitator.command('redact', { on: id, from: 5, to: 400 })).refused, 'changed');
  await gone(hub.data, 'SALAINEN-NIMI-31');
  assert.match(readFileSync(join(hub.data, 'ledger'), 'utf8'), new RegExp(`body ${opened.id} \\d+ redacted`));
});

test('a pause keeps the time left, a freeze darkens the floor and takes nothing', async () => {
  const { facilitator, members: [anna, pekka] } = await begin();
  await go(facilitator, 1);
  const id = (await anna.command('post', { text: 'PIMEYDESSA', lang: 'fi' })).ok;
  await go(facilitator, 2);
  await facilitator.command('step', { what: 'Viedään eteenpäin', who: '', whom: '' });
  await pekka.sees((view) => view.steps.size === 1);
  await facilitator.command('pause');
  await pekka.sees((view) => view.agenda.paused && view.agenda.ends === 0, 'paused');
  const { left } = pekka.view.agenda;
  assert.ok(left > 60_000 && left <= 180_000);
  assert.equal((await pekka.command('voice', { on: id, set: true })).ok, id);
  await facilitator.command('freeze');
  await pekka.sees((view) => view.agenda.frozen, 'frozen');
  assert.deepEqual([pekka.view.phenomena.size, pekka.view.steps.size, pekka.view.agenda.may.length], [0, 0, 0]);
  assert.equal((await pekka.command('comment', { on: id, text: 'Ei nyt', lang: 'fi' })).refused, 'frozen');
  assert.equal(facilitator.view.phenomena.get(id).text, 'PIMEYDESSA');
  await facilitator.command('unfreeze');
  await pekka.sees((view) => view.phenomena.get(id)?.text === 'PIMEYDESSA' && view.steps.size === 1, 'light again');
  await facilitator.command('resume');
  await pekka.sees((view) => !view.agenda.paused && view.agenda.ends > 0, 'the clock goes');
});

test('the author of a post is removed through it, and nothing tells what else is hers', async () => {
  const { facilitator, members: [anna] } = await begin();
  await go(facilitator, 1);
  const one = (await anna.command('post', { text: 'Ensimmäinen', lang: 'fi' })).ok;
  const other = (await anna.command('post', { text: 'Toinen', lang: 'fi' })).ok;
  await facilitator.command('remove_author', { on: one });
  await anna.sees((view, own) => own.removed === true, 'she is told');
  assert.equal((await anna.command('post', { text: 'Kolmas', lang: 'fi' })).refused, 'removed');
  await facilitator.sees((view) => view.phenomena.get(one)?.removed, 'the mark');
  assert.equal(facilitator.view.phenomena.get(other).removed, undefined);
  await facilitator.command('readmit_author', { on: one });
  assert.ok((await anna.command('post', { text: 'Kolmas', lang: 'fi' })).ok);
});

test('rounds of voting are kept and shown side by side, when they are shown', async () => {
  const { template, facilitator, members: [anna, pekka] } = await begin();
  await go(facilitator, 1);
  const id = (await anna.command('post', { text: 'Vuokrat', lang: 'fi' })).ok;
  const other = (await anna.command('post', { text: 'Velat', lang: 'fi' })).ok;
  await go(facilitator, phaseOf(template, 'vote'));
  await anna.command('vote', { on: id, dots: 1 });
  await pekka.command('vote', { on: id, dots: 1 });
  assert.ok('ok' in await facilitator.command('round', { round: 1 }));
  assert.equal((await facilitator.command('round', { round: 1 })).refused, 'already_moved');
  await pekka.sees((view, own) => own.votes[id] === 0 && own.dots_left === 3 && view.agenda.round === 2, 'dots back');
  await pekka.command('vote', { on: other, dots: 1 });
  assert.equal(pekka.view.tallies.size, 0, 'blind');
  await go(facilitator, phaseOf(template, 'discuss'));
  await pekka.sees((view) => view.tallies.get(other)?.votes === 1, 'tallies');
  assert.deepEqual([pekka.view.tallies.get(id).rounds, pekka.view.tallies.get(id).votes], [[2], 0]);
  assert.deepEqual(pekka.view.tallies.get(other).rounds, [0]);
});

test('two facilitators press next at once: one phase, and each knows who it was', async () => {
  const { opened, facilitator } = await begin();
  const second = await Member.join(hub.port, capability(opened.links.facilitator));
  await facilitator.command('name', { name: 'Tiina' });
  await second.command('name', { name: 'Sari' });
  const outcomes = await Promise.all([facilitator, second].map((one) => one.command('move', { from: 0, to: 1 })));
  assert.equal(outcomes.filter(({ refused }) => refused === 'already_moved').length, 1);
  await second.sees((view) => view.agenda.phase === 1 && view.agenda.move === 1 && view.agenda.by, 'one move');
  const mover = outcomes[0].refused ? { n: 2, name: 'Sari' } : { n: 1, name: 'Tiina' };
  assert.deepEqual(second.view.agenda.by, mover);
  assert.deepEqual([facilitator.own.facilitator, second.own.facilitator], [1, 2]);
  const looker = await Member.join(hub.port, { code: opened.code });
  assert.equal(looker.view.agenda.by, undefined);
});

test('acts, merged threads and rounds stand in transcript and summary, and the journal verifies', async () => {
  const { opened, template, facilitator, members: [anna, pekka] } = await begin(() => {}, 2, 0);
  await go(facilitator, 1);
  const head = (await anna.command('post', { text: 'Vuokrat nousevat', lang: 'fi' })).ok;
  const merged = (await pekka.command('post', { text: 'Asumiskulut', lang: 'fi' })).ok;
  await go(facilitator, phaseOf(template, 'discuss'));
  await facilitator.command('merge', { on: merged, into: head });
  await facilitator.command('lock', { on: head });
  assert.equal((await pekka.command('comment', { on: head, text: 'Vielä', lang: 'fi' })).refused, 'locked');
  await facilitator.command('close');
  await facilitator.sees((view) => view.agenda.closed > 0);
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  const { json } = await hub.get(`/api/sessions/${opened.id}/transcript`);
  assert.deepEqual(json.threads.map(({ text, merged: others }) => [text, others.map((one) => one.text)]), [['Vuokrat nousevat', ['Asumiskulut']]]);
  assert.deepEqual(json.acts.filter(({ act }) => act === 'merged' || act === 'locked').map(({ act, on, into }) => [act, on, into]),
    [['merged', merged, head], ['locked', head, undefined]]);
  const summary = (await hub.get(`/api/closed/${opened.code}`)).json;
  assert.deepEqual(summary.threads.map(({ n, merged: others }) => [n, others]), [[1, [{ n: 2, text: 'Asumiskulut' }]]]);
  assert.equal((await run(['verify', '--data', hub.data])).code, 0);
});
