// SPDX-License-Identifier: EUPL-1.2
// A whole session, as a story: opened by a coordinator, led by a facilitator, written by three
// participants (a phone, a laptop, a screen of 320 px), shown on a wall, read afterwards.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { run } from '../system/lib/hub.mjs';
import { card, dom, moveOn, openThread, own, ownPost, post, pressUntil, sheet, threadOf, voiceOn, voteOn } from './lib/acts.mjs';
import { openHouse, posts, sizes } from './lib/company.mjs';

const { house, test } = openHouse({ story: true });

const TITLE = 'Asuminen ja toimeentulo';
const QUESTION = 'Mitä ilmiöitä näet asumisessa juuri nyt?';
const NAME = 'Maija Esimerkki';
const texts = posts.map(({ text }) => text);
/* What each types, by whom. */
const wrote = { phone: texts.slice(0, 6), laptop: texts.slice(6, 12), narrow: texts.slice(12, 18) };
const all = [...wrote.phone, ...wrote.laptop, ...wrote.narrow];
const [phoneFirst, phoneSecond] = wrote.phone;
const [laptopFirst, laptopSecond] = wrote.laptop;
const [narrowFirst] = wrote.narrow;
const comments = { laptop: 'Meillä sama, ja jono kasvaa.', phone: 'Tästä ei ole tilastoa.' };

let coordinator;
let facilitator;
let wall;
const people = {};
const links = {};

/* A session asks for consent to nothing and its lengths are the template's; a test has less time. */
async function shorten(page) {
  await page.route('**/api/sessions', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    return route.continue({ postData: { ...route.request().postDataJSON(), grace_s: 8 } });
  });
}

const everyone = () => [...Object.values(people), wall];

test('a coordinator signs in with a passphrase for one time and chooses her own', async () => {
  const { out } = await run(['user', 'add', 'kaisa', '--role', 'coordinator', '--data', house.hub.data]);
  const once = out.trim().split(/\s+/).pop();
  coordinator = await house.company.page(sizes.laptop, '/coordinator', { excused: [/status of 401/], acceptDownloads: true });
  await coordinator.getByLabel('Nimi').fill('kaisa');
  await coordinator.getByLabel('Tunnuslause').fill(once);
  await coordinator.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await coordinator.getByLabel('Kertakäyttöinen tunnuslause').fill(once);
  await coordinator.getByLabel('Oma tunnuslause', { exact: true }).fill('sininen järvi aamulla 9');
  await coordinator.getByLabel('Oma tunnuslause toisen kerran').fill('sininen järvi aamulla 9');
  await coordinator.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(coordinator.getByRole('heading', { name: 'Tervetuloa' })).toBeVisible();
});

