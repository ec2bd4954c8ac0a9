// SPDX-License-Identifier: EUPL-1.2
// What one types is guarded as it is typed: what is certain can neither be sent nor stored, of all
// else its writer decides; the hub asks again where it knows more.  Measured where it may not hold
// anyone up.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { run } from '../system/lib/hub.mjs';
import { card, guarded, openThread, own, ownPost, post, sheet } from './lib/acts.mjs';
import { blindGuard } from './lib/blind.mjs';
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

/** A session in one of its phases, and a participant; where she can write at once, her guard runs. */
async function visit(company, { phase = 'collect', size = sizes.phone, options, write, blind, grace = 1 } = {}) {
  const opened = await house.hub.openSession({ grace_s: grace });
  const desk = await company.desk(opened);
  await desk.moveTo(write ? 'collect' : phase);
  const others = write && await company.member({ code: opened.code });
  for (const text of write ?? []) expect(await others.command('post', { text, lang: 'fi' })).toHaveProperty('ok');
  if (write) await desk.moveTo(phase);
  const context = await company.browserOf(size, options);
  if (blind) await context.route('**/*.wasm', (route) => route.fulfill({ body: blindGuard, contentType: 'application/wasm' }));
  const page = await context.newPage();
  const ready = phase === 'discuss' ? undefined : page.waitForResponse((answer) => answer.url().endsWith('.wasm'));
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
  await expect(page.locator('#post-found')).toBeFocused();
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
  await expect(page.locator('#post-found')).toBeFocused();
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

test('what the hub alone knows for a name comes back to its writer whole, with the question', async ({ company }) => {
  const { desk, page } = await visit(company, { blind: true });
  await sheet(page).fill('Virtasen Maija jonotti');
  await page.getByRole('checkbox', { name: 'asunnottomuus' }).check();
  await send(page).click();
  await expect(asks(page)).toContainText('Virtasen Maija voi olla jonkun nimi.');
  await expect(sheet(page)).toHaveValue('Virtasen Maija jonotti');
  await expect(page.getByRole('checkbox', { name: 'asunnottomuus' })).toBeChecked();
  await expect(spoken(page)).toHaveText(/Teksti palasi sinulle|Tarkista ennen lähettämistä/);
  await expect(own(page).getByRole('listitem')).toHaveCount(0);
  await anyway(page).click();
  await expect(ownPost(page, 'Virtasen Maija jonotti')).toContainText('Tallennettu');
  expect(sentTo(desk)).toEqual(['Virtasen Maija jonotti']);
});

test('what the hub stops for good is taken out of the storage, not from its writer', async ({ company }) => {
  const { page } = await visit(company, { blind: true });
  await sheet(page).fill(`Tunnus ${hetu}`);
  await send(page).click();
  await expect(stops(page)).toContainText('on henkilötunnus.');
  await expect(sheet(page)).toHaveValue(`Tunnus ${hetu}`);
  await expect.poll(() => stored(page)).not.toContain('308T');
  await expect(anyway(page)).toHaveCount(0);
});

test('typed without a network it waits with the question, also over a reload, until its writer decides', async ({ company }) => {
  const { desk, page } = await visit(company, { blind: true, options: lost });
  await page.context().setOffline(true);
  await expect(page.getByRole('region', { name: 'Verkko on poikki' })).toBeVisible();
  await post(page, 'Virtasen Maija jonotti', 'Lähetä, kun verkko palaa');
  await sheet(page).fill('Seuraavaa kirjoitetaan jo');
  await page.context().setOffline(false);
  const waiting = ownPost(page, 'Virtasen Maija jonotti');
  await expect(waiting).toContainText('voi olla jonkun nimi', { timeout: 20_000 });
  await expect(sheet(page)).toHaveValue('Seuraavaa kirjoitetaan jo');
  await page.reload();
  await expect(waiting).toContainText('Voiko tästä tunnistaa jonkun?');
  await waiting.getByRole('button', { name: 'Lähetä silti' }).click();
  await expect(waiting).toContainText('Tallennettu');
  await expect(sheet(page)).toHaveValue('Seuraavaa kirjoitetaan jo');
  expect(sentTo(desk)).toEqual(['Virtasen Maija jonotti']);
});

test('comments, tags of one\'s own and names are guarded where they are written', async ({ company }) => {
  const text = 'Omaishoitajat uupuvat ilman vapaita';
  const { page } = await visit(company, { phase: 'discuss', write: [text] });
  const thread = await openThread(page, text);
  const comment = thread.getByLabel('Kommenttisi');
  await comment.fill(`Soita 040 123 4567`);
  await expect(thread).toContainText('040 123 4567 on puhelinnumero.');
  await thread.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(page.locator('#comment-found')).toBeFocused();
  expect(await stored(page)).not.toContain('4567');
  await inspect(page, 'participant-guard-comment', { only: 'phone' });
  await comment.fill('Maija Virtanen tietää');
  await thread.getByRole('button', { name: 'Lähetä silti' }).click();
  await expect(thread.getByRole('listitem').filter({ hasText: 'Maija Virtanen tietää' })).toBeVisible();
  await thread.getByRole('button', { name: 'Aihesana' }).click();
  await thread.getByLabel('Aihesana', { exact: true }).fill('Maija Virtanen');
  await thread.getByLabel('Aihesana', { exact: true }).press('Enter');
  await thread.getByRole('button', { name: 'Lisää silti' }).click();
  await expect(thread.getByRole('listitem').filter({ hasText: /^Maija Virtanen$/ }).first()).toBeVisible();
  await thread.getByRole('button', { name: 'Ilmiöt' }).click();
  await page.getByRole('button', { name: 'Muuta' }).first().click();
  await page.getByRole('textbox', { name: /nimi/i }).fill(hetu);
  await expect(page.getByText('Nimenä ei voi olla henkilötunnus')).toBeVisible();
  await page.getByRole('textbox', { name: /nimi/i }).fill('Maija Virtanen');
  await expect(page.getByText('Nimenä ei voi olla henkilötunnus')).toHaveCount(0);
});

test('a facilitator\'s steps, comments and reasons are guarded too', async ({ company }) => {
  const text = 'Omaishoitajat uupuvat ilman vapaita';
  const { opened } = await visit(company, { phase: 'discuss', write: [text] });
  const page = await company.page(sizes.laptop, opened.links.facilitator);
  await page.getByRole('article').filter({ hasText: text }).getByRole('button', { name: /ketju|komment/i }).first().click();
  const thread = page.getByRole('dialog');
  const what = thread.getByLabel('Mitä tehdään');
  await what.fill(`Soitetaan 040 123 4567`);
  await thread.getByRole('button', { name: 'Kirjaa' }).click();
  await expect(page.locator('#thread-step-found')).toBeFocused();
  await expect(thread).toContainText('on puhelinnumero.');
  await what.fill('Soitetaan Maija Virtaselle');
  await expect(thread).toContainText('voi olla jonkun nimi.');
  await inspect(page, 'facilitator-guard-step', { only: 'laptop' });
  await thread.getByRole('button', { name: 'Tallenna silti' }).click();
  await expect(what).toHaveValue('');
  await expect(thread.getByText('Soitetaan Maija Virtaselle')).toBeVisible();
});

test('what is like what one writes is offered under the text; a voice is added and the draft waits', async ({ company }) => {
  const text = 'Vuokrarästit kasvavat nuorilla nopeasti';
  const write = [text, 'Päihdepalveluihin joutuu odottamaan kuukausia', 'Omaishoitajat uupuvat ilman vapaita', 'Digipalvelut jäävät käyttämättä'];
  const { desk, page } = await visit(company, { write, grace: 120 });
  await sheet(page).fill('Nuorten vuokrarästejä on yhä enemmän');
  await expect(page.getByRole('button', { name: 'Lähetä ilmiö' })).toBeVisible();
  await desk.moveTo('read');
  const offer = page.getByRole('region', { name: 'Onko tämä sama?' });
  await expect(offer).toContainText(text);
  await expect(offer.getByRole('listitem')).toHaveCount(1);
  await expect(spoken(page)).toHaveText(/Samankaltainen ilmiö 1 on jo kirjattu/);
  await inspect(page, 'participant-same', { only: 'phone' });
  const placeOf = () => sheet(page).evaluate((area) => area.getBoundingClientRect().top + window.scrollY);
  const before = await placeOf();
  await offer.getByRole('button', { name: 'Lisää oma havaintosi ilmiöön 1' }).click();
  await expect(offer).toContainText('Havaintosi on lisätty ilmiöön 1.');
  await expect(sheet(page)).toHaveValue('Nuorten vuokrarästejä on yhä enemmän');
  expect(await placeOf()).toBe(before);
  await expect(card(page, text).getByRole('button', { name: /^Sama havainto/ })).toHaveAttribute('aria-pressed', 'true');
  await offer.getByRole('button', { name: 'Poista luonnos' }).click();
  await expect(offer).toHaveCount(0);
});

test('tags are proposed from the text, and what closed sessions met of it is told', async ({ company }) => {
  const { page } = await visit(company);
  const lines = ['Vuokravelka vie kodin', 'Vuokravelka kasvaa nuorilla', 'Vuokravelkaan ei saa apua ajoissa']
    .map((text, at) => JSON.stringify({ id: `v${at}`, lang: 'fi', text, tags: ['vuokravelka'] }));
  const file = join(house.hub.data, 'before.jsonl');
  writeFileSync(file, lines.join('\n'));
  expect((await run(['import', '--data', house.hub.data, '--title', 'Ennen', file])).code).toBe(0);
  const said = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => said.push(payload)));
  await page.reload();
  await guarded(page);
  await sheet(page).fill('Vuokravelkaa on yhä useammalla');
  const chip = page.getByRole('checkbox', { name: 'vuokravelka' });
  await expect(page.getByRole('checkbox').first()).toHaveAccessibleName('vuokravelka');
  await expect(chip).not.toBeChecked();
  const met = page.getByRole('region', { name: 'Tämä on kohdattu ennenkin' });
  await expect(met).toContainText('1 vartissa');
  await expect(met).toContainText('3 ilmiötä');
  await chip.check();
  await inspect(page, 'participant-met', { only: 'laptop' });
  await expect(met).toContainText('vuokravelka');
  await sheet(page).fill('Vuokravelkaa on Virtasen Maijalla');
  await expect(asks(page)).toBeVisible();
  await expect.poll(() => said.filter((one) => one.includes('"suggest"')).length).toBeGreaterThan(1);
  expect(said.filter((one) => one.includes('"suggest"')).join()).not.toMatch(/Virtasen|Maija/);
});

