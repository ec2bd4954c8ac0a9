// SPDX-License-Identifier: EUPL-1.2
// What holds for every view, whoever sees it and on whatever screen: axe finds nothing, nothing
// runs out to the side, what is pressed is large enough, two elements speak.  And its picture.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { sizes } from './company.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = fileURLToPath(new URL('../../../build/browser/shots/', import.meta.url));

/* Each width in one of the themes at least, the extremes in both; a projector is one width. */
const screens = [
  { name: 'narrow', size: sizes.narrow, theme: 'light' },
  { name: 'narrow-dark', size: sizes.narrow, theme: 'dark' },
  { name: 'phone', size: sizes.phone, theme: 'light', shot: true },
  { name: 'phone-dark', size: sizes.phone, theme: 'dark', shot: true },
  { name: 'laptop-dark', size: sizes.laptop, theme: 'dark', shot: true },
  { name: 'laptop', size: sizes.laptop, theme: 'light', shot: true },
];
const projector = [{ name: 'projector', size: sizes.projector, theme: 'dark', shot: true, wall: true }];

/** All that holds, on all screens; a page that is `still` has nothing to announce. */
export async function inspect(page, name, { wall = false, still = false } = {}) {
  for (const screen of wall ? projector : screens) {
    await page.setViewportSize(screen.size);
    await page.emulateMedia({ colorScheme: screen.theme });
    await page.evaluate(() => document.fonts.ready);
    if (screen.shot) await page.screenshot({ path: `${shots}${name}-${screen.name}.png`, animations: 'disabled', fullPage: !wall });
    const where = `${name} (${screen.name})`;
    expect.soft(await violations(page), `axe: ${where}`).toEqual([]);
    expect.soft(await runOut(page), `sideways: ${where}`).toEqual([]);
    expect.soft(await speaking(page), `live regions: ${where}`).toEqual(still ? [] : ['say-a', 'say-b']);
    if (wall) expect.soft(await smallLetters(page), `letters: ${where}`).toEqual([]);
    else expect.soft(await smallTargets(page), `targets: ${where}`).toEqual([]);
  }
}

/* The policy lets in no script of ours; what a debugger evaluates is not under it. */
async function violations(page) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** What reaches beyond the right edge, where the page scrolls to the side. */
const runOut = (page) => page.evaluate(() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > wide + 1)
    .map((one) => `${one.tagName}.${one.className}`).slice(0, 5);
});

const speaking = (page) => page.evaluate(() => [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')].map((one) => one.id || one.className));

/** Under 24 px (WCAG 2.2, 2.5.8), main actions under 44; a field hidden in its label is its label. */
const smallTargets = (page) => page.evaluate(() => {
  const boxOf = (one) => (one.matches('input[type=checkbox], input[type=radio]') ? one.closest('label') ?? one : one).getBoundingClientRect();
  const inText = (one) => one.matches('a') && getComputedStyle(one).display === 'inline' && one.parentElement.textContent.trim() !== one.textContent.trim();
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], .skip') && !one.matches('.skip') && !inText(one))
    .map((one) => ({ one, box: boxOf(one), least: one.matches('.btn--primary, .vote') ? 44 : 24 }))
    .filter(({ box, least }) => box.width > 1 && (box.height < least - 0.5 || box.width < least - 0.5))
    .map(({ one, box }) => `${one.tagName}.${one.className} "${one.textContent.trim().slice(0, 30)}" ${Math.round(box.width)}×${Math.round(box.height)}`);
});

/** Texts under 32 px at 1080p. */
const smallLetters = (page) => page.evaluate(() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = [];
  while (walk.nextNode()) {
    const holder = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || holder.closest('.sr, script, [aria-hidden] svg')) continue;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < 32) small.push(`${walk.currentNode.data.trim().slice(0, 30)} ${size}`);
  }
  return small;
});