test('she opens a session and gets a code, a join link, a facilitator link and a wall', async () => {
  await shorten(coordinator);
  await coordinator.getByRole('main').getByRole('link', { name: 'Uusi vartti' }).click();
  await coordinator.getByLabel('Otsikko').fill(TITLE);
  await coordinator.getByLabel('Kysymys osallistujille').fill(QUESTION);
  await coordinator.getByRole('button', { name: 'Avaa vartti' }).click();
  await expect(coordinator.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const shown = await coordinator.locator('.way__l').allTextContents();
  [links.join, links.facilitator, links.wall] = shown.map((address) => address.replace(house.company.origin, ''));
  links.code = links.join.slice(1);
  expect(links.code).toMatch(/^[2-9AEFHJKMPRTUVXY]{6}$/);
  await expect(coordinator.getByText(`${links.code.slice(0, 3)} ${links.code.slice(3)}`)).toBeVisible();
  await expect(coordinator.getByRole('img', { name: /QR-koodi/ })).toBeVisible();
});

test('all come in by their links, and nobody is asked anything before the sheet to write on', async () => {
  facilitator = await house.company.page(sizes.laptop, links.facilitator);
  wall = await house.company.page(sizes.projector, links.wall);
  for (const size of ['phone', 'laptop', 'narrow']) {
    people[size] = await house.company.page(sizes[size], links.join);
    await expect(sheet(people[size])).toBeVisible();
    await expect(people[size].getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
    await expect(people[size].getByRole('dialog')).toHaveCount(0);
  }
  await expect(wall.getByText('3 mukana')).toBeVisible();
  await expect(facilitator.getByRole('list', { name: 'Osallistujat nyt' })).toContainText('3 mukana');
});

test('in the lobby a draft may be written, and it is sent by no press', async () => {
  await sheet(people.phone).fill(phoneFirst);
  await people.phone.getByRole('button', { name: 'Säilytä luonnos' }).click();
  await expect(sheet(people.phone)).toHaveValue(phoneFirst);
  await expect(own(people.phone)).toContainText('Et ole vielä lähettänyt');
  expect(await dom(facilitator)).not.toContain(phoneFirst);
});

test('one participant takes a display name and is told what it does', async () => {
  await people.laptop.getByRole('button', { name: 'Muuta' }).filter({ visible: true }).click();
  const settings = people.laptop.getByRole('dialog');
  await expect(settings.getByLabel('Näyttönimi')).toHaveAccessibleDescription(/liittää ne toisiinsa/);
  await settings.getByLabel('Näyttönimi').fill(NAME);
  await settings.getByRole('button', { name: 'Tallenna' }).click();
  await expect(people.laptop.getByText(`Kirjoitat nimellä ${NAME}.`).filter({ visible: true })).toBeVisible();
});

test('the facilitator starts, and the draft is there to be sent', async () => {
  await moveOn(facilitator, 'Aloita vartti');
  await expect(people.phone.getByRole('button', { name: 'Lähetä ilmiö' })).toBeVisible();
  await expect(sheet(people.phone)).toHaveValue(phoneFirst);
  await people.phone.getByRole('button', { name: 'Lähetä ilmiö' }).click();
  await expect(ownPost(people.phone, phoneFirst)).toContainText('Tallennettu');
});

test('three participants post from three sizes of screen, and each post is told to be saved', async () => {
  for (const text of wrote.phone.slice(1)) await post(people.phone, text);
  for (const text of wrote.laptop) await post(people.laptop, text);
  for (const text of wrote.narrow) await post(people.narrow, text);
  for (const [size, mine] of Object.entries(wrote))
    for (const text of mine) await expect(ownPost(people[size], text)).toContainText('Tallennettu');
});

test('only the text is compulsory, and all else can be told beside it', async () => {
  const page = people.laptop;
  await sheet(page).fill('Perun tämän: kirjasin väärään varttiin');
  await page.getByRole('checkbox').first().check();
  await page.getByText('Lisää tietoja').click();
  await page.getByRole('checkbox', { name: 'kasvava' }).check();
  await page.getByRole('checkbox', { name: 'oma havainto' }).check();
  await page.getByLabel('Kohderyhmä').selectOption({ index: 1 });
  await page.getByRole('checkbox', { name: /saa lainata/ }).check();
  await page.getByRole('button', { name: 'Lähetä ilmiö' }).click();
  await expect(ownPost(page, 'Perun tämän')).toContainText('Tallennettu');
  await expect(card(facilitator, 'Perun tämän')).toBeVisible();
});

test('what is withdrawn is gone from the desk too', async () => {
  await people.laptop.getByRole('button', { name: /^Peru ilmiö: Perun tämän/ }).click();
  await people.laptop.getByRole('button', { name: 'Kyllä, peru' }).click();
  await expect(ownPost(people.laptop, 'Perun tämän')).toHaveCount(0);
  await expect(card(facilitator, 'Perun tämän')).toHaveCount(0);
});

test('an author edits her post while the phase allows', async () => {
  await people.narrow.getByRole('button', { name: `Muokkaa ilmiötä: ${narrowFirst}` }).click();
  await sheet(people.narrow).fill(`${narrowFirst} Lisäys.`);
  await people.narrow.getByRole('button', { name: 'Tallenna muutos' }).click();
  await expect(ownPost(people.narrow, 'Lisäys.')).toContainText('Tallennettu');
  await expect(card(facilitator, 'Lisäys.')).toBeVisible();
  all[all.indexOf(narrowFirst)] = `${narrowFirst} Lisäys.`;
});

test('while all write, others have a number and none of the texts in their page', async () => {
  await expect(wall.getByText('18', { exact: true })).toBeVisible();
  await expect(people.phone.getByRole('heading', { name: '12 ilmiötä muilta' })).toBeVisible();
  const pages = { ...people, wall };
  for (const [name, page] of Object.entries(pages)) {
    const held = await dom(page);
    for (const [author, mine] of Object.entries(wrote))
      if (author !== name) for (const text of mine) expect(held, `${name} holds a text of ${author}`).not.toContain(text.slice(0, 30));
  }
  for (const text of all) await expect(card(facilitator, text)).toHaveCount(1);
});

test('a move can be undone, and shows nothing to anybody until then', async () => {
  await facilitator.getByRole('button', { name: 'Siirry lukuun' }).click();
  await expect(people.phone.getByText('Ilmiöt avautuvat hetken kuluttua.')).toBeVisible();
  for (const page of everyone()) expect(await dom(page)).not.toContain(page === people.laptop ? phoneFirst : laptopFirst);
  await facilitator.getByRole('button', { name: 'Peru siirto' }).click();
  await expect(people.phone.getByRole('button', { name: 'Lähetä ilmiö' })).toBeVisible();
});

test('the second press opens all phenomena to all at the same time', async () => {
  await sheet(people.narrow).fill('Kesken jäänyt lause');
  await moveOn(facilitator, 'Siirry lukuun');
  for (const page of Object.values(people)) for (const text of all) await expect(card(page, text)).toHaveCount(1);
  await expect(wall.getByText('18 ilmiötä')).toBeVisible();
  await expect(sheet(people.narrow)).toHaveValue('Kesken jäänyt lause');
  await people.narrow.getByRole('button', { name: 'Lähetä ilmiö' }).click();
  await expect(card(people.phone, 'Kesken jäänyt lause').or(people.phone.getByText(/Näytä 1 uusi/))).toBeVisible();
  all.push('Kesken jäänyt lause');
});

test('a display name stands beside its author\'s phenomena and nowhere on the wall', async () => {
  await expect(card(people.phone, laptopFirst)).toContainText(NAME);
  await expect(card(people.phone, narrowFirst)).not.toContainText(NAME);
  expect(await dom(wall)).not.toContain(NAME);
});

test('voices, comments and tags are given; their numbers are shown to nobody', async () => {
  await voiceOn(people.phone, laptopFirst).click();
  await voiceOn(people.narrow, laptopFirst).click();
  await expect(voiceOn(people.phone, laptopFirst)).toHaveAttribute('aria-pressed', 'true');
  const mine = await openThread(people.laptop, phoneFirst);
  await mine.getByLabel('Kommenttisi').fill(comments.laptop);
  await mine.getByRole('button', { name: 'Lähetä' }).click();
  await expect(mine.getByRole('list').last()).toContainText(comments.laptop);
  const hers = await openThread(people.phone, phoneFirst);
  await expect(hers).toContainText(comments.laptop);
  await hers.getByLabel('Kommenttisi').fill(comments.phone);
  await hers.getByRole('button', { name: 'Lähetä' }).click();
  await expect(mine).toContainText(comments.phone);
  await expect(mine.getByRole('listitem').filter({ hasText: comments.phone })).toContainText('Ilmiön kirjoittaja');
  await mine.getByRole('button', { name: 'Aihesana' }).click();
  await mine.getByLabel('Aihesana').fill('talvisähkö');
  await mine.getByRole('button', { name: 'Lisää', exact: true }).click();
  await expect(hers).toContainText('talvisähkö');
  await people.laptop.keyboard.press('Escape');
  await hers.getByRole('button', { name: 'Ilmiöt', exact: true }).click();
  await expect(threadOf(people.phone)).toHaveCount(0);
  for (const page of [...everyone(), facilitator]) expect(await page.getByText(/Sama havainto · \d/).count()).toBe(0);
});

test('a vote is set, not added: a double tap gives one and a second press takes it back', async () => {
  await moveOn(facilitator, 'Siirry äänestykseen');
  const { phone } = people;
  await expect(phone.getByText('Ääniä jäljellä 3/3').filter({ visible: true })).toBeVisible();
  await voteOn(phone, laptopFirst).dblclick();
  await expect(voteOn(phone, laptopFirst)).toHaveAttribute('aria-pressed', 'true');
  await expect(phone.getByText('Ääniä jäljellä 2/3').filter({ visible: true })).toBeVisible();
  await pressUntil(voteOn(phone, laptopFirst), 'false');
  await expect(phone.getByText('Ääniä jäljellä 3/3').filter({ visible: true })).toBeVisible();
  await pressUntil(voteOn(phone, laptopFirst), 'true');
});

test('three dots are three votes, and the fourth is explained instead of counted', async () => {
  const { phone, laptop, narrow } = people;
  for (const text of [laptopSecond, phoneSecond]) await voteOn(phone, text).click();
  await expect(phone.getByText('Ääniä jäljellä 0/3').filter({ visible: true })).toBeVisible();
  await expect(voteOn(phone, narrowFirst)).toHaveAttribute('aria-disabled', 'true');
  /* The answer to the third is told first: it would talk over what is told of the fourth. */
  await expect(phone.getByRole('status').filter({ hasText: 'Ääniä jäljellä 0.' })).toHaveCount(1);
  await voteOn(phone, narrowFirst).click({ force: true });
  await expect(phone.getByRole('status').filter({ hasText: 'Kaikki äänesi on käytetty' })).toHaveCount(1);
  await expect(voteOn(phone, narrowFirst)).toHaveAttribute('aria-pressed', 'false');
  for (const text of [laptopFirst, phoneSecond]) await voteOn(narrow, text).click();
  await voteOn(laptop, laptopFirst).click();
});

test('until the discussion all see how many have voted and nobody for what', async () => {
  await expect(facilitator.getByText('3 / 3')).toBeVisible();
  await expect(wall.getByText('3 / 3')).toBeVisible();
  for (const page of [...everyone(), facilitator]) {
    expect(await page.locator('.vote__n, .row__v, .wall__n').count()).toBe(0);
  }
});

test('the discussion shows the same votes and voices on every screen', async () => {
  await moveOn(facilitator, 'Siirry keskusteluun');
  const expected = [[laptopFirst, 3, 2], [phoneSecond, 2, 0], [laptopSecond, 1, 0], [narrowFirst, 0, 0]];
  for (const [text, votes, voices] of expected) {
    for (const page of Object.values(people)) {
      await expect(card(page, text).locator('.vote__n')).toHaveText(String(votes));
      await expect(card(page, text)).toContainText(`Sama havainto · ${voices}`);
    }
    await expect(card(facilitator, text).locator('.row__v strong')).toHaveText(String(votes));
    await expect(card(facilitator, text)).toContainText(`Sama havainto · ${voices}`);
  }
  await expect(wall.getByRole('listitem').first()).toContainText(laptopFirst);
  await expect(wall.locator('.wall__n').first()).toContainText('3');
});

test('the spotlight is on the wall and on top for whoever comes to the list', async () => {
  await card(facilitator, phoneSecond).getByRole('button', { name: 'Valokeilaan' }).click();
  await expect(wall.getByRole('heading', { level: 1, name: phoneSecond })).toBeVisible();
  for (const page of Object.values(people)) {
    await expect(card(page, phoneSecond)).toContainText('Valokeilassa');
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement?.blur());
    await expect(page.getByRole('article').first()).toContainText(phoneSecond);
  }
});

test('what the facilitator hides is gone from floor and wall until it is restored', async () => {
  await card(facilitator, laptopSecond).getByRole('button', { name: /^Lisää toimintoja/ }).click();
  await card(facilitator, laptopSecond).getByRole('button', { name: 'Piilota…' }).click();
  await facilitator.getByRole('button', { name: 'Piilota', exact: true }).click();
  await expect(card(facilitator, laptopSecond)).toContainText('Piilotettu muilta');
  await expect(card(people.phone, laptopSecond)).toHaveCount(0);
  expect(await dom(people.phone)).not.toContain(laptopSecond);
  await expect(ownPost(people.laptop, laptopSecond)).toContainText('Piilotettu muilta');
  await card(facilitator, laptopSecond).getByRole('button', { name: /^Lisää toimintoja/ }).click();
  await card(facilitator, laptopSecond).getByRole('button', { name: 'Palauta' }).click();
  await expect(card(people.phone, laptopSecond)).toBeVisible();
});

test('next steps say who takes what to whom, and all see them', async () => {
  const thread = await openThread(facilitator, phoneSecond);
  await thread.getByLabel('Mitä tehdään?').fill('Kootaan jonojen pituudet');
  await thread.getByLabel('Kuka vie?').fill('Aikuissosiaalityö');
  await thread.getByLabel('Kenelle?').fill('johtoryhmä');
  await thread.getByRole('button', { name: 'Kirjaa' }).click();
  await expect(thread.getByRole('listitem').filter({ hasText: 'Kootaan jonojen pituudet' })).toBeVisible();
  await facilitator.keyboard.press('Escape');
  await facilitator.getByRole('button', { name: 'Lisää jatkotoimenpide' }).click();
  await facilitator.getByLabel('Mitä tehdään?').fill('Sovitaan yhteinen lomake');
  await facilitator.getByRole('button', { name: 'Kirjaa' }).click();
  await moveOn(facilitator, 'Siirry yhteenvetoon');
  for (const page of everyone()) {
    await expect(page.getByText('Kootaan jonojen pituudet')).toBeVisible();
    await expect(page.getByText('Aikuissosiaalityö → johtoryhmä')).toBeVisible();
    await expect(page.getByText('Sovitaan yhteinen lomake')).toBeVisible();
  }
});

test('the end comes after a question, and on every screen at once', async () => {
  await expect(card(people.phone, laptopFirst).getByRole('button', { name: /komment/i })).toHaveCount(0);
  await facilitator.getByRole('button', { name: 'Lopeta vartti' }).first().click();
  await facilitator.getByRole('alertdialog').getByRole('button', { name: 'Lopeta vartti' }).click();
  await expect(facilitator.getByRole('heading', { name: 'Vartti on päättynyt' })).toBeVisible();
  await expect(wall.getByRole('heading', { name: 'Vartti on päättynyt' })).toBeVisible();
  for (const page of Object.values(people)) await expect(page.getByText(/Päättynyt \d/)).toBeVisible();
});

test('while the last texts may still come, the transcript is not called broken', async () => {
  await coordinator.goto('/coordinator');
  await expect(coordinator.getByText('Päättynyt', { exact: true })).toBeVisible();
  await coordinator.getByRole('link', { name: TITLE, exact: true }).click();
  await expect(coordinator.getByRole('heading', { name: 'Viimeisiä tekstejä odotetaan' })).toBeVisible();
});

test('the summary says what rose and what was agreed', async () => {
  for (const page of Object.values(people)) {
    const rose = page.getByRole('region', { name: 'Nousi esiin' });
    await expect(rose.getByRole('listitem').filter({ hasText: laptopFirst }).first()).toContainText('3 ääntä · sama havainto 2');
    await expect(page.getByRole('region', { name: 'Sovittiin' })).toContainText('Kootaan jonojen pituudet');
  }
  await expect(facilitator.getByText(/Kaikki on tallessa/)).toBeVisible({ timeout: 20_000 });
});

test('the browser forgets the session when nothing more is taken', async () => {
  for (const page of Object.values(people)) {
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => /seat|draft/.test(key))), { timeout: 20_000 }).toEqual([]);
  }
});

