// SPDX-License-Identifier: EUPL-1.2
// A shortened session led and taken part in by the keyboard alone: no pointer is used in this file.
import { expect } from '@playwright/test';
import { card, ownPost, sheet } from './lib/acts.mjs';
import { openHouse, posts, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse({ story: true });
test.setTimeout(120_000);

const [first, second, third] = posts.map(({ text }) => text);
const pages = {};
let opened;

const key = async (page, ...keys) => { for (const one of keys) await page.keyboard.press(one); };
const thingText = (page) => page.evaluate(() => document.activeElement?.closest('[data-thing]')?.textContent ?? '');

/** Tab until the focus is on the control; the focus is on its way in the page's own order. */
async function tabTo(page, control) {
  for (let presses = 0; presses < 80; presses++) {
    if (await control.evaluate((one) => one === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no Tab leads there');
}

async function pressKey(page, control) {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** To the top of the list, and down until the focus is in the thing with a text. */
async function goTo(page, text) {
  await key(page, 'j', ...Array(10).fill('k'));
  for (let presses = 0; presses < 10; presses++) {
    if ((await thingText(page)).includes(text.slice(0, 20))) return;
    await page.keyboard.press('j');
  }
  throw new Error(`J does not lead to ${text}`);
}

/** The next phase, and what it shows at once; a press within a second is taken for a slip. */
async function nextPhase(page) {
  await key(page, 'n');
  const undo = page.getByRole('button', { name: 'Peru siirto' });
  await expect(undo).toBeVisible();
  await expect(async () => {
    await key(page, 'n');
    await expect(undo).toBeHidden({ timeout: 500 });
  }).toPass();
}

test('the sheet of keys is shown by ? and closed by Escape', async () => {
  opened = await house.hub.openSession({ grace_s: 8 });
  pages.desk = await house.company.page(sizes.laptop, opened.links.facilitator);
  pages.ann = await house.company.page(sizes.laptop, opened.links.join);
  await expect(pages.desk.getByRole('button', { name: 'Aloita vartti' })).toBeVisible();
  await key(pages.desk, '?');
  await expect(pages.desk.getByRole('dialog', { name: 'Pikanäppäimet' })).toBeVisible();
  await inspect(pages.desk, 'keyboard-sheet');
  await pages.desk.setViewportSize(sizes.laptop);
  await key(pages.desk, 'Escape');
  await expect(pages.desk.getByRole('dialog')).toHaveCount(0);
});

test('keys that are switched off do nothing, also after a reload', async () => {
  const { desk } = pages;
  await key(desk, '?');
  await tabTo(desk, desk.getByRole('checkbox', { name: 'Pikanäppäimet ovat käytössä' }));
  await key(desk, 'Space', 'Escape', 'n');
  await expect(desk.getByRole('button', { name: 'Aloita vartti' })).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('button', { name: 'Aloita vartti' })).toBeVisible();
  await key(desk, 'n', '?');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await pressKey(desk, desk.getByRole('button', { name: /^Pikanäppäimet/ }));
  await tabTo(desk, desk.getByRole('checkbox', { name: 'Pikanäppäimet ovat käytössä' }));
  await key(desk, 'Space', 'Escape');
});

test('N begins, and a participant writes by keyboard', async () => {
  await nextPhase(pages.desk);
  for (const text of [first, second, third]) {
    await tabTo(pages.ann, sheet(pages.ann));
    await pages.ann.keyboard.insertText(text);
    await pressKey(pages.ann, pages.ann.getByRole('button', { name: 'Lähetä ilmiö' }));
    await expect(ownPost(pages.ann, text)).toContainText('Tallennettu');
  }
  await pressKey(pages.ann, pages.ann.getByRole('button', { name: 'Olen valmis' }));
  await expect(pages.desk.getByText('1 / 1 valmiina')).toBeVisible();
});

test('P stops the clock and starts it again', async () => {
  await key(pages.desk, 'p');
  await expect(pages.ann.getByRole('heading', { name: 'Kello on pysäytetty' })).toBeVisible();
  await key(pages.desk, 'p');
  await expect(pages.ann.getByRole('heading', { name: 'Kello on pysäytetty' })).toHaveCount(0);
});

test('X selects, Y merges, S takes apart, U takes back', async () => {
  const { desk, ann } = pages;
  await nextPhase(desk);
  for (const text of [first, second]) {
    await goTo(desk, text);
    await key(desk, 'x');
    await expect(card(desk, text).getByRole('checkbox')).toBeChecked();
  }
  await key(desk, 'y');
  await expect(desk.getByRole('dialog', { name: 'Yhdistä ketjuksi' })).toBeVisible();
  await pressKey(desk, desk.getByRole('button', { name: 'Yhdistä', exact: true }));
  const merged = ann.getByRole('list', { name: /yhdistetty 1 ilmiö/ });
  await expect(merged).toHaveCount(1);
  await goTo(desk, await merged.evaluate((list) => list.closest('article').querySelector('h3 [lang]').textContent));
  await key(desk, 's');
  await expect(merged).toHaveCount(0);
  await key(desk, 'u');
  await expect(merged).toHaveCount(1);
});

test('V lights, H hides with a reason, L locks, and a letter in a field is a letter', async () => {
  const { desk, ann } = pages;
  await goTo(desk, third);
  await key(desk, 'v');
  await expect(card(ann, third)).toContainText('Valokeilassa');
  await key(desk, 'l');
  await expect(card(ann, third)).toContainText('Lukittu');
  await key(desk, 'h');
  await tabTo(desk, desk.getByLabel('Syy'));
  await desk.keyboard.type('nupu');
  await expect(desk.getByLabel('Syy')).toHaveValue('nupu');
  await inspect(desk, 'keyboard-hide');
  await desk.setViewportSize(sizes.laptop);
  await tabTo(desk, desk.getByRole('button', { name: 'Piilota', exact: true }));
  await key(desk, 'Enter');
  await expect(card(ann, third)).toHaveCount(0);
  await expect(ownPost(ann, third)).toContainText('Syy: nupu');
  await key(desk, 'u');
  await expect(card(ann, third)).toBeVisible();
});

test('R takes a passage out that Shift and the arrows select', async () => {
  const { desk, ann } = pages;
  await goTo(desk, third);
  await key(desk, 'r');
  const field = desk.getByLabel('Teksti', { exact: true });
  await tabTo(desk, field);
  await key(desk, 'Control+Home', ...Array(5).fill('Shift+ArrowRight'));
  await expect(desk.locator('.remains')).not.toContainText(third.slice(0, 5));
  await key(desk, 'x');
  await expect(field).toHaveValue(third);
  await pressKey(desk, desk.getByRole('button', { name: 'Poista kohta', exact: true }));
  await pressKey(desk, desk.getByRole('button', { name: 'Hävitä pysyvästi' }));
  await expect(card(ann, third.slice(6, 30))).toContainText('[…]');
});

test('a participant votes by keyboard, W begins another round', async () => {
  const { desk, ann } = pages;
  await nextPhase(desk);
  const vote = card(ann, third.slice(6, 30)).getByRole('button', { name: /^Äänestä/ });
  await expect(vote).toBeVisible();
  await key(desk, 'l');
  await goTo(desk, third.slice(6, 30));
  await key(desk, 'l');
  await pressKey(ann, card(ann, first.slice(0, 20)).getByRole('button', { name: /^Äänestä/ }));
  await expect(ann.getByText('Ääniä jäljellä 2/3').filter({ visible: true })).toBeVisible();
  await key(desk, 'w');
  await pressKey(desk, desk.getByRole('button', { name: 'Aloita kierros' }));
  await expect(ann.getByText('Ääniä jäljellä 3/3').filter({ visible: true })).toBeVisible();
});

test('F hides everything after it was asked, and F again goes on', async () => {
  const { desk, ann } = pages;
  await key(desk, 'f');
  await pressKey(desk, desk.getByRole('button', { name: 'Keskeytä ja piilota', exact: true }));
  await expect(ann.getByRole('heading', { name: 'Vartti on keskeytetty' })).toBeVisible();
  await expect(desk.getByText('Vartti on keskeytetty.')).toBeVisible();
  await key(desk, 'f');
  await expect(ann.getByRole('heading', { name: 'Vartti on keskeytetty' })).toHaveCount(0);
});

test('T writes down a next step, E ends after it was asked', async () => {
  const { desk, ann } = pages;
  await key(desk, 't');
  await expect(desk.getByLabel('Mitä tehdään?')).toBeFocused();
  await desk.keyboard.type('Kootaan jonojen pituudet');
  await pressKey(desk, desk.getByRole('button', { name: 'Kirjaa' }));
  await expect(ann.getByText('Kootaan jonojen pituudet')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Lisää jatkotoimenpide' })).toBeFocused();
  await key(desk, 'e');
  await pressKey(desk, desk.getByRole('alertdialog').getByRole('button', { name: 'Lopeta vartti' }));
  await expect(desk.getByRole('heading', { name: 'Vartti on päättynyt' })).toBeVisible();
  await expect(ann.getByText('Kootaan jonojen pituudet')).toBeVisible();
});