test('a facilitator who merges is shown what else looks alike, and takes it in by a press', async ({ company }) => {
  const write = ['Vuokrarästit kasvavat nuorilla', 'Nuorilla kasvaa vuokrarästejä', 'Nuorilla on vuokrarästejä', 'Omaishoitajat uupuvat ilman vapaita', 'Digipalvelut jäävät käyttämättä'];
  const { opened } = await visit(company, { phase: 'discuss', write });
  const page = await company.page(sizes.laptop, opened.links.facilitator);
  for (const text of [write[0], write[3]]) await card(page, text).getByRole('checkbox').check();
  await page.getByRole('button', { name: /^Yhdistä/ }).click();
  const sheetOf = page.getByRole('dialog');
  const alike = sheetOf.getByRole('region', { name: 'Voivatko nämäkin olla samaa?' });
  await expect(alike.getByRole('listitem')).toHaveCount(2);
  await inspect(page, 'facilitator-merge-alike', { only: 'laptop' });
  await alike.getByRole('button', { name: 'Ota mukaan ilmiö 2' }).click();
  await expect(alike.getByRole('listitem')).toHaveCount(1);
  await expect(sheetOf.getByRole('radio')).toHaveCount(3);
});

test('a name in the title of a session is asked of its coordinator', async ({ company }) => {
  await house.hub.openSession();
  const context = await company.browserOf(sizes.laptop, { excused: [/status of 422/] });
  const [name, value] = house.hub.cookie.split('=');
  await context.addCookies([{ name, value: value.split(';')[0], url: company.origin }]);
  const page = await context.newPage();
  await page.goto('/coordinator?page=new');
  await page.getByLabel('Otsikko').fill('Maija Virtasen vartti');
  await page.getByLabel('Kysymys osallistujille').fill('Mitä näet?');
  await expect(asks(page)).toContainText('Maija Virtasen voi olla jonkun nimi.');
  await page.getByRole('button', { name: 'Avaa vartti' }).click();
  await expect(page.locator('#open-found')).toBeFocused();
  await inspect(page, 'coordinator-guard-title', { only: 'laptop' });
  await page.getByRole('button', { name: 'Avaa silti' }).click();
  await expect(page.getByRole('heading', { name: 'Maija Virtasen vartti' })).toBeVisible();
});

test('each state of the guard is whole on every screen', async ({ company }) => {
  const { page } = await visit(company);
  await sheet(page).fill(`Maija Virtanen, ${hetu}, soittaa numerosta 040 123 4567 ja asuu Kuusitie 12 A 3. Rekisteri ABC-123.`);
  await expect(stops(page)).toBeVisible();
  await inspect(page, 'participant-guard');
  await sheet(page).fill('Maija Virtanen odottaa, synt. 1.2.1980. Rekisteri ABC-123.');
  await expect(asks(page)).toBeVisible();
  await expect(stops(page)).toHaveCount(0);
  await inspect(page, 'participant-guard-asks', { only: 'narrow' });
});
