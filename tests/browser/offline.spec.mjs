// SPDX-License-Identifier: EUPL-1.2
// The line is lost, the hub dies, the page is loaded anew, a second tab is opened: nothing is lost
// or doubled, and what the screen says is true at each moment.
import { expect } from '@playwright/test';
import { guarded, ownPost, post, pressUntil, sheet, voteOn } from './lib/acts.mjs';
import { openHouse, posts, sizes } from './lib/company.mjs';

const { house, test } = openHouse();
const lost = { excused: [/net::ERR_/, /WebSocket connection/, /status of 503/] };
const texts = posts.map(({ text }) => text);
const later = 'Lähetä, kun verkko palaa';
const told = (page) => page.getByRole('region', { name: /Verkko on poikki|Palvelu käynnistyy/ });

/** A session in its collecting phase, and a participant on a phone. */
async function collecting(company, options = lost) {
  const opened = await house.hub.openSession();
  const desk = await company.desk(opened);
  await desk.moveTo('collect');
  const page = await company.page(sizes.phone, opened.links.join, options);
  await expect(page.getByRole('button', { name: 'Lähetä ilmiö' })).toBeVisible();
  await guarded(page);
  return { opened, desk, page };
}

/** What the desk has, by text: each once. */
const written = (desk) => [...desk.member.view.phenomena.values()].map(({ text }) => text).toSorted();
const arrived = (desk, wanted) => desk.member.sees(() => written(desk).length >= wanted.length, 'all of them', 20_000)
  .then(() => expect(written(desk)).toEqual(wanted.toSorted()));

/** Who was connected before the hub died comes back; the desk of the test too. */
async function revive(desk) {
  await house.hub.restart();
  await desk.member.connect();
}

test('without a network one writes on, each post says that it waits, and all leave once', async ({ company }) => {
  const { desk, page } = await collecting(company);
  await post(page, texts[0]);
  await expect(ownPost(page, texts[0])).toContainText('Tallennettu');
  await page.context().setOffline(true);
  await expect(told(page)).toBeVisible();
  await post(page, texts[1], later);
  await post(page, texts[2], later);
  await expect(ownPost(page, texts[0])).toContainText('Tallennettu');
  for (const text of texts.slice(1, 3)) await expect(ownPost(page, text)).toContainText('Odottaa verkkoa');
  await expect(told(page)).toContainText('2 lähetystäsi odottaa');
  await sheet(page).fill('Tätä kirjoitetaan vielä');
  await page.context().setOffline(false);
  await expect(told(page)).toHaveCount(0, { timeout: 20_000 });
  for (const text of texts.slice(0, 3)) await expect(ownPost(page, text)).toContainText('Tallennettu');
  await expect(sheet(page)).toHaveValue('Tätä kirjoitetaan vielä');
  await arrived(desk, texts.slice(0, 3));
});

test('what waits can still be changed or taken back', async ({ company }) => {
  const { desk, page } = await collecting(company);
  await house.hub.kill();
  await expect(told(page)).toBeVisible();
  await post(page, texts[0], later);
  await post(page, texts[1], later);
  await page.getByRole('button', { name: `Peru ilmiö: ${texts[0]}` }).click();
  await expect(ownPost(page, texts[0])).toHaveCount(0);
  await page.getByRole('button', { name: `Muokkaa ilmiötä: ${texts[1]}` }).click();
  await expect(sheet(page)).toHaveValue(texts[1]);
  await post(page, texts[2], later);
  await revive(desk);
  await arrived(desk, [texts[2]]);
});

test('a hub that is killed and started again gets everything once, in the order of writing', async ({ company }) => {
  const { desk, page } = await collecting(company);
  await post(page, texts[0]);
  await expect(ownPost(page, texts[0])).toContainText('Tallennettu');
  await house.hub.kill();
  await expect(told(page)).toBeVisible();
  for (const text of texts.slice(1, 5)) await post(page, text, later);
  for (const text of texts.slice(1, 5)) await expect(ownPost(page, text)).toContainText('Odottaa verkkoa');
  await revive(desk);
  for (const text of texts.slice(0, 5)) await expect(ownPost(page, text)).toContainText('Tallennettu', { timeout: 25_000 });
  await expect(told(page)).toHaveCount(0);
  await arrived(desk, texts.slice(0, 5));
  const numbers = [...desk.member.view.phenomena.values()].toSorted((a, b) => a.n - b.n).map(({ text }) => text);
  expect(numbers).toEqual(texts.slice(0, 5));
});

test('posts that wait survive the page: after a reload they leave by themselves', async ({ company }) => {
  const { desk, page } = await collecting(company);
  await house.hub.kill();
  await expect(told(page)).toBeVisible();
  await post(page, texts[0], later);
  await post(page, texts[1], later);
  await sheet(page).fill('Luonnos');
  await revive(desk);
  await page.reload();
  await expect(sheet(page)).toHaveValue('Luonnos');
  for (const text of texts.slice(0, 2)) await expect(ownPost(page, text)).toContainText('Tallennettu');
  await arrived(desk, texts.slice(0, 2));
});

