// SPDX-License-Identifier: EUPL-1.2
// What one types is guarded as it is typed: what is certain can neither be sent nor stored, of all
// else its writer decides; the hub asks again where it knows more.  Measured where it may not hold
// anyone up.
import { expect } from '@playwright/test';
import { focused, ownPost, sheet } from './lib/acts.mjs';
import { openHouse, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse();
const hetu = '131052-308T';
const lost = { excused: [/net::ERR_/, /WebSocket connection/, /status of 503/] };
const send = (page) => page.getByRole('button', { name: 'Lähetä ilmiö' });
const stops = (page) => page.getByRole('region', { name: 'Poista tämä ennen lähettämistä' });
const asks = (page) => page.getByRole('region', { name: 'Voiko tästä tunnistaa jonkun?' });
const anyway = (page) => page.getByRole('button', { name: 'Lähetä silti' });
const spoken = (page) => page.locator('#say-a, #say-b').filter({ hasText: /./ });
const sentTo = (desk) => [...desk.member.view.phenomena.values()].map(({ text }) => text);

/** A session in one of its phases, and a participant whose guard runs. */
async function visit(company, { phase = 'collect', size = sizes.phone, options, write } = {}) {
  const opened = await house.hub.openSession();
  const desk = await company.desk(opened);
  for (const text of write ?? []) await (await company.member(opened.links.join)).command('post', { text, lang: 'fi' });
  const guarded = (page) => page.waitForResponse((answer) => answer.url().endsWith('.wasm'));
  await desk.moveTo(phase);
  const context = await company.browserOf(size, options);
  const page = await context.newPage();
  const ready = guarded(page);
  await page.goto(opened.links.join);
  return { opened, desk, page, module: await ready };
}

/** Everything that this browser has stored for the hub's pages. */
const stored = (page) => page.evaluate(async () => {
  const rows = async ({ name }) => {
    const db = await new Promise((resolve) => { indexedDB.open(name).onsuccess = (event) => resolve(event.target.result); });
    const all = [...db.objectStoreNames].map((store) => new Promise((resolve) => {
      db.transaction(store).objectStore(store).getAll().onsuccess = (event) => resolve(event.target.result);
    }));
    const found = await Promise.all(all);
    db.close();
    return found;
  };
  const databases = await Promise.all((await indexedDB.databases()).map(rows));
  const caches = 'caches' in window ? await window.caches.keys() : [];
  return JSON.stringify([databases, { ...localStorage }, { ...sessionStorage }, history.state, caches, document.cookie, location.href]);
});

test('the guard comes after the first view, is kept by the browser, and needs no more than the policy says', async ({ company }) => {
  const { module } = await visit(company);
  expect(module.url()).toMatch(/\/assets\/guard-[\w-]{8}\.wasm$/);
  const headers = module.headers();
  expect(headers['content-type']).toBe('application/wasm');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const { headers: page } = await house.hub.get('/');
  const scripts = page.get('content-security-policy').split('; ').filter((one) => /script|default|worker/.test(one));
  expect(scripts).toEqual(["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'"]);
});

test('an identity code can be neither sent nor stored, and is taken out with one press', async ({ company }) => {
  const { desk, page } = await visit(company);
  await sheet(page).fill('Asiakas on jonossa');
  await expect.poll(() => stored(page)).toContain('Asiakas on jonossa');
  await sheet(page).fill(`Asiakas ${hetu} on jonossa`);
  await expect(stops(page)).toContainText(`${hetu} on henkilötunnus.`);
  await expect(stops(page)).toContainText('Iän voi kertoa karkeasti');
  expect(await stored(page)).not.toMatch(/308T|Asiakas/);
  await expect(spoken(page)).toHaveText(`Tarkista ennen lähettämistä. ${hetu} on henkilötunnus.`);
  await send(page).click();
  expect(await focused(page)).toContain('post-found');
  await page.getByRole('button', { name: `Poista tekstistä: ${hetu}` }).click();
  await expect(sheet(page)).toHaveValue('Asiakas on jonossa');
  await expect(sheet(page)).toBeFocused();
  await expect(stops(page)).toHaveCount(0);
  expect(await stored(page)).toContain('Asiakas on jonossa');
  await send(page).click();
  await desk.member.sees(() => sentTo(desk).includes('Asiakas on jonossa'), 'the mended text');
  expect(sentTo(desk).join()).not.toContain(hetu);
});

test('of a name its writer decides: the text is marked, mended by keyboard, or sent with what she stands by', async ({ company }) => {
  const { desk, page } = await visit(company, { size: sizes.laptop });
  await sheet(page).fill('Jonossa oli Virtasen Maija ja moni muu');
  await expect(asks(page)).toContainText('voi olla jonkun nimi.');
  await expect(page.locator('.marks__ask')).toHaveText('Virtasen Maija');
  await sheet(page).press('Control+End');
  await send(page).press('Enter');
  expect(await focused(page)).toContain('post-found');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Muokkaan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeFocused();
  expect(await sheet(page).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('Virtasen Maija');
  await page.keyboard.type('asiakas');
  await expect(asks(page)).toHaveCount(0);
  await sheet(page).fill('Jonossa oli Virtasen Maija');
  await anyway(page).click();
  await expect(ownPost(page, 'Jonossa oli Virtasen Maija')).toContainText('Tallennettu');
  await desk.member.sees(() => sentTo(desk).includes('Jonossa oli Virtasen Maija'), 'the text she stands by');
});

test('where the guard cannot be had nothing typed is stored, and the hub decides', async ({ company }) => {
  const opened = await house.hub.openSession();
  const desk = await company.desk(opened);
  await desk.moveTo('collect');
  const context = await company.browserOf(sizes.phone, lost);
  await context.route('**/*.wasm', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(opened.links.join);
  await sheet(page).fill('Rauhallista on');
  await expect(page.getByRole('group', { name: 'Aihesanat' })).toBeVisible();
  expect(await stored(page)).not.toContain('Rauhallista');
  await send(page).click();
  await expect(ownPost(page, 'Rauhallista on')).toContainText('Tallennettu');
  expect(await stored(page)).not.toContain('Rauhallista');
});

test('each state of the guard is whole on every screen', async ({ company }) => {
  const { page } = await visit(company);
  await sheet(page).fill(`Maija Virtanen, ${hetu}, soittaa numerosta 040 123 4567 ja asuu Kuusitie 12 A 3. Rekisteri ABC-123.`);
  await expect(stops(page)).toBeVisible();
  await inspect(page, 'participant-guard');
  await sheet(page).fill('Maija Virtanen odottaa, synt. 1.2.1980. Rekisteri ABC-123.');
  await expect(asks(page)).toBeVisible();
  await expect(stops(page)).toHaveCount(0);
  await inspect(page, 'participant-guard-asks');
});
