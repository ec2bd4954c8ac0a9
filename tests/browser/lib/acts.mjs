// SPDX-License-Identifier: EUPL-1.2
// What people do and look for in the pages, in the words that they see.
import { expect } from '@playwright/test';

export const sheet = (page) => page.getByLabel('Mitä näet työssäsi juuri nyt?');
export const own = (page) => page.getByRole('region', { name: 'Omat ilmiöni' });
export const ownPost = (page, text) => own(page).getByRole('listitem').filter({ hasText: text });
export const card = (page, text) => page.getByRole('article').filter({ hasText: text });
export const voteOn = (page, text) => card(page, text).getByRole('button', { name: /^Äänestä/ });
export const voiceOn = (page, text) => card(page, text).getByRole('button', { name: /^Sama havainto/ });
export const threadOf = (page) => page.getByRole('dialog');

/** The guard is in the page: what is typed from now on is stored. */
export const guarded = (page) => page.waitForFunction(() =>
  performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd > 0));

/** Types a phenomenon and sends it. */
export async function post(page, text, send = 'Lähetä ilmiö') {
  await sheet(page).fill(text);
  await page.getByRole('button', { name: send }).click();
  await expect(sheet(page)).toHaveValue('');
}

export async function openThread(page, text) {
  await card(page, text).getByRole('button', { name: /komment|ketju/i }).click();
  await expect(threadOf(page).getByRole('heading', { level: 2 })).toContainText(text);
  return threadOf(page);
}

/** The facilitator's next phase, its result shown at once. */
export async function moveOn(page, name) {
  await page.getByRole('button', { name }).click();
  await showAtOnce(page);
}

/** The second press; one that comes within a second of the first is taken for a slip. */
export async function showAtOnce(page) {
  const undo = page.getByRole('button', { name: 'Peru siirto' });
  await expect(undo).toBeVisible();
  await expect(async () => {
    await page.locator('#next').click();
    await expect(undo).toBeHidden({ timeout: 500 });
  }).toPass();
}

/** Presses a button that is on or off; a press that follows too soon is taken for a slip. */
export async function pressUntil(button, pressed) {
  await expect(async () => {
    if (await button.getAttribute('aria-pressed') !== pressed) await button.click();
    await expect(button).toHaveAttribute('aria-pressed', pressed, { timeout: 300 });
  }).toPass();
}

/** The whole of what a page holds, seen or not. */
export const dom = (page) => page.evaluate(() => document.documentElement.outerHTML
  + [...document.querySelectorAll('input, textarea')].map((field) => field.value).join(' '));

/** Where the focus is: the name of the element and its id or text. */
export const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return at ? `${at.tagName} ${at.id || at.textContent?.slice(0, 60)}` : 'nowhere';
});