test('a draft, with its tags and choices, is there after a reload', async ({ company }) => {
  const { page } = await collecting(company);
  await sheet(page).fill('Puolivalmis havainto');
  await page.getByRole('checkbox').first().check();
  await page.getByText('Lisää tietoja').click();
  await page.getByRole('checkbox', { name: 'kasvava' }).check();
  await page.reload();
  await expect(sheet(page)).toHaveValue('Puolivalmis havainto');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await page.getByText('Lisää tietoja').click();
  await expect(page.getByRole('checkbox', { name: 'kasvava' })).toBeChecked();
});

test('an acknowledgement that is lost makes no second post', async ({ company }) => {
  const opened = await house.hub.openSession();
  const desk = await company.desk(opened);
  await desk.moveTo('collect');
  const context = await company.browserOf(sizes.phone, lost);
  const page = await context.newPage();
  let swallow = false;
  let swallowed = 0;
  await page.routeWebSocket('**/ws', (socket) => {
    const hub = socket.connectToServer();
    hub.onMessage((message) => {
      if (swallow && String(message).includes('"outcomes"')) {
        swallowed += 1;
        swallow = false;
        socket.close({ code: 1001 });
      } else socket.send(message);
    });
  });
  await page.goto(opened.links.join);
  await expect(page.getByRole('button', { name: 'Lähetä ilmiö' })).toBeVisible();
  swallow = true;
  await post(page, texts[0]);
  await expect(ownPost(page, texts[0])).toContainText('Tallennettu', { timeout: 20_000 });
  await expect(ownPost(page, texts[0])).toHaveCount(1);
  expect(swallowed).toBe(1);
  expect(written(desk)).toEqual([texts[0]]);
});

test('two tabs of one browser are one person', async ({ company }) => {
  const { opened, desk, page } = await collecting(company);
  const second = await page.context().newPage();
  await second.goto(opened.links.join);
  await post(page, texts[0]);
  await expect(ownPost(second, texts[0])).toContainText('Tallennettu');
  await page.bringToFront();
  await sheet(page).fill('Kirjoitan ensimmäisessä');
  await expect(sheet(second)).toHaveValue('Kirjoitan ensimmäisessä');
  await desk.member.sees((view) => view.presence?.present === 1, 'one present');
  await desk.moveTo('read');
  await desk.moveTo('vote');
  await pressUntil(voteOn(page, texts[0]), 'true');
  await expect(voteOn(second, texts[0])).toHaveAttribute('aria-pressed', 'true');
  await expect(second.getByText('Ääniä jäljellä 2/3').filter({ visible: true })).toBeVisible();
  await desk.member.sees((view) => view.counts.voted === 1, 'one has voted');
});

test('a second tab sends what the first left waiting, and nothing twice', async ({ company }) => {
  const { opened, desk, page } = await collecting(company);
  await house.hub.kill();
  await expect(told(page)).toBeVisible();
  await post(page, texts[0], later);
  await revive(desk);
  const second = await page.context().newPage();
  await second.goto(opened.links.join);
  for (const tab of [page, second]) await expect(ownPost(tab, texts[0])).toHaveText([/Tallennettu/], { timeout: 25_000 });
  await arrived(desk, [texts[0]]);
});

test('a hub that restarts says so, and everybody comes back without a press', async ({ company }) => {
  const { opened, desk, page } = await collecting(company);
  const wall = await company.page(sizes.projector, opened.links.wall, lost);
  const facilitator = await company.page(sizes.laptop, opened.links.facilitator, lost);
  await expect(facilitator.getByRole('button', { name: 'Siirry lukuun' })).toBeVisible();
  desk.member.cut(); // it would not answer the close, and the hub waits some seconds for that
  await house.hub.stop();
  await expect(page.getByRole('heading', { name: 'Palvelu käynnistyy uudelleen' })).toBeVisible();
  await expect(wall.getByText('Ei yhteyttä')).toBeVisible();
  await expect(facilitator.getByText('Ei yhteyttä').first()).toBeVisible();
  await post(page, texts[0], later);
  await revive(desk);
  await expect(ownPost(page, texts[0])).toContainText('Tallennettu', { timeout: 25_000 });
  await expect(wall.getByText('Ei yhteyttä')).toHaveCount(0, { timeout: 25_000 });
  await expect(facilitator.getByText(texts[0])).toBeVisible({ timeout: 25_000 });
  await arrived(desk, [texts[0]]);
});

test('a vote on a dead line shows at once, says that it waits, and arrives', async ({ company }) => {
  const { desk, page } = await collecting(company);
  await post(page, texts[0]);
  await expect(ownPost(page, texts[0])).toContainText('Tallennettu');
  await desk.moveTo('vote');
  await expect(voteOn(page, texts[0])).toBeVisible();
  await house.hub.kill();
  await expect(told(page)).toBeVisible();
  await voteOn(page, texts[0]).click();
  await expect(voteOn(page, texts[0])).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('article').filter({ hasText: texts[0] })).toContainText('Odottaa verkkoa');
  await revive(desk);
  await desk.member.sees((view) => view.counts.voted === 1, 'the vote', 20_000);
  await expect(page.getByRole('article').filter({ hasText: texts[0] })).not.toContainText('Odottaa verkkoa');
});
