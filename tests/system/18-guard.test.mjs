// SPDX-License-Identifier: EUPL-1.2
// Personal data is refused before anything of it is stored: over the socket, over HTTP, in every
// field that people read. A warning passes when its writer confirms it, certain kinds never do.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { holding as wordsIn } from './lib/holding.mjs';
import { Hub, run } from './lib/hub.mjs';
import { Member, collecting } from './lib/member.mjs';

let hub;
let opened;
let facilitator;
let maija;
let pekka; // with a rate of his own
let post;
const HETU = '131052-308T';
const BLOCKED = {
  hetu: [`Asiakas ${HETU} odottaa`, HETU],
  phone: ['Soita 040 765 4321 heti', '765 4321'],
  email: ['Kirjoita ossi.ojanen@example.org', 'ossi.ojanen@'],
  iban: ['Maksu tilille FI21 1234 5600 0007 85', '5600 0007'],
  street_address: ['Asuu osoitteessa Havukuja 17 B 4', 'Havukuja 17'],
};
const WARNED = {
  person_name: 'Asiakas Pirkko Kekkalainen jäi yksin',
  date_of_birth: 'Lapsi syntynyt 24.12.2011',
  car_plate: 'Auton rekisterinumero ABC-123',
};

const holding = (words) => wordsIn(words, hub.data);
const stopped = async () => (await hub.get('/readyz')).json.stopped;
const confirmedOf = (found) => found.map(({ certainty, ...part }) => part);

before(async () => {
  hub = await Hub.start();
  ({ opened, facilitator } = await collecting(hub, { grace_s: 0 }));
  maija = await Member.join(hub.port, { code: opened.code });
  pekka = await Member.join(hub.port, { code: opened.code });
  post = (await pekka.command('post', { text: 'Jonot kasvavat taas', lang: 'fi' })).ok;
});
after(async () => hub.end());

for (const [kind, [text]] of Object.entries(BLOCKED)) {
  test(`a post with a certain kind is refused, confirmed or not: ${kind}`, async () => {
    const first = await maija.command('post', { text, lang: 'fi' });
    assert.equal(first.refused, 'personal_data');
    const [found] = first.found;
    assert.deepEqual([found.in, found.kind, found.certainty], ['text', kind, 'block']);
    const again = await maija.command('post', { text, lang: 'fi', confirmed: confirmedOf(first.found) });
    assert.equal(again.refused, 'personal_data');
  });
}

test('places are code points of the normalised text', async () => {
  const { found } = await maija.command('post', { text: `  A\u0308iti 😀 ${HETU}`, lang: 'fi' });
  assert.deepEqual(found, [{ in: 'text', start: 7, end: 18, kind: 'hetu', certainty: 'block' }]);
});

for (const [kind, text] of Object.entries(WARNED)) {
  test(`a post with an uncertain kind is taken when it is confirmed: ${kind}`, async () => {
    const first = await maija.command('post', { text, lang: 'fi' });
    assert.equal(first.refused, 'personal_data');
    assert.deepEqual(first.found.map((part) => [part.kind, part.certainty]), [[kind, 'warn']]);
    const again = await maija.command('post', { text, lang: 'fi', confirmed: confirmedOf(first.found) });
    assert.ok(again.ok > 0, JSON.stringify(again));
  });
}

test('a refusal is not remembered: the same id may bring the text put right', async () => {
  const id = 'guard-same-id-1';
  assert.equal((await maija.command('post', { text: `Nro ${HETU}`, lang: 'fi' }, id)).refused, 'personal_data');
  maija.socket.messages.length = 0;
  assert.ok((await maija.command('post', { text: 'Numeroita kysytään', lang: 'fi' }, id)).ok > 0);
});

