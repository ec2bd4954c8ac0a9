// SPDX-License-Identifier: EUPL-1.2
// Every act by keyboard alone; the focus is always somewhere; lists hold still under it; and what
// is to be heard is said.
import { expect } from '@playwright/test';
import { card, focused, own, ownPost, post, pressUntil, sheet, voiceOn, voteOn } from './lib/acts.mjs';
import { openHouse, posts, sizes } from './lib/company.mjs';

const { house, test } = openHouse();
const texts = posts.map(({ text }) => text);

/** Goes to it with the Tab key, as one does who has no other. */
async function tabTo(page, wanted) {
  for (let steps = 0; steps < 120; steps++) {
    if (await wanted.evaluate((one) => one === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead there; it is at ${await focused(page)}`);
}

async function pressOn(page, wanted, key = 'Enter') {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** It may pass over the page while that is drawn anew; it must not stay there. */
const isSomewhere = (page) => expect.poll(() => focused(page)).not.toMatch(/^(BODY|HTML|nowhere)/);
const said = (page, text) => expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);

/** A session with `count` phenomena, in a phase. */
async function sessionIn(company, kind, count = 8) {
  const opened = await house.hub.openSession();
  const desk = await company.desk(opened);
  await desk.moveTo('collect');
  const author = await company.member({ code: opened.code });
  for (const text of texts.slice(0, count)) await author.command('post', { text, lang: 'fi' });
  await desk.moveTo(kind);
  return { opened, desk, author };
}

test('a participant joins, writes, edits and withdraws without a mouse', async ({ company }) => {
  const { opened } = await sessionIn(company, 'collect', 0);
  const page = await company.page(sizes.laptop, '/');
  await pressOn(page, page.getByRole('link', { name: 'Siirry sisältöön' }));
  await tabTo(page, page.getByLabel('Liittymiskoodi'));
  await page.keyboard.type(opened.code);
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await tabTo(page, sheet(page));
  await page.keyboard.type(texts[0]);
  await pressOn(page, page.getByRole('button', { name: 'Lähetä ilmiö' }));
  await said(page, 'Ilmiö lähetetty ja tallennettu.');
  await expect(sheet(page)).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: /^Muokkaa ilmiötä/ }));
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.type('!');
  await pressOn(page, page.getByRole('button', { name: 'Tallenna muutos' }));
  await said(page, 'Muutos on tallennettu.');
  await pressOn(page, page.getByRole('button', { name: /^Peru ilmiö/ }));
  await expect(page.getByRole('button', { name: 'Kyllä, peru' })).toBeFocused();
  await pressOn(page, page.getByRole('button', { name: 'Ei', exact: true }));
  await isSomewhere(page);
  await pressOn(page, page.getByRole('button', { name: /^Peru ilmiö/ }));
  await expect(page.getByRole('button', { name: 'Kyllä, peru' })).toBeFocused();
  await page.keyboard.press('Enter');
  await said(page, 'Ilmiö on peruttu.');
  await expect(ownPost(page, texts[0])).toHaveCount(0);
  await expect(own(page).getByRole('heading')).toBeFocused();
});

test('an empty sheet is not sent, and the field says why', async ({ company }) => {
  const { opened } = await sessionIn(company, 'collect', 0);
  const page = await company.page(sizes.laptop, opened.links.join);
  await pressOn(page, page.getByRole('button', { name: 'Lähetä ilmiö' }));
  await expect(sheet(page)).toBeFocused();
  await expect(sheet(page)).toHaveAccessibleDescription(/Kirjoita ensin tekstiä/);
});

test('a text that is too long is let in and told, never cut', async ({ company }) => {
  const { opened } = await sessionIn(company, 'collect', 0);
  const page = await company.page(sizes.phone, opened.links.join);
  await sheet(page).fill('å'.repeat(512));
  await expect(sheet(page)).toHaveValue('å'.repeat(512));
  await expect(sheet(page)).toHaveAccessibleDescription(/12 merkkiä liikaa/);
  await said(page, '12 merkkiä liikaa. Lyhennä tekstiä.');
});

test('voice, thread, comment and tag are given by keyboard, and Escape leads back', async ({ company }) => {
  const { opened } = await sessionIn(company, 'read');
  const page = await company.page(sizes.laptop, opened.links.join);
  await pressOn(page, voiceOn(page, texts[2]), 'Space');
  await said(page, 'Merkitty: sama havainto.');
  const talk = card(page, texts[2]).getByRole('button', { name: /omment/ });
  await pressOn(page, talk);
  const thread = page.getByRole('dialog');
  await expect(thread.getByRole('heading', { level: 2 })).toBeFocused();
  await pressOn(page, thread.getByRole('button', { name: 'Aihesana', exact: true }));
  await expect(thread.getByLabel('Aihesana')).toBeFocused();
  await page.keyboard.type('oma sana');
  await page.keyboard.press('Enter');
  await said(page, 'Aihesana on lisätty.');
  await isSomewhere(page);
  await pressOn(page, thread.getByRole('button', { name: 'Poista aihesana oma sana' }));
  await said(page, 'Aihesana on poistettu.');
  await isSomewhere(page);
  await tabTo(page, thread.getByLabel('Kommenttisi'));
  await page.keyboard.type('Meillä sama.');
  await pressOn(page, thread.getByRole('button', { name: 'Lähetä' }));
  await said(page, 'Kommentti lähetetty.');
  await pressOn(page, thread.getByRole('button', { name: 'Peru kommentti' }));
  await expect(thread.getByText('Meillä sama.')).toHaveCount(0);
  await isSomewhere(page);
  await page.keyboard.press('Escape');
  await expect(thread).toHaveCount(0);
  await expect(talk).toBeFocused();
});

test('a thread holds the focus while it is open, and Back closes it', async ({ company }) => {
  const { opened } = await sessionIn(company, 'read');
  const page = await company.page(sizes.phone, opened.links.join);
  await card(page, texts[1]).getByRole('button', { name: /omment/ }).click();
  const thread = page.getByRole('dialog');
  await expect(thread).toBeVisible();
  for (let steps = 0; steps < 25; steps++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.closest('[inert]'))).toBeNull();
  }
  await page.goBack();
  await expect(thread).toHaveCount(0);
  await expect(card(page, texts[1])).toBeVisible();
});

test('dots are set and taken back by keyboard, and the result is said', async ({ company }) => {
  const { opened } = await sessionIn(company, 'vote');
  const page = await company.page(sizes.laptop, opened.links.join);
  await tabTo(page, voteOn(page, texts[3]));
  await page.keyboard.press('Space');
  await said(page, 'Äänesi on annettu. Ääniä jäljellä 2.');
  await expect(voteOn(page, texts[3])).toHaveAttribute('aria-pressed', 'true');
  await expect(voteOn(page, texts[3])).toBeFocused();
  await expect(async () => {
    await page.keyboard.press('Space');
    await expect(voteOn(page, texts[3])).toHaveAttribute('aria-pressed', 'false', { timeout: 300 });
  }).toPass();
  await said(page, 'Ääni on otettu takaisin. Ääniä jäljellä 3.');
});

test('the focused card keeps its place while twenty votes come in', async ({ company }) => {
  const { opened, desk } = await sessionIn(company, 'vote', 12);
  const page = await company.page(sizes.laptop, opened.links.join);
  const fifth = page.getByRole('article').nth(4).getByRole('button', { name: /^Äänestä/ });
  await fifth.focus();
  const before = await fifth.boundingBox();
  const ids = [...desk.member.view.phenomena.keys()];
  for (let at = 0; at < 20; at++) {
    const member = await company.member({ code: opened.code });
    await member.command('vote', { on: ids[at % 12], dots: 1 });
  }
  await expect(page.getByText(/^20 \/ \d+ on äänestänyt/)).toBeVisible();
  await expect(fifth).toBeFocused();
  expect(await fifth.boundingBox()).toEqual(before);
});

test('a list in order of voices holds still under the focus, and sorts itself when let go', async ({ company }) => {
  const { opened, desk } = await sessionIn(company, 'discuss', 8);
  const page = await company.page(sizes.laptop, opened.links.join);
  await page.getByRole('radio', { name: 'Yleisimmät' }).check();
  const fifth = page.getByRole('article').nth(4);
  const wanted = await fifth.getByRole('heading').textContent();
  const button = fifth.getByRole('button', { name: /^Sama havainto/ });
  await button.focus();
  const before = await button.boundingBox();
  const on = [...desk.member.view.phenomena.values()].find(({ text }) => wanted.includes(text)).id;
  for (let at = 0; at < 5; at++) await (await company.member({ code: opened.code })).command('voice', { on, set: true });
  await expect(button).toContainText('Sama havainto · 5');
  await expect(button).toBeFocused();
  expect(await button.boundingBox()).toEqual(before);
  await page.getByRole('button', { name: 'Suomi' }).focus();
  await expect(page.getByRole('article').first()).toContainText(wanted);
});

test('the focus stays somewhere when what had it is hidden or withdrawn', async ({ company }) => {
  const { opened, desk, author } = await sessionIn(company, 'read');
  const page = await company.page(sizes.laptop, opened.links.join);
  const [first, second] = [...desk.member.view.phenomena.values()];
  await voiceOn(page, first.text).focus();
  await desk.act('hide', { on: first.id });
  await expect(card(page, first.text)).toHaveCount(0);
  await isSomewhere(page);
  await card(page, second.text).getByRole('button', { name: /omment/ }).click();
  await author.command('withdraw', { on: second.id });
  await expect(page.getByRole('dialog')).toContainText('Ilmiö ei ole enää näkyvissä.');
  await isSomewhere(page);
  await page.keyboard.press('Escape');
  await isSomewhere(page);
});

test('the field does not go away under who writes in it when the phase ends', async ({ company }) => {
  const { opened, desk } = await sessionIn(company, 'collect', 3);
  const page = await company.page(sizes.phone, opened.links.join);
  await sheet(page).focus();
  await page.keyboard.type('Kirjoitan juuri');
  await desk.moveTo('read');
  await expect(card(page, texts[0])).toBeVisible();
  await page.keyboard.type(' nyt');
  await expect(sheet(page)).toBeFocused();
  await expect(sheet(page)).toHaveValue('Kirjoitan juuri nyt');
  await expect(page.getByRole('status').filter({ hasText: 'Luku' })).toHaveCount(1);
});

test('a facilitator leads a session from its start to its end by keyboard', async ({ company }) => {
  const opened = await house.hub.openSession();
  const author = await company.member({ code: opened.code });
  const page = await company.page(sizes.laptop, opened.links.facilitator);
  const next = page.locator('#next');
  await expect(next).toHaveText('Aloita vartti');
  await pressOn(page, next);
  await expect(page.getByRole('button', { name: 'Peru siirto' })).toBeVisible();
  await said(page, 'Vaihe vaihtui: Keruu.');
  for (const text of texts.slice(0, 3)) await author.command('post', { text, lang: 'fi' });
  await expect(card(page, texts[2])).toBeVisible();

  await pressOn(page, card(page, texts[0]).getByRole('button', { name: /^Lisää toimintoja/ }));
  await pressOn(page, card(page, texts[0]).getByRole('button', { name: 'Piilota…' }));
  await pressOn(page, page.getByRole('button', { name: 'Piilota', exact: true }));
  await said(page, 'Piilotettu muilta.');
  await isSomewhere(page);
  await pressOn(page, card(page, texts[0]).getByRole('button', { name: /^Lisää toimintoja/ }));
  await pressOn(page, card(page, texts[0]).getByRole('button', { name: 'Palauta' }));
  await said(page, 'Palautettu kaikkien nähtäväksi.');
  await isSomewhere(page);

  await pressOn(page, page.getByRole('button', { name: /^1 min/ }));
  await said(page, 'Vaiheeseen on lisätty aikaa.');
  for (const phase of ['Luku', 'Äänestys', 'Keskustelu']) {
    await tabTo(page, next);
    await expect(async () => {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('listitem').filter({ hasText: phase }).first()).toHaveAttribute('aria-current', 'step', { timeout: 700 });
    }).toPass();
    await expect(next).toBeFocused();
  }
  await pressOn(page, card(page, texts[1]).getByRole('button', { name: 'Valokeilaan' }));
  await said(page, 'Valokeila on siirretty.');
  await isSomewhere(page);

  await pressOn(page, page.getByRole('button', { name: 'Lisää jatkotoimenpide' }));
  await expect(page.getByLabel('Mitä tehdään?')).toBeFocused();
  await page.keyboard.type('Sovitaan yhteinen lomake');
  await pressOn(page, page.getByRole('button', { name: 'Kirjaa' }));
  await said(page, 'Jatkotoimenpide on kirjattu.');
  await isSomewhere(page);
  await pressOn(page, page.getByRole('button', { name: 'Poista', exact: true }));
  await said(page, 'Jatkotoimenpide on poistettu.');
  await isSomewhere(page);

  await pressOn(page, page.getByRole('button', { name: 'Lopeta vartti' }).filter({ visible: true }).first());
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await isSomewhere(page);
  await pressOn(page, page.getByRole('button', { name: 'Lopeta vartti' }).filter({ visible: true }).first());
  await pressOn(page, question.getByRole('button', { name: 'Lopeta vartti' }));
  await expect(page.getByRole('heading', { name: 'Vartti on päättynyt' })).toBeFocused();
});

test('the focus of a facilitator does not get lost when the time to undo runs out', async ({ company }) => {
  const opened = await house.hub.openSession();
  const page = await company.page(sizes.laptop, opened.links.facilitator);
  await page.locator('#next').click();
  await page.getByRole('button', { name: 'Peru siirto' }).focus();
  await expect(page.getByRole('button', { name: 'Peru siirto' })).toHaveCount(0, { timeout: 15_000 });
  await isSomewhere(page);
});

test('a coordinator signs in, searches and opens a session by keyboard', async ({ company }) => {
  await house.hub.signIn('nappi');
  const page = await company.page(sizes.laptop, '/coordinator', { excused: [/status of 401/] });
  await tabTo(page, page.getByLabel('Nimi'));
  await page.keyboard.type('nappi');
  await tabTo(page, page.getByLabel('Tunnuslause'));
  await page.keyboard.type(house.hub.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Vartit' })).toBeFocused();
  await tabTo(page, page.getByLabel('Hae otsikosta'));
  await page.keyboard.type('toimeentulo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /varttia?\./ })).toHaveCount(1);
  await isSomewhere(page);
  await pressOn(page, page.getByRole('link', { name: 'Uusi vartti' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Uusi vartti' })).toBeFocused();
  await tabTo(page, page.getByLabel('Otsikko'));
  await page.keyboard.type('Näppäimin avattu');
  await pressOn(page, page.getByRole('button', { name: 'Avaa vartti' }));
  await expect(page.getByLabel('Kysymys osallistujille')).toBeFocused();
  await expect(page.getByLabel('Kysymys osallistujille')).toHaveAccessibleDescription(/Tämä tarvitaan/);
  await page.keyboard.type('Mitä näet?');
  await pressOn(page, page.getByRole('button', { name: 'Avaa vartti' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Näppäimin avattu' })).toBeFocused();
});

test('what is new in a list waits behind a button while one reads it', async ({ company }) => {
  const { opened, author } = await sessionIn(company, 'collect', 4);
  const page = await company.page(sizes.laptop, opened.links.facilitator);
  const hide = card(page, texts[3]).getByRole('button', { name: 'Valokeilaan' });
  await hide.focus();
  const before = await hide.boundingBox();
  await author.command('post', { text: texts[10], lang: 'fi' });
  const more = page.getByRole('button', { name: 'Näytä 1 uusi ilmiö' });
  await expect(more).toBeVisible();
  await expect(hide).toBeFocused();
  expect(Math.abs((await hide.boundingBox()).y - before.y)).toBeLessThan(80);
  await more.press('Enter');
  await expect(more).toHaveCount(0);
  await expect(card(page, texts[10]).getByRole('heading')).toBeFocused();
});

test('what others say is not read out while one acts: her own result alone is', async ({ company }) => {
  const { opened, author } = await sessionIn(company, 'read', 2);
  const page = await company.page(sizes.laptop, opened.links.join);
  await expect(card(page, texts[0])).toBeVisible();
  await page.evaluate(() => {
    window.spoken = [];
    for (const one of document.querySelectorAll('[role=status]'))
      new MutationObserver(() => one.textContent && window.spoken.push(one.textContent)).observe(one, { childList: true, characterData: true, subtree: true });
  });
  for (const text of texts.slice(2, 12)) await author.command('comment', { on: 3, text, lang: 'fi' });
  await pressUntil(voiceOn(page, texts[0]), 'true');
  await said(page, 'Merkitty: sama havainto.');
  expect(await page.evaluate(() => window.spoken)).toEqual(['Merkitty: sama havainto.']);
});

test('a post is sent by nobody but its author pressing the button', async ({ company }) => {
  const { opened, desk } = await sessionIn(company, 'collect', 0);
  const page = await company.page(sizes.laptop, opened.links.join);
  await sheet(page).focus();
  await page.keyboard.type('Ensimmäinen rivi');
  await page.keyboard.press('Enter');
  await page.keyboard.type('toinen rivi');
  await expect(sheet(page)).toHaveValue('Ensimmäinen rivi\ntoinen rivi');
  expect(desk.member.view.phenomena.size).toBe(0);
  await post(page, 'Ensimmäinen rivi\ntoinen rivi');
  await desk.member.sees((view) => view.phenomena.size === 1, 'the post');
});
