// SPDX-License-Identifier: EUPL-1.2
// The ways in and the way out: codes, links, signing in, languages, practice, and the grace.
import { expect } from '@playwright/test';
import { run } from '../system/lib/hub.mjs';
import { card, own, ownPost, post, sheet } from './lib/acts.mjs';
import { openHouse, sizes } from './lib/company.mjs';

const { house, test } = openHouse();
const refused = { excused: [/status of 40[134]/] };
const code = (page) => page.getByLabel('Liittymiskoodi');
const join = (page) => page.getByRole('button', { name: 'Liity ja kirjoita' }).click();

test('a code is read in any case, with or without the space', async ({ company }) => {
  const opened = await house.hub.openSession();
  for (const typed of [opened.code, opened.code.toLowerCase(), `${opened.code.slice(0, 3)} ${opened.code.slice(3)}`]) {
    const page = await company.page(sizes.phone, '/');
    await code(page).fill(typed);
    await join(page);
    await expect(sheet(page)).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`/${opened.code}`);
  }
});

test('a wrong code says what to look at and keeps what was typed', async ({ company }) => {
  const page = await company.page(sizes.phone, '/', refused);
  const cases = [['K4X 7RA', /Koodilla ei löydy varttia\. Tarkista merkit/], ['K4X 7R0', /ei ole merkkiä 0/], ['K4X', /kuusi merkkiä/]];
  for (const [typed, said] of cases) {
    await code(page).fill(typed);
    await join(page);
    await expect(code(page)).toHaveAccessibleDescription(said);
    await expect(code(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(code(page)).toBeFocused();
    await expect(code(page)).toHaveValue(new RegExp(`^${typed.replace(' ', '\\s')}$`));
  }
});

test('a wrong code in the address leads to the same place', async ({ company }) => {
  const page = await company.page(sizes.laptop, '/K4X7RA', refused);
  await expect(code(page)).toHaveAccessibleDescription(/Koodilla ei löydy varttia/);
});

test('an address that leads nowhere offers the code instead', async ({ company }) => {
  const page = await company.page(sizes.laptop, '/jokin-vanha-linkki', refused);
  await expect(page.getByRole('heading', { name: 'Sivua ei löydy' })).toBeVisible();
  await page.getByRole('button', { name: 'Liity koodilla' }).click();
  await expect(code(page)).toBeVisible();
});

test('a link leads to the sheet to write on without a dialog', async ({ company }) => {
  const opened = await house.hub.openSession();
  const page = await company.page(sizes.phone, opened.links.join);
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Kirjoitat nimettömänä.').filter({ visible: true })).toBeVisible();
});

test('a name and a profession may be told at the door and taken back inside', async ({ company }) => {
  const opened = await house.hub.openSession();
  const page = await company.page(sizes.phone, '/');
  await code(page).fill(opened.code);
  await page.getByText('Nimi tai ammatti').click();
  await page.getByLabel('Näyttönimi').fill('Maija');
  await page.getByLabel('Ammatti').selectOption({ label: 'sosiaalityö' });
  await join(page);
  await expect(page.getByText('Kirjoitat nimellä Maija.').filter({ visible: true })).toBeVisible();
  await page.getByRole('button', { name: 'Muuta' }).filter({ visible: true }).click();
  const settings = page.getByRole('dialog');
  await expect(settings.getByLabel('Ammatti')).toHaveValue('social_work');
  await settings.getByLabel('Näyttönimi').fill('');
  await settings.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Kirjoitat nimettömänä.').filter({ visible: true })).toBeVisible();
});

test('a profession is shown from the third who chose it on', async ({ company }) => {
  const opened = await house.hub.openSession();
  const desk = await company.desk(opened);
  await desk.moveTo('collect');
  const members = [];
  for (const text of ['Ensimmäinen', 'Toinen', 'Kolmas']) {
    const member = await company.member({ code: opened.code });
    await member.command('post', { text, lang: 'fi' });
    members.push(member);
  }
  await members[0].command('profession', { profession: 'nursing' });
  await members[1].command('profession', { profession: 'nursing' });
  await desk.moveTo('read');
  const page = await company.page(sizes.phone, opened.links.join);
  await expect(card(page, 'Ensimmäinen')).toBeVisible();
  await expect(page.getByText('hoitotyö')).toHaveCount(0);
  await members[2].command('profession', { profession: 'nursing' });
  await expect(card(page, 'Ensimmäinen')).toContainText('hoitotyö');
});

test('each page speaks Finnish, Swedish and English, and remembers the choice', async ({ company }) => {
  const opened = await house.hub.openSession();
  const page = await company.page(sizes.phone, opened.links.join);
  for (const [name, lang, said] of [['Svenska', 'sv', /^Fas|Skriv|Spara/], ['English', 'en', /^Keep|Save|draft/i], ['Suomi', 'fi', /Säilytä luonnos/]]) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('main').getByRole('button').filter({ hasText: said }).first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Svenska', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('a browser that speaks Swedish is answered in Swedish', async ({ company }) => {
  const page = await company.page(sizes.phone, '/', { locale: 'sv-FI' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('ilman tunnuksia');
});

test('a wrong passphrase is told without saying which part is wrong', async ({ company }) => {
  await house.hub.signIn('kaarina');
  const page = await company.page(sizes.laptop, '/coordinator', refused);
  for (const name of ['kaarina', 'ei-ole']) {
    await page.getByLabel('Nimi').fill(name);
    await page.getByLabel('Tunnuslause').fill('arvaus arvaus 1');
    await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
    await expect(page.getByText('Nimi tai tunnuslause on väärä.')).toBeVisible();
    await expect(page.getByLabel('Tunnuslause')).toBeFocused();
  }
  await page.getByLabel('Nimi').fill('kaarina');
  await page.getByLabel('Tunnuslause').fill(house.hub.passphrase);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await expect(page.getByText('kaarina', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await expect(page.getByRole('heading', { name: 'Kirjaudu sisään' })).toBeVisible();
});

test('a passphrase for one time opens nothing until an own one is chosen', async ({ company }) => {
  const { out } = await run(['user', 'add', 'uusi', '--data', house.hub.data]);
  const once = out.trim().split(/\s+/).pop();
  const page = await company.page(sizes.laptop, '/coordinator', refused);
  await page.getByLabel('Nimi').fill('uusi');
  await page.getByLabel('Tunnuslause').fill(once);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await page.getByLabel('Kertakäyttöinen tunnuslause').fill(once);
  await page.getByLabel('Oma tunnuslause', { exact: true }).fill('lyhyt');
  await page.getByLabel('Oma tunnuslause toisen kerran').fill('toinen');
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(page.getByLabel('Oma tunnuslause', { exact: true })).toHaveAccessibleDescription(/Vähintään \d+ merkkiä/);
  await expect(page.getByLabel('Oma tunnuslause toisen kerran')).toHaveAccessibleDescription(/eivät ole samat/);
  await page.goto('/coordinator?page=new');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/tunnuslause/);
});

test('a practice session says so on every screen', async ({ company }) => {
  const opened = await house.hub.openSession({ practice: true });
  const desk = await company.desk(opened);
  const participant = await company.page(sizes.phone, opened.links.join);
  const facilitator = await company.page(sizes.laptop, opened.links.facilitator);
  const wall = await company.page(sizes.projector, opened.links.wall);
  const pages = [participant, facilitator, wall];
  for (const kind of ['lobby', 'collect', 'read', 'vote', 'discuss', 'wrap_up']) {
    await desk.moveTo(kind);
    for (const page of pages) await expect(page.getByText('Harjoitus', { exact: true })).toBeVisible();
  }
  await desk.act('close');
  for (const page of pages) await expect(page.getByText('Harjoitus', { exact: true })).toBeVisible();
  const coordinator = await company.browserOf(sizes.laptop);
  const [name, value] = house.hub.cookie.split('=');
  await coordinator.addCookies([{ name, value, url: company.origin }]);
  const page = await coordinator.newPage();
  await page.goto(`/coordinator?page=session&id=${opened.id}`);
  await expect(page.getByText('Harjoitus', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Muistio' }).click();
  await expect(page.getByText('Harjoitus', { exact: true })).toBeVisible();
});

test('after the close a half-written phenomenon can be sent as it is', async ({ company }) => {
  const opened = await house.hub.openSession({ grace_s: 20 });
  const desk = await company.desk(opened);
  await desk.moveTo('collect');
  const page = await company.page(sizes.phone, opened.links.join);
  await post(page, 'Ensimmäinen ilmiö');
  await expect(ownPost(page, 'Ensimmäinen ilmiö')).toContainText('Tallennettu');
  await sheet(page).fill('Tämä jäi kesken');
  await desk.act('close');
  await expect(page.getByText(/Vielä .* aikaa lähettää/)).toBeVisible();
  await page.getByRole('button', { name: 'Lähetä näin' }).click();
  await expect(page.getByText('Tallennettu').or(page.getByRole('region', { name: 'Nousi esiin' }).getByText('Tämä jäi kesken')).first()).toBeVisible();
  await desk.member.sees((view) => [...view.phenomena.values()].some(({ text }) => text === 'Tämä jäi kesken'), 'the half-written one');
});

test('what was not sent in the grace is shown once to be copied, and then forgotten', async ({ company }) => {
  const opened = await house.hub.openSession({ grace_s: 1 });
  const desk = await company.desk(opened);
  await desk.moveTo('collect');
  const page = await company.page(sizes.phone, opened.links.join);
  await sheet(page).fill('Tämä ei ehtinyt');
  await desk.act('close');
  await desk.member.sees((view) => view.agenda.closed > 0, 'the close');
  await desk.act('reveal', { move: desk.member.view.agenda.move });
  await expect(page.getByRole('heading', { name: 'Nämä eivät ehtineet perille' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Tämä ei ehtinyt')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Tämä ei ehtinyt');
  await page.reload();
  await expect(page.getByText(/Päättynyt \d/)).toBeVisible();
  await expect(page.getByText('Tämä ei ehtinyt')).toHaveCount(0);
  await expect(own(page)).toHaveCount(0);
});
