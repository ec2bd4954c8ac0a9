// SPDX-License-Identifier: EUPL-1.2
// A coordinator destroys what was said, from the transcript, and what a card says: a passage, a
// text, all of it; by mouse and by keyboard, with a reason, and told what it means.
import { expect } from '@playwright/test';
import { tellClosed } from '../system/lib/told.mjs';
import { openHouse, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse({ story: true });
test.setTimeout(120_000);
let page;
let session;
let card;
let step;

const at = (more) => `/coordinator?${new URLSearchParams(more)}`;
const open = () => page.getByRole('button', { name: 'Hävitä…' });
const ask = () => page.getByRole('alertdialog');
const doubly = async (first) => {
  await ask().getByRole('button', { name: first, exact: true }).click();
  await expect(ask().getByText(/Tätä ei voi perua/)).toBeFocused();
  await ask().getByRole('button', { name: 'Hävitä pysyvästi' }).click();
  await expect(ask()).toBeHidden();
};

test.beforeAll(async () => {
  const { hub } = house;
  await hub.signIn();
  const ids = await tellClosed(hub);
  [session] = (await hub.get('/api/sessions')).json.sessions.filter(({ title }) => title === 'Asuminen ja talvi');
  const fields = { title: 'Autossa asuminen', statement: 'Matti nukkuu autossa.', what: 'Ensin näin.', areas: ['Mikkeli'] };
  card = (await hub.post('/api/cards', { fields, confirmed: true, session: session.id, phenomenon: ids.car })).json;
  [{ id: step }] = (await hub.post(`/api/cards/${card.id}/path`, { state: 'taken', at: '2026-11-20', to: { kind: 'kela', name: '' }, text: 'Soitti Matti.', confirmed: true })).json.path;
  const context = await house.company.browserOf(sizes.laptop, { excused: [/status of 4\d\d/] });
  const [name, value] = hub.cookie.split('=');
  await context.addCookies([{ name, value, url: house.company.origin }]);
  page = await context.newPage();
});

test('what is selected in the transcript is what is asked about', async () => {
  await page.goto(at({ page: 'transcript', id: session.id }));
  const text = page.getByText('Kaduilla yövytään taas.').first();
  await text.evaluate((one) => {
    const range = document.createRange();
    range.setStart(one.firstChild, 0);
    range.setEnd(one.firstChild, 8);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await open().click();
  await expect(page.getByRole('heading', { name: 'Hävitä tekstiä' })).toBeFocused();
  await expect(ask().getByLabel('Teksti', { exact: true })).toHaveValue('Kaduilla yövytään taas.');
  await expect(ask().getByText('[…]')).toBeVisible();
  await inspect(page, 'transcript-erase', { only: 'phone' });
  await page.setViewportSize(sizes.laptop);
  await ask().getByLabel('Syy').fill('paikka tunnistaa');
  await doubly('Hävitä valittu kohta');
  await expect(page.getByText('[…] yövytään taas.').first()).toBeVisible();
  await expect(page.getByText('Kohta hävitettiin.').first()).toBeAttached();
  await expect(page.getByText('Eheys vahvistettu')).toBeVisible();
});

test('a whole text goes by keyboard alone, and Escape is no', async () => {
  await open().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hävitä tekstiä' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(open()).toBeFocused();
  await page.keyboard.press('Enter');
  await ask().getByLabel('Mitä hävitetään').selectOption({ label: '1: Yhä useampi nukkuu autossa.' });
  await expect(ask().getByText(/Tekstin paikalle jää merkintä/)).toBeVisible();
  await doubly('Hävitä');
  await expect(page.getByText('Yhä useampi nukkuu autossa.')).toHaveCount(0);
  await expect(page.locator('mark.redact').first()).toBeVisible();
});

test('a session that is kept is passed by, and that is said; then it goes whole', async () => {
  const whole = ask().getByRole('option', { name: 'Koko vartti' });
  await page.getByLabel(/^Säilytä tämä vartti/).check();
  await expect(page.getByText('Merkittiin säilytettäväksi.').first()).toBeAttached();
  await open().click();
  await expect(ask().getByText(/Vartti on merkitty säilytettäväksi/)).toBeVisible();
  await expect(whole).toHaveCount(0);
  await inspect(page, 'transcript-erase-kept', { only: 'narrow' });
  await page.setViewportSize(sizes.laptop);
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByLabel(/^Säilytä tämä vartti/).uncheck();
  await expect(page.getByText('Säilytysmerkintä poistettiin.').first()).toBeAttached();
  await open().click();
  await ask().getByLabel('Mitä hävitetään').selectOption('session');
  await expect(ask().getByText(/Koko vartti häviää/)).toBeVisible();
  await doubly('Hävitä');
  await expect(page).toHaveURL(/\/coordinator(\?page=home)?$/);
  expect((await house.hub.get(`/api/sessions/${session.id}`)).status).toBe(404);
});

test('a card loses a passage, a note on its path and a field; its history says why', async () => {
  await page.goto(at({ page: 'card', id: card.id }));
  await open().click();
  await ask().getByLabel('Mitä hävitetään').selectOption('what');
  await ask().getByLabel('Valittu kohta').check();
  await ask().getByRole('button', { name: 'Hävitä valittu kohta' }).click();
  await expect(ask().getByText('Valitse ensin kohta tekstistä.')).toBeVisible();
  /* Where the guard finds a name, that is chosen already. */
  await ask().getByLabel('Mitä hävitetään').selectOption('statement');
  await expect(ask().getByText('[…] nukkuu autossa.')).toBeVisible();
  await inspect(page, 'card-erase', { only: 'laptop' });
  await page.setViewportSize(sizes.laptop);
  await doubly('Hävitä valittu kohta');
  await expect(page.getByText('[…] nukkuu autossa.').first()).toBeVisible();
  await open().click();
  await ask().getByLabel('Mitä hävitetään').selectOption(`step ${step}`);
  await ask().getByLabel('Koko teksti').check();
  await doubly('Hävitä');
  await expect(page.getByText('Soitti Matti.')).toHaveCount(0);
  const history = page.getByRole('region', { name: 'Historia' });
  await expect(history.getByText(/Kenttä hävitettiin.*tunnistettava tieto/)).toBeVisible();
  await expect(history.getByText(/Matti/)).toHaveCount(0);
});

test('a whole card leaves the list; its page says so', async () => {
  await page.setViewportSize(sizes.laptop);
  await open().click();
  await ask().getByLabel('Mitä hävitetään').selectOption('card');
  await expect(ask().getByText(/Kortti häviää kokonaan/)).toBeVisible();
  await doubly('Hävitä');
  await expect(page.getByRole('heading', { name: /Tämä kortti on hävitetty/ })).toBeVisible();
  await inspect(page, 'card-erased', { only: 'laptop' });
  await page.goto(at({ page: 'cards' }));
  await expect(page.getByText('Autossa asuminen')).toHaveCount(0);
});
