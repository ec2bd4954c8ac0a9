// SPDX-License-Identifier: EUPL-1.2
// A poster's receipt: from her post to the page that tells what became of it, and off her device.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { guarded, ownPost, post, sheet } from './lib/acts.mjs';
import { openHouse, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse({ story: true });
test.setTimeout(90_000);
const TEXT = 'Perheet luopuvat harrastuksista bussivuorojen loputtua.';
const TITLE = 'Asuminen ja toimeentulo';
const addresses = [];
let opened;
let desk;
let page;
let link;

const kept = (of) => of.evaluate(() => JSON.parse(localStorage.getItem('vartti.receipts') ?? '[]'));
const secretOf = () => link.split('.').at(-1);

async function browser(size, path) {
  const context = await house.company.browserOf(size, { excused: [/status of 4\d\d/, /net::ERR_/] });
  context.on('request', (request) => addresses.push(request.url(), JSON.stringify(request.headers())));
  const fresh = await context.newPage();
  await fresh.goto(path);
  return fresh;
}

test('a post gets a receipt without a further step, also where it had to wait', async () => {
  opened = await house.hub.openSession({ grace_s: 0 });
  desk = await house.company.desk(opened);
  await desk.moveTo('collect');
  page = await browser(sizes.phone, opened.links.join);
  await guarded(page);
  await house.hub.kill();
  await expect(page.getByText('Ei yhteyttä').first()).toBeVisible();
  await sheet(page).fill(TEXT);
  await page.getByRole('button', { name: /^Lähetä/ }).click();
  await house.hub.restart();
  await desk.member.connect();
  await expect(ownPost(page, TEXT)).toContainText('Tallennettu', { timeout: 30_000 });
  await expect.poll(() => kept(page)).toHaveLength(1);
  const [receipt] = await kept(page);
  expect(receipt).toMatchObject({ session: opened.id, title: TITLE });
  expect(JSON.stringify(receipt)).not.toContain('Perheet');
});

test('the own post shows its receipt as a link, a file and a code', async () => {
  const button = ownPost(page, TEXT).getByRole('button', { name: 'Kuitti' });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  const open = page.getByRole('link', { name: 'Avaa' });
  link = await open.getAttribute('href');
  const [receipt] = await kept(page);
  expect(link).toBe(`${house.company.origin}/receipt#${opened.id}.${receipt.secret}`);
  await expect(page.getByRole('img', { name: 'QR-koodi: kuitin linkki' })).toBeVisible();
  await expect(page.getByText('Kuitti ei kerro kuka olet.')).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tallenna tiedostoon' }).click();
  expect(readFileSync(await (await coming).path(), 'utf8')).toContain(link);
  await inspect(page, 'receipt-own', { only: 'phone' });
  await inspect(page, 'receipt-own', { only: 'narrow' });
  await button.click();
  await expect(open).toHaveCount(0);
});

test('a second post gets another secret, and none is kept of what is withdrawn', async () => {
  await page.setViewportSize(sizes.phone);
  await post(page, 'Perun tämän');
  await expect.poll(() => kept(page)).toHaveLength(2);
  const [one, two] = await kept(page);
  expect(two.secret).not.toBe(one.secret);
  await ownPost(page, 'Perun tämän').getByRole('button', { name: /^Peru/ }).click();
  await page.getByRole('button', { name: 'Kyllä, peru' }).click();
  await expect.poll(() => kept(page)).toEqual([one]);
});

test('the receipt tells on another device how it stands, before and after the session', async () => {
  const other = await browser(sizes.phone, link);
  await expect(other.getByRole('main').getByText(TEXT)).toBeVisible();
  await expect(other.getByRole('main').getByText('Vartti on vielä käynnissä.')).toBeVisible();
  await desk.moveTo('read');
  await desk.act('close');
  await desk.member.command('reveal', { move: desk.member.view.agenda.move });
  await desk.member.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  await other.reload();
  await expect(other.getByRole('main').getByText('Sitä ei ole vielä käyty läpi.')).toBeVisible();
  await expect(other.getByRole('main').getByText(/Vartti päättyi \d/)).toBeVisible();
  await expect(other.getByText('0 ääntä · sama havainto 0')).toBeVisible();
});

test('what a coordinator does with it is told, with a refusal and its reason', async () => {
  const { hub } = house;
  const done = async (path, body, status) => {
    const answer = await hub.post(path, body);
    expect(answer.status, path).toBe(status);
    return answer.json;
  };
  const phenomenon = (await kept(page))[0].post;
  const acts = [{ act: 'review', phenomenon, set: true }, { act: 'card', phenomenon, fields: { title: 'Bussivuorot loppuivat' } }];
  const { outcomes } = await done(`/api/review/${opened.id}`, { acts }, 200);
  const path = `/api/cards/${outcomes[1].ok}/path`;
  await done(path, { state: 'described', at: '2026-11-20' }, 201);
  const { path: steps } = await done(path, { state: 'taken', at: '2026-11-23', to: { kind: 'municipality', name: 'Mikkelin kaupunki' } }, 201);
  const taken = steps.find(({ state }) => state === 'taken').id;
  await done(path, { state: 'refused', at: '2026-12-01', on: taken, text: 'Rahaa ei ole tänä vuonna.' }, 201);
  const other = await browser(sizes.phone, link);
  const told = other.getByRole('region', { name: 'Mitä tästä seurasi?' });
  await expect(other.getByRole('main').getByText('Ilmiö on käyty läpi.')).toBeVisible();
  await expect(told.getByRole('listitem')).toHaveText([/Kuvattu/, /Viety: Mikkelin kaupunki/, /Ei etene.*Rahaa ei ole tänä vuonna\./]);
  await inspect(other, 'receipt-path');
});

test('a wrong or cut link says so', async () => {
  const wrong = await browser(sizes.phone, `/receipt#${opened.id}.AAAAAAAAAAAAAAAAAAAAAA`);
  await expect(wrong.getByRole('heading', { level: 1 })).toHaveText('Kuitilla ei löydy ilmiötä');
  await inspect(wrong, 'receipt-unknown', { only: 'phone' });
  await wrong.goto(`/receipt#${opened.id}`);
  await wrong.reload();
  await expect(wrong.getByRole('heading', { level: 1 })).toHaveText('Kuitilla ei löydy ilmiötä');
});

test('the poster finds it at the door, and takes it off her device', async () => {
  await page.goto('/');
  await inspect(page, 'receipt-door', { only: 'phone' });
  await page.getByRole('link', { name: 'Omat kuitit' }).click();
  await expect(page.getByRole('heading', { name: 'Omat kuitit' })).toBeVisible();
  await inspect(page, 'receipt-mine', { only: 'phone' });
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByText(TEXT)).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: /^Poista tältä laitteelta: Asuminen/ }).click();
  await expect(page.getByRole('main').getByText('Tällä laitteella ei ole kuitteja.')).toBeVisible();
  expect(await kept(page)).toEqual([]);
  await page.goto('/');
  await expect(page.getByLabel('Liittymiskoodi')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Omat kuitit' })).toHaveCount(0);
});

