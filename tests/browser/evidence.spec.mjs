// SPDX-License-Identifier: EUPL-1.2
// A card with a past: what its knowledge rests on and whom it quotes, the follow-ups whose time has
// come, and the course of a session that voted. The past is told, so that a year need not pass.
import { expect } from '@playwright/test';
import { toldSession, untilArchived } from '../system/lib/told.mjs';
import { openHouse } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const many = (count, text, more) => Array.from({ length: count }, (_, nth) => ({ text: `${text} ${nth + 1}.`, ...more }));
const QUOTED = 'Sähkölasku maksetaan ensin, koska sähkö katkeaa nopeammin kuin vuokrasopimus.';
const taken = (on, days_ago, name) => ({ days_ago, act: 'step_added', on, state: 'taken', by: 1, text: { to: { kind: 'municipality', name } } });
const county = {
  ago: 90,
  sessions: [
    toldSession(270, 'Asumisen kevät', [
      ...many(15, 'Vuokravelka on kasvanut sähkölaskujen takia', { source: 'own', area: 'Koivuniemi', voices: 3, votes: 1 }),
      ...many(6, 'Asiakas kertoi häätöuhasta', { source: 'client', area: 'Saarikylä', voices: 1 }), { text: QUOTED, source: 'client', area: 'Saarikylä', quotable: true }]),
    toldSession(30, 'Asumisen syksy', [...many(5, 'Rästi näkyy vasta häätöuhkana', { source: 'colleague', votes: 1, voices: 2 }),
      { text: 'Energiayhtiö ei ehdota maksuaikaa.', quotable: true, source: 'statistics' }]),
  ],
  office: [
    { days_ago: 260, act: 'card_made', name: 'velat', by: 1, fields: { title: 'Vuokravelat sähkölaskujen takia', statement: 'Sähkön hinta siirtyy vuokravelaksi.', themes: ['asuminen'] } },
    { days_ago: 260, act: 'thread_linked', on: 'velat', session: 1, value: 1, by: 1 },
    { days_ago: 29, act: 'thread_linked', on: 'velat', session: 2, value: 1, by: 1 },
    { days_ago: 28, act: 'thread_reviewed', session: 1, value: 1, by: 1 },
    { days_ago: 28, act: 'thread_reviewed', session: 2, value: 1, by: 1 },
    { days_ago: 362, act: 'card_made', name: 'jonot', by: 1, fields: { title: 'Jonot neuvontaan' } },
    taken('velat', 120, 'Vesirannan kaupunki'), taken('jonot', 360, 'Harjukylän kunta'),
  ].sort((a, b) => b.days_ago - a.days_ago),
};
const { house, test } = openHouse({ story: true, county });
const excused = { excused: [/status of 409/] };
const laptop = { width: 1366, height: 900 };
const at = (more) => `/coordinator?${new URLSearchParams(more)}`;
const ask = async (path) => (await house.hub.get(path)).json;
const basis = () => page.getByRole('region', { name: 'Mihin tieto perustuu' });
let page;
let card;

test('what was taken half a year and a year ago asks on the home page how it is now', async () => {
  const { hub, company } = house;
  await hub.signIn('kokeilija');
  await untilArchived(hub, 28);
  const { cards } = await ask('/api/cards');
  card = cards.find(({ title }) => title === 'Vuokravelat sähkölaskujen takia');
  const context = await company.browserOf(laptop, excused);
  const [name, value] = hub.cookie.split('=');
  await context.addCookies([{ name, value, url: company.origin }]);
  page = await context.newPage();
  await page.goto('/coordinator');
  const due = page.getByRole('region', { name: /Seurannat, joiden aika on nyt/ });
  await expect(due.getByRole('listitem').filter({ hasText: 'kk viemisestä' })).toHaveText([/Jonot neuvontaan.*6 kk/, /Jonot neuvontaan.*12 kk/, /Vuokravelat.*6 kk/]);
  await inspect(page, 'coordinator-due', { only: 'phone' });
});

