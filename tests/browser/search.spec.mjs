// SPDX-License-Identifier: EUPL-1.2
// A coordinator searches what has been said: by words, by facets, by keyboard, on a phone.
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { run } from '../system/lib/hub.mjs';
import { tellClosed } from '../system/lib/told.mjs';
import { openHouse, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse({ story: true });
test.setTimeout(120_000);
let page;

const hits = () => page.locator('.hit');
const facet = (name) => page.getByRole('group', { name, exact: true });
const search = async (words) => {
  await page.getByRole('searchbox', { name: 'Hakusanat' }).fill(words);
  await page.getByRole('button', { name: 'Hae', exact: true }).click();
};

test.beforeAll(async () => {
  const { hub } = house;
  await hub.signIn();
  const corpus = fileURLToPath(new URL('../language/corpus/posts.jsonl', import.meta.url));
  const imported = await run(['import', '--data', hub.data, '--title', 'Kysely alueen työntekijöille', corpus]);
  expect(imported.code, imported.err).toBe(0);
  await tellClosed(hub);
  const context = await house.company.browserOf(sizes.laptop);
  const [name, value] = hub.cookie.split('=');
  await context.addCookies([{ name, value, url: house.company.origin }]);
  page = await context.newPage();
});

test('without words everything stands there, the newest first, with what narrows it down', async () => {
  await page.goto('/coordinator');
  await page.getByRole('navigation').getByRole('link', { name: 'Haku' }).click();
  await expect(page.getByRole('heading', { name: 'Haku', level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Uusimmat ensin' })).toBeVisible();
  await expect(hits()).toHaveCount(20);
  await expect(facet('Teema').getByRole('checkbox')).toHaveCount(6);
  await inspect(page, 'coordinator-search');
  await page.setViewportSize(sizes.laptop);
});

test('a word in any form is marked, and Back leads to the question before', async () => {
  await search('asunnottomuus');
  await expect(page).toHaveURL(/q=asunnottomuus/);
  const words = page.getByRole('region', { name: 'Sanat löytyvät' });
  await expect(words.locator('mark').filter({ hasText: /^Asunnottomuutta$/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sama aihesana, toiset sanat' })).toBeVisible();
  await inspect(page, 'coordinator-search-words');
  await page.setViewportSize(sizes.laptop);
  await search('lapsiperhe');
  await expect(hits().filter({ hasText: 'Kommentti: Lapsiperheitä on mukana.' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('asunnottomuus');
  await expect(words).toBeVisible();
});

test('a facet narrows down, counts what it left out, and stands in the address', async () => {
  await page.goto('/coordinator?page=search&q=asunnottomuus');
  await facet('Kehityssuunta').getByRole('checkbox', { name: /kasvava/ }).check();
  await expect(page).toHaveURL(/kind=growing/);
  await expect(hits()).toHaveCount(1);
  await page.reload();
  await expect(hits()).toHaveCount(1);
  await expect(facet('Kehityssuunta').getByRole('checkbox', { checked: true })).toHaveCount(1);
  await page.getByRole('list', { name: 'Rajaukset' }).getByRole('link').click();
  await expect(page).not.toHaveURL(/kind=/);
  await expect.poll(() => hits().count()).toBeGreaterThan(1);
});

test('a hit leads into the transcript, to its thread; what was merged to the thread it is in', async () => {
  await page.goto('/coordinator?page=search&q=kadulla yöpyminen');
  const hit = hits().filter({ hasText: 'Kaduilla yövytään taas.' });
  await expect(hit).toContainText('yhdistetty ilmiöön 2');
  await hit.getByRole('link').click();
  await expect(page.getByRole('heading', { name: /Asunnottomuutta on joka kylässä/ })).toBeFocused();
  await page.goBack();
  await expect(hit).toBeVisible();
});

test('a slip of the pen is said to be one, and what nobody said, or not all of it, too', async () => {
  await page.goto('/coordinator?page=search');
  await search('lapsiperhe qqqqqq');
  const some = page.getByRole('region', { name: 'Osa sanoista löytyy, kaikkia yhdessä ei missään' });
  await expect(some.locator('mark').filter({ hasText: /^Lapsiperheitä$/ }).first()).toBeVisible();
  await search('asunottomuus');
  await expect(page.getByText('Näytetään tulokset haulle ”asunnottomuus”.')).toBeVisible();
  await search('zzzzzz');
  await expect(page.getByText('Mitään ei löytynyt.')).toBeVisible();
  await inspect(page, 'coordinator-search-none');
  await page.setViewportSize(sizes.laptop);
  await page.getByRole('link', { name: 'Aloita alusta' }).click();
  await expect(hits()).toHaveCount(20);
});

test('all of it goes by keyboard, and the focus stays where one was', async () => {
  await page.goto('/coordinator?page=search');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('asunnottomuus');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Sanat löytyvät' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeFocused();
  const box = facet('Teema').getByRole('checkbox').first();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/theme=/);
  await expect(facet('Teema').getByRole('checkbox', { checked: true })).toBeFocused();
  await page.goto('/coordinator?page=search&theme=asuminen');
  await page.getByRole('button', { name: 'Näytä lisää' }).focus();
  await page.keyboard.press('Enter');
  await expect(hits().nth(20).getByRole('heading')).toBeFocused();
});

test('on a phone what narrows down is folded up above the results', async () => {
  await page.setViewportSize(sizes.phone);
  await page.goto('/coordinator?page=search&q=velka');
  await expect(hits().first()).toBeVisible();
  await expect(facet('Teema')).toBeHidden();
  await page.getByText('Rajaa', { exact: true }).click();
  await expect(facet('Teema')).toBeVisible();
});