test('edits, own words, comments, tags, next steps and reasons are looked through', async () => {
  const cases = [
    [pekka, 'edit', { on: post, text: HETU, lang: 'fi' }, 'text'],
    [pekka, 'post', { text: 'Jonot', lang: 'fi', free: ['jono', HETU] }, 'free'],
    [facilitator, 'comment', { on: post, text: HETU, lang: 'fi' }, 'text'],
    [facilitator, 'tag', { on: post, free: HETU, set: true }, 'free'],
    [facilitator, 'step', { what: 'Viedään', who: HETU, whom: '' }, 'who'],
    [facilitator, 'hide', { on: post, reason: HETU }, 'reason'],
  ];
  for (const [who, command, fields, field] of cases) {
    const { refused, found } = await who.command(command, fields);
    assert.equal(refused, 'personal_data', command);
    assert.equal(found[0].in, field, command);
  }
});

test('a display name may be a name, but no number', async () => {
  const { ok } = await pekka.command('name', { name: 'Pirkko Kekkalainen' });
  assert.notEqual(ok, undefined);
  const { refused, found } = await pekka.command('name', { name: HETU });
  assert.equal(refused, 'personal_data');
  assert.equal(found[0].in, 'name');
});

test('a session is not opened with personal data in its texts', async () => {
  const wish = { title: 'Aamu', question: `Kuka on ${HETU}?`, unit: '', area: '', template: 'vartti-15', lang: 'fi' };
  const blocked = await hub.post('/api/sessions', wish);
  assert.equal(blocked.status, 422);
  assert.deepEqual(blocked.json, { error: 'personal_data', found: [{ in: 'question', start: 8, end: 19, kind: 'hetu', certainty: 'block' }] });
  const warned = await hub.post('/api/sessions', { ...wish, question: 'Mitä?', title: 'Pirkko Kekkalaisen muistolle' });
  assert.equal(warned.status, 422);
  assert.equal(warned.json.found[0].in, 'title');
  const taken = await hub.post('/api/sessions', { ...wish, question: 'Mitä?', title: 'Pirkko Kekkalaisen muistolle', confirmed: confirmedOf(warned.json.found) });
  assert.equal(taken.status, 201, taken.text);
  assert.equal((await hub.post('/api/sessions', { ...wish, question: 'Mitä?', confirmed: 'kaikki' })).status, 400);
});

test('a phase prompt is one of a session\'s texts', async () => {
  const { json: { templates } } = await hub.get('/api/templates');
  const template = structuredClone(templates.find(({ id }) => id === 'vartti-15'));
  template.phases[2].prompt = `Soittakaa ${BLOCKED.email[0]}`;
  const { status, json } = await hub.post('/api/sessions', { title: 'Aamu', question: 'Mitä?', unit: '', area: '', template, lang: 'fi' });
  assert.equal(status, 422);
  assert.deepEqual([json.found[0].in, json.found[0].at, json.found[0].kind], ['prompt', 2, 'email']);
});

test('what was stopped is a plain number, and no word of it is in any file or log', async () => {
  const before = await stopped();
  await pekka.command('post', { text: HETU, lang: 'fi' });
  assert.equal(await stopped(), before + 1);
  await hub.stop();
  for (const [, words] of Object.values(BLOCKED)) assert.deepEqual(holding(words), [], words);
  assert.deepEqual(holding(HETU), []);
  assert.ok(holding('Jonot kasvavat taas').length > 0, 'what was taken is there');
  for (const words of [HETU, 'Kekkalainen', '765 4321', 'hetu', 'person_name', 'Havukuja']) assert.ok(!(hub.out + hub.err).includes(words), words);
  await hub.restart();
  assert.equal(await stopped(), 0);
  for (const member of [facilitator, maija, pekka]) await member.connect();
});

test('what was confirmed is marked for review and still folds after a restart', async () => {
  await facilitator.command('close');
  await facilitator.command('reveal', { move: facilitator.view.agenda.move });
  await facilitator.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  const { out } = await run(['export', '--session', opened.id, '--format', 'json', '--data', hub.data]);
  const { threads } = JSON.parse(out);
  const marked = threads.filter(({ review }) => review).map(({ text }) => text);
  assert.deepEqual(marked, Object.values(WARNED));
  assert.equal((await run(['verify', '--data', hub.data])).code, 0);
});