test('one is answered by keyboard, and the focus stays with those that are left', async () => {
  await page.setViewportSize(laptop);
  const due = page.getByRole('region', { name: /Seurannat, joiden aika on nyt/ });
  await due.getByRole('button', { name: /^Vastaa\s?12 kk/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'kasvaa' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'hiipuu' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Jono lyheni, kun aukioloa lisättiin.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Seuranta kirjattu.').first()).toBeVisible();
  await expect(due.getByRole('heading')).toBeFocused();
  await expect(due.getByRole('heading')).toHaveText(/2$/);
});

test('another is let go, which wants a reason; what is typed is there after a reload', async () => {
  const due = page.getByRole('region', { name: /Seurannat, joiden aika on nyt/ });
  await due.getByRole('button', { name: /^Vastaa\s?6 kk/ }).first().click();
  await page.getByRole('radio', { name: 'ei seurata enää' }).check();
  await page.getByRole('button', { name: 'Kirjaa', exact: true }).click();
  await expect(page.getByText(/Kirjaa myös syy/)).toBeVisible();
  await expect(page.getByLabel('Miksi ei seurata')).toBeFocused();
  await page.getByLabel('Miksi ei seurata').fill('Neuvonta siirtyi kunnalle.');
  await inspect(page, 'coordinator-due-dismissed', { only: 'narrow-dark' });
  await page.setViewportSize(laptop);
  await page.reload();
  await expect(page.getByLabel('Miksi ei seurata')).toHaveValue('Neuvonta siirtyi kunnalle.');
  await page.getByRole('button', { name: 'Kirjaa', exact: true }).click();
  await expect(due.getByRole('heading')).toHaveText(/1$/);
  const { followups } = await ask('/api/followups?due=1');
  expect(followups.map(({ title, months }) => [title, months])).toEqual([[card.title, 6]]);
  const other = (await ask('/api/cards')).cards.find(({ title }) => title === 'Jonot neuvontaan');
  const { followups: told } = await ask(`/api/cards/${other.id}`);
  expect(told.map(({ answer, text, by }) => [answer, text, by])).toEqual([
    ['dismissed', 'Neuvonta siirtyi kunnalle.', 'kokeilija'], ['fading', 'Jono lyheni, kun aukioloa lisättiin.', 'kokeilija']]);
  await page.goto(at({ page: 'cards', due: '1' }));
  await expect(page.getByRole('link', { name: card.title })).toBeVisible();
  await expect(page.getByText('Jonot neuvontaan')).toHaveCount(0);
});

test('a card says what its knowledge rests on, and tells no group of few', async () => {
  await page.goto(at({ page: 'card', id: card.id }));
  await expect(basis()).toContainText('28 ilmiötä 2 vartissa');
  await expect(basis()).toContainText('sama havainto 61');
  await expect(basis()).toContainText('20 ääntä');
  const told = await basis().locator('dl > div').allInnerTexts();
  expect(told.map((one) => one.replace(/\s+/g, ' '))).toEqual(['oma havainto 15', 'asiakas kertoi 7', 'muut yhteensä 6', 'Koivuniemi 15', 'Saarikylä 7', 'ei kerrottu 6']);
  await expect(basis()).not.toContainText('tilasto');
});

test('a quote is chosen, names no writer, and leads to its thread', async () => {
  await basis().getByText('Valitse lainauksia (2)').click();
  await basis().getByRole('checkbox', { name: QUOTED }).check();
  await expect(page.getByText('Lainaus valittu.').first()).toBeVisible();
  await expect(basis().getByRole('blockquote')).toHaveText(`”${QUOTED}”`);
  await expect(basis().getByRole('checkbox', { name: QUOTED })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Historia' })).toContainText(`Valittiin lainaus: ${QUOTED}`);
  await inspect(page, 'coordinator-evidence', { only: 'phone' });
  await inspect(page, 'coordinator-evidence', { only: 'laptop-dark' });
  await inspect(page, 'coordinator-evidence', { only: 'narrow-dark' });
  await page.setViewportSize(laptop);
});

test('who is handed the printed card reads the figures and what may be quoted, and no other post', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(basis().getByRole('blockquote')).toBeVisible();
  await expect(basis()).toContainText('28 ilmiötä 2 vartissa');
  await expect(page.getByText('Valitse lainauksia')).toBeHidden();
  await expect(page.getByText('Rästi näkyy vasta häätöuhkana 1.')).toBeHidden();
  await expect(page.getByText('Energiayhtiö ei ehdota maksuaikaa.').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});

test('a quote is taken back by keyboard', async () => {
  const box = basis().getByRole('checkbox', { name: QUOTED });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(basis().getByRole('blockquote')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(basis().getByRole('blockquote')).toHaveCount(1);
  await expect(box).toBeFocused();
});

test('who is told of a conflict reads the threads that were linked meanwhile', async () => {
  const { hub } = house;
  const now = await ask(`/api/cards/${card.id}`);
  const [{ session, phenomenon, text }] = now.threads;
  await page.getByRole('button', { name: /Muokkaa.*Yhdellä virkkeellä/ }).click();
  await page.getByLabel('Yhdellä virkkeellä').fill('Sähkölasku menee vuokran edelle.');
  await hub.ask('PUT', `/api/cards/${card.id}`, { version: now.version, fields: { statement: 'Toisen koordinaattorin virke.' } }, {});
  await hub.post(`/api/cards/${card.id}/links`, { session, phenomenon, set: false });
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(page.getByText('Toisen koordinaattorin virke.')).toBeVisible();
  const linked = page.getByRole('region', { name: /Liitetyt ketjut/ });
  await expect(linked.getByText(text, { exact: true })).toHaveCount(0);
  await linked.getByRole('button', { name: 'Näytä kaikki 27 ketjua' }).click();
  await expect(linked.getByRole('heading')).toBeFocused();
  await expect(linked.getByRole('listitem')).toHaveCount(27);
  for (const item of await linked.getByRole('listitem').all()) await expect(item).toContainText(/Asumisen (kevät|syksy)/);
  await page.getByRole('button', { name: 'Tallenna oma' }).click();
  await expect(page.getByRole('article').getByText('Sähkölasku menee vuokran edelle.')).toBeVisible();
});

test('the link of a quote leads to its thread, and the transcript shows when votes were given', async () => {
  await basis().getByRole('link', { name: 'Asumisen kevät' }).click();
  await expect(page.getByRole('heading', { name: QUOTED })).toBeFocused();
  await expect(page.getByRole('img', { name: /Eniten kirjoitettiin klo/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /Eniten ääniä ja samoja havaintoja annettiin klo/ })).toBeVisible();
  await page.getByText('Samat luvut taulukkona').click();
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Klo', 'Ilmiöt', 'Kommentit', 'Äänet', 'Sama havainto']);
  const rows = await table.locator('tbody tr').allInnerTexts();
  const sum = (nth) => rows.reduce((total, row) => total + Number(row.trim().split(/\s+/)[nth]), 0);
  expect([sum(1), sum(3), sum(4)]).toEqual([22, 15, 51]);
  await inspect(page, 'coordinator-course', { only: 'laptop-dark' });
  await inspect(page, 'coordinator-course', { only: 'narrow' });
});