test('the transcript is what was typed, to the letter, and by nobody', async () => {
  await expect(async () => {
    await coordinator.reload();
    await expect(coordinator.getByRole('heading', { name: 'Eheys vahvistettu' })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const written = await coordinator.locator('.thread h3 .text').allTextContents();
  expect(written.toSorted()).toEqual(all.toSorted());
  const thread = card(coordinator, phoneFirst);
  await expect(thread).toContainText(comments.laptop);
  await expect(thread.getByRole('listitem').filter({ hasText: comments.phone })).toContainText('Ilmiön kirjoittaja');
  await expect(thread).toContainText('talvisähkö');
  await expect(card(coordinator, laptopFirst)).toContainText('Sama havainto · 2');
  await expect(card(coordinator, phoneSecond)).toContainText('Kootaan jonojen pituudet');
  expect(await dom(coordinator)).not.toContain(NAME);
});

test('the transcript can be searched and is downloaded as JSON without names', async () => {
  await coordinator.getByLabel('Hae muistiosta').fill('talvisähkö');
  await expect(coordinator.getByRole('article')).toHaveCount(1);
  const coming = coordinator.waitForEvent('download');
  await coordinator.getByText('Vie tiedostoon').click();
  await coordinator.getByRole('link', { name: /^JSON\s+koko/ }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  const transcript = JSON.parse(text);
  expect(transcript.format).toBe('vartti-transcript');
  expect(transcript.verified).toBe(true);
  expect(transcript.threads.map((one) => one.text).toSorted()).toEqual(all.toSorted());
  expect(text).not.toContain(NAME);
});

test('the join link leads to the summary afterwards', async () => {
  await people.phone.goto(links.join);
  await expect(people.phone.getByRole('region', { name: 'Nousi esiin' })).toContainText(laptopFirst);
});
