// SPDX-License-Identifier: EUPL-1.2
// One session from the first link to the transcript: what each role sees, and when.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hub } from './lib/hub.mjs';
import { Member, capability, shown } from './lib/member.mjs';

let hub;
let opened;
let facilitator;
let wall;
let maija;
let pekka;
const ids = {};

const moved = async (from, to) => {
  assert.ok('ok' in await facilitator.command('move', { from, to }));
  await facilitator.sees((view) => view.agenda.phase === to, `phase ${to}`);
};
const reveal = async () => {
  assert.ok('ok' in await facilitator.command('reveal', { move: facilitator.view.agenda.move }));
  const { phase } = facilitator.view.agenda;
  await Promise.all([facilitator, wall, maija, pekka].map((member) => member.sees((view) => view.agenda.shown === phase, `phase ${phase} shown`)));
};

before(async () => {
  hub = await Hub.start();
  opened = await hub.openSession();
});
after(async () => hub.end());

test('a coordinator gets a code and three links', () => {
  assert.match(opened.code, /^[2-9AEFHJKMPRTUVXY]{6}$/);
  assert.equal(opened.links.join, `/${opened.code}`);
  assert.match(opened.links.facilitator, /^\/facilitator#[a-z0-9]+\.[A-Za-z0-9_-]{32}$/);
  assert.match(opened.links.wall, /^\/wall#[a-z0-9]+\.[A-Za-z0-9_-]{32}$/);
});

test('everybody gets in: the facilitator and the wall by their links, participants by the code', async () => {
  facilitator = await Member.join(hub.port, capability(opened.links.facilitator));
  wall = await Member.join(hub.port, capability(opened.links.wall), { secret: null });
  maija = await Member.join(hub.port, { code: `${opened.code.slice(0, 3).toLowerCase()} ${opened.code.slice(3)}` });
  pekka = await Member.join(hub.port, { code: opened.code });
  assert.equal(facilitator.welcome.role, 'facilitator');
  assert.equal(facilitator.welcome.wall, opened.links.wall);
  assert.equal(wall.welcome.role, 'wall');
  assert.equal(maija.welcome.role, 'participant');
  assert.equal(maija.welcome.wall, undefined);
  assert.equal(maija.welcome.question, 'Mitä ilmiöitä näet asumisessa?');
  assert.deepEqual(maija.welcome.template.phases.map(({ kind }) => kind), ['lobby', 'collect', 'read', 'vote', 'discuss', 'wrap_up']);
  await facilitator.sees((view) => view.presence?.present >= 2, 'two present');
});

test('the lobby takes no posts', async () => {
  assert.equal((await maija.command('post', { text: 'Liian aikaisin', lang: 'fi' })).refused, 'not_now');
});

test('a post of the collecting phase is its author\'s and the desk\'s alone; the floor has a count', async () => {
  await moved(0, 1);
  const { ok } = await maija.command('post', { text: 'Asunnottomat nuoret kiertävät kavereiden sohvilla.', lang: 'fi', tags: ['asunnottomuus'], free: ['sohvat'], kind: 'growing', group: 'nuoret', source: 'own', quotable: true });
  ids.homeless = ok;
  ids.arrears = (await pekka.command('post', { text: 'Vuokravelat kasvavat sähkölaskujen takia.', lang: 'fi' })).ok;
  assert.ok(ids.homeless && ids.arrears);
  await facilitator.sees((view) => view.phenomena.size === 2, 'two at the desk');
  await pekka.sees((view) => view.counts.phenomena === 2, 'a count of two');
  for (const member of [maija, pekka, wall]) {
    assert.equal(member.view.phenomena.size, 0);
    assert.ok(!JSON.stringify(member.socket.messages.filter(({ t }) => t !== 'own')).includes('sohvilla'), 'masked text in a lane');
  }
  assert.equal(maija.own.posts.get(ids.homeless).text, 'Asunnottomat nuoret kiertävät kavereiden sohvilla.');
  assert.equal(pekka.own.posts.has(ids.homeless), false);
});

test('an author edits what is hers, and nobody else does', async () => {
  assert.equal((await pekka.command('edit', { on: ids.homeless, text: 'Muutettu', lang: 'fi' })).refused, 'not_yours');
  assert.equal((await maija.command('edit', { on: ids.homeless, text: 'Asunnottomat nuoret kiertävät sohvilla.', lang: 'fi', tags: ['asunnottomuus'] })).ok, ids.homeless);
  await facilitator.sees((view) => view.phenomena.get(ids.homeless)?.text === 'Asunnottomat nuoret kiertävät sohvilla.', 'the edited text');
});

test('what was withdrawn is gone from every view', async () => {
  const { ok } = await pekka.command('post', { text: 'Tämän perun heti', lang: 'fi' });
  await facilitator.sees((view) => view.phenomena.has(ok), 'the third');
  assert.equal((await pekka.command('withdraw', { on: ok })).ok, ok);
  await facilitator.sees((view) => !view.phenomena.has(ok), 'it is gone');
});

test('a move may be undone, and what it would reveal was not sent', async () => {
  await moved(1, 2);
  assert.equal(maija.view.phenomena.size, 0);
  assert.ok(facilitator.view.agenda.undo_until > 0);
  assert.ok('ok' in await facilitator.command('undo', { move: facilitator.view.agenda.move }));
  await maija.sees((view) => view.agenda.phase === 1, 'back in collect');
  assert.equal(maija.view.phenomena.size, 0);
});

test('the second press reveals to floor and wall what was collected', async () => {
  await moved(1, 2);
  await reveal();
  await pekka.sees((view) => view.phenomena.size === 2, 'both phenomena');
  await wall.sees((view) => view.phenomena.size === 2, 'both on the wall');
  assert.equal(pekka.view.tallies.size, 0);
});

test('voices, comments and tags are taken in read; no counts are shown', async () => {
  assert.ok('ok' in await pekka.command('voice', { on: ids.homeless, set: true }));
  ids.comment = (await pekka.command('comment', { on: ids.homeless, text: 'Meillä sama.', lang: 'fi' })).ok;
  ids.answer = (await maija.command('comment', { on: ids.homeless, text: 'Tilastossa näitä ei ole.', lang: 'fi' })).ok;
  assert.ok('ok' in await pekka.command('tag', { on: ids.homeless, tag: 'haato', set: true }));
  await maija.sees((view) => view.comments.size === 2 && view.phenomena.get(ids.homeless).tags.includes('haato'), 'comments and the tag');
  assert.equal(maija.view.comments.get(ids.answer).author, true);
  assert.equal(maija.view.comments.get(ids.comment).author, undefined);
  assert.equal((await maija.command('vote', { on: ids.homeless, dots: 1 })).refused, 'not_now');
});

test('votes are set, not added, and blind', async () => {
  await moved(2, 3);
  await reveal();
  for (const dots of [1, 1, 0, 1]) assert.ok('ok' in await pekka.command('vote', { on: ids.homeless, dots }));
  assert.ok('ok' in await maija.command('vote', { on: ids.homeless, dots: 1 }));
  await wall.sees((view) => view.counts.voted === 2, 'two have voted');
  for (const member of [facilitator, wall, maija, pekka]) assert.equal(member.view.tallies.size, 0, 'tallies before discuss');
  await pekka.sees((_, own) => own.votes[ids.homeless] === 1 && own.dots_left === 2, 'her own vote');
});

test('discuss shows the tallies to all at once', async () => {
  await moved(3, 4);
  for (const member of [facilitator, wall, maija, pekka]) assert.equal(member.view.tallies.size, 0);
  await reveal();
  for (const member of [facilitator, wall, maija, pekka])
    await member.sees((view) => view.tallies.get(ids.homeless)?.votes === 2 && view.tallies.get(ids.homeless)?.voices === 1, 'two votes, one voice');
});

test('what the facilitator hides leaves the floor, and comes back when restored', async () => {
  assert.ok('ok' in await facilitator.command('hide', { on: ids.arrears }));
  await pekka.sees((view) => !view.phenomena.has(ids.arrears), 'hidden');
  await facilitator.sees((view) => view.phenomena.get(ids.arrears)?.hidden === true, 'marked at the desk');
  assert.ok('ok' in await facilitator.command('restore', { on: ids.arrears }));
  await pekka.sees((view) => view.phenomena.has(ids.arrears), 'back');
});

test('the spotlight and the next steps reach everybody', async () => {
  assert.ok('ok' in await facilitator.command('spotlight', { on: ids.homeless }));
  ids.step = (await facilitator.command('step', { what: 'Kootaan tilanteet', who: 'Aikuissosiaalityö', whom: 'kaupungin asuntotoimi', on: ids.homeless })).ok;
  for (const member of [wall, maija]) await member.sees((view) => view.spotlight === ids.homeless && view.steps.size === 1, 'spotlight and step');
  assert.equal((await maija.command('step', { what: 'x', who: 'y', whom: 'z' })).refused, 'not_your_right');
});

test('a participant who joins late sees what the others see', async () => {
  const late = await Member.join(hub.port, { code: opened.code });
  assert.deepEqual(shown(late.view).phenomena, shown(pekka.view).phenomena);
  assert.deepEqual(shown(late.view).tallies, shown(pekka.view).tallies);
  assert.deepEqual(shown(late.view).comments, shown(pekka.view).comments);
  late.leave();
});

test('the end is gentle: grace, then the seal, then nothing more', async () => {
  await moved(4, 5);
  await reveal();
  assert.ok('ok' in await facilitator.command('close'));
  await facilitator.sees((view) => view.agenda.closed > 0, 'closed');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  assert.match((await maija.command('voice', { on: ids.arrears, set: true })).refused, /closed/);
});

test('the transcript says what was said, by nobody', async () => {
  const { status, json, text } = await hub.get(`/api/sessions/${opened.id}/transcript`);
  assert.equal(status, 200);
  assert.equal(json.verified, true);
  assert.equal(json.session.present_max >= 2, true);
  const thread = json.threads.find(({ id }) => id === ids.homeless);
  assert.equal(thread.text, 'Asunnottomat nuoret kiertävät sohvilla.');
  assert.deepEqual(thread.tags, ['asunnottomuus', 'haato']);
  assert.deepEqual([thread.voices, thread.votes], [1, 2]);
  assert.deepEqual(thread.comments.map((comment) => [comment.text, comment.author === true]), [['Meillä sama.', false], ['Tilastossa näitä ei ole.', true]]);
  assert.deepEqual(json.steps.map(({ what, who, whom, on }) => [what, who, whom, on]), [['Kootaan tilanteet', 'Aikuissosiaalityö', 'kaupungin asuntotoimi', ids.homeless]]);
  assert.equal(json.threads.length, 2);
  assert.ok(!text.includes('Tämän perun heti'));
  assert.ok(!text.includes(maija.secret));
});

test('the join link tells afterwards what rose and what was agreed', async () => {
  const { status, json } = await hub.get(`/api/closed/${opened.code}`);
  assert.equal(status, 200);
  assert.equal(json.threads[0].text, 'Asunnottomat nuoret kiertävät sohvilla.');
  assert.equal(json.steps.length, 1);
});