test('what was erased is said to be gone, a post alone or with its session', async () => {
  const [, session, secret] = /#(.+)\.(.+)$/.exec(link);
  const [{ id: phenomenon }] = [...desk.member.view.phenomena.values()].filter(({ text }) => text === TEXT);
  const erase = async (what) => expect((await house.hub.post(`/api/sessions/${session}/erase`, { reason: 'Kirjoittajan pyyntö', ...what })).status).toBe(204);
  const other = await browser(sizes.phone, '/receipt');
  for (const [what, said] of [[{ on: phenomenon }, /^Ilmiön tekstiä ei enää näytetä/], [{ whole: true }, /vartti on poistettu palvelusta/]]) {
    await erase(what);
    await other.goto(`/receipt#${session}.${secret}`);
    await other.reload();
    await expect(other.getByRole('main').getByText(said)).toBeVisible();
    await expect(other.getByText(TEXT)).toHaveCount(0);
    await inspect(other, what.whole ? 'receipt-no-session' : 'receipt-gone', { only: 'phone' });
  }
});

test('the secret is in no address, header or log', async () => {
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((one) => one.includes(secretOf()) && !one.startsWith(`${house.company.origin}/receipt#`))).toEqual([]);
  expect(house.hub.err).not.toContain(secretOf());
});
