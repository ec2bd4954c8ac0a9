// SPDX-License-Identifier: EUPL-1.2
// Every view of every role, on every screen, light and dark; their pictures are in build/browser/shots.
import { expect } from '@playwright/test';
import { card, openThread, ownPost, post, sheet } from './lib/acts.mjs';
import { openHouse, posts, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse({ story: true });
test.setTimeout(120_000);
const refused = { excused: [/status of 40[134]/, /net::ERR_/, /WebSocket connection/] };
const texts = posts.map(({ text }) => text);
const pages = {};
const members = [];
let desk;
let opened;

const all = async (phase) => {
  await inspect(pages.participant, `participant-${phase}`);
  await inspect(pages.facilitator, `facilitator-${phase}`);
  await inspect(pages.wall, `wall-${phase}`, { wall: true });
};

test('the pages for who is in no session', async () => {
  const { company } = house;
  const page = await company.page(sizes.laptop, '/', refused);
  await inspect(page, 'join');
  await page.getByLabel('Liittymiskoodi').fill('K4X 7R0');
  await page.getByText('Nimi tai ammatti').click();
  await page.getByRole('button', { name: 'Liity ja kirjoita' }).click();
  await expect(page.getByText(/ei ole merkkiä 0/)).toBeVisible();
  await inspect(page, 'join-wrong-code');
  await page.goto('/jokin-vanha-linkki');
  await expect(page.getByRole('heading', { name: 'Sivua ei löydy' })).toBeVisible();
  await inspect(page, 'state-not-found');
});

test('the pages that stand by themselves are where the foot of every page leads', async () => {
  const page = await house.company.page(sizes.laptop, '/', refused);
  for (const [link, name] of [['Saavutettavuusseloste', 'accessibility'], ['Tietosuoja', 'privacy']]) {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(link);
    await inspect(page, name, { still: true });
  }
});

test('the lobby', async () => {
  const { company } = house;
  opened = await house.hub.openSession({ grace_s: 60 });
  desk = await company.desk(opened);
  pages.participant = await company.page(sizes.laptop, opened.links.join, refused);
  pages.facilitator = await company.page(sizes.laptop, opened.links.facilitator, refused);
  pages.wall = await company.page(sizes.projector, opened.links.wall, refused);
  await expect(sheet(pages.participant)).toBeVisible();
  await expect(pages.wall.getByText('1 mukana')).toBeVisible();
  for (let at = 0; at < 8; at++) members.push(await company.member({ code: opened.code }));
  await all('lobby');
});

test('collecting, empty and full, with everything beside the text', async () => {
  await desk.moveTo('collect');
  for (const [at, text] of texts.slice(0, 16).entries())
    await members[at % 8].command('post', { text, lang: 'fi', tags: ['asunnottomuus'], kind: 'growing' });
  const { participant } = pages;
  for (const text of texts.slice(16, 18)) await post(participant, text);
  await expect(ownPost(participant, texts[17])).toContainText('Tallennettu');
  await all('collect');
  await sheet(participant).fill('x'.repeat(512));
  await participant.getByText('Lisää tietoja').click();
  await participant.getByRole('button', { name: 'Muu aihesana' }).click();
  await inspect(participant, 'participant-collect-more');
  await participant.getByRole('button', { name: 'Muuta' }).filter({ visible: true }).click();
  await inspect(participant, 'participant-settings');
  await participant.keyboard.press('Escape');
  await sheet(participant).fill('');
  await participant.getByRole('button', { name: /^Peru ilmiö/ }).first().click();
  await inspect(participant, 'participant-withdraw');
  await participant.getByRole('button', { name: 'Ei', exact: true }).click();
});

test('reading, and a thread', async () => {
  await desk.moveTo('read');
  const ids = [...desk.member.view.phenomena.keys()];
  await members[1].command('comment', { on: ids[0], text: 'Meillä sama.', lang: 'fi' });
  await members[0].command('comment', { on: ids[0], text: 'Tilastossa näitä ei ole.', lang: 'fi' });
  for (const [at, member] of members.entries()) for (const id of ids.slice(at, at + 3)) await member.command('voice', { on: id, set: true });
  await expect(card(pages.participant, texts[0])).toBeVisible();
  await all('read');
  await openThread(pages.participant, texts[0]);
  await inspect(pages.participant, 'participant-thread');
  await pages.participant.keyboard.press('Escape');
});

test('voting', async () => {
  await desk.moveTo('vote');
  const ids = [...desk.member.view.phenomena.keys()];
  for (const [at, member] of members.entries()) for (const on of new Set([ids[0], ids[at % 4 + 1], ids[at % 3 + 6]])) await member.command('vote', { on, dots: 1 });
  await pages.participant.getByRole('button', { name: /^Äänestä/ }).nth(1).click();
  await expect(pages.participant.getByText('Ääniä jäljellä 2/3').filter({ visible: true })).toBeVisible();
  await all('vote');
});

test('discussing, with a spotlight, what is hidden, a thread and a step', async () => {
  await desk.moveTo('discuss');
  const ids = [...desk.member.view.phenomena.keys()];
  await expect(pages.participant.locator('.vote__n').first()).toBeVisible();
  await inspect(pages.wall, 'wall-most', { wall: true });
  await desk.act('spotlight', { on: ids[0] });
  await desk.act('hide', { on: ids[9] });
  await desk.act('step', { what: 'Kootaan tilanteet', who: 'Aikuissosiaalityö', whom: 'kaupungin asuntotoimi', on: ids[0] });
  await desk.act('step', { what: 'Sovitaan yhteinen lomake', who: '', whom: '' });
  await expect(pages.facilitator.getByText('Kootaan tilanteet')).toBeVisible();
  await all('discuss');
  const { facilitator } = pages;
  await openThread(facilitator, texts[0]);
  await inspect(facilitator, 'facilitator-thread');
  await facilitator.keyboard.press('Escape');
  await facilitator.getByRole('button', { name: 'Lisää jatkotoimenpide' }).click();
  await facilitator.getByRole('button', { name: 'Kirjaa' }).click();
  await inspect(facilitator, 'facilitator-step');
  await facilitator.getByRole('button', { name: 'Peruuta' }).click();
  await facilitator.setViewportSize(sizes.phone);
  for (const tab of [/^Ilmiöt/, /^Sovittu/, /^Aika/]) {
    await facilitator.getByRole('navigation', { name: 'Näkymän osat' }).getByRole('button', { name: tab }).click();
    await inspect(facilitator, `facilitator-tab-${tab.source.slice(1).toLowerCase().replace('ö', 'o')}`);
    await facilitator.setViewportSize(sizes.phone);
  }
  await facilitator.setViewportSize(sizes.laptop);
});

test('summing up, the last question and a lost line', async () => {
  await desk.moveTo('wrap_up');
  await expect(pages.wall.getByText('Kootaan tilanteet')).toBeVisible();
  await all('wrap-up');
  await pages.facilitator.getByRole('button', { name: 'Lopeta vartti' }).filter({ visible: true }).first().click();
  await inspect(pages.facilitator, 'facilitator-ending');
  await pages.facilitator.keyboard.press('Escape');
  for (const page of Object.values(pages)) await page.context().setOffline(true);
  await expect(pages.participant.getByRole('heading', { name: 'Verkko on poikki' })).toBeVisible();
  await all('offline');
  for (const page of Object.values(pages)) await page.context().setOffline(false);
  await expect(pages.participant.getByRole('heading', { name: 'Verkko on poikki' })).toHaveCount(0, { timeout: 20_000 });
});

test('the end', async () => {
  await desk.act('close');
  for (const page of Object.values(pages)) await expect(page.getByText(/päättyn|Kiitos/i).first()).toBeVisible();
  await all('closed');
});

test('the end with a text that is not sent', async () => {
  const short = await house.hub.openSession({ grace_s: 120 });
  const leader = await house.company.desk(short);
  await leader.moveTo('collect');
  const page = await house.company.page(sizes.laptop, short.links.join);
  await sheet(page).fill('Tämä jäi kesken');
  await leader.act('close');
  await expect(page.getByRole('heading', { name: 'Keskeneräinen tekstisi' })).toBeVisible();
  await inspect(page, 'participant-closed-unsent');
});

test('the coordinator\'s pages', async () => {
  const context = await house.company.browserOf(sizes.laptop, refused);
  const page = await context.newPage();
  await page.goto('/coordinator');
  await expect(page.getByRole('heading', { name: 'Kirjaudu sisään' })).toBeVisible();
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await inspect(page, 'coordinator-sign-in');
  const [name, value] = house.hub.cookie.split('=');
  await context.addCookies([{ name, value, url: house.company.origin }]);
  const views = [['home', '/coordinator', /Vartit/], ['none-found', '/coordinator?q=eiole', /Haulla ei/], ['new', '/coordinator?page=new', /Uusi vartti/],
    ['session', `/coordinator?page=session&id=${opened.id}`, /Osallistujille/], ['poster', `/coordinator?page=poster&id=${opened.id}`, /Lue koodi/],
    ['transcript', `/coordinator?page=transcript&id=${opened.id}`, /Ketjut/]];
  for (const [view, path, said] of views) {
    await page.goto(path);
    await expect(page.getByText(said).first()).toBeVisible();
    await inspect(page, `coordinator-${view}`);
  }
});
