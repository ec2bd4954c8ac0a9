// SPDX-License-Identifier: EUPL-1.2
// A coordinator changes the vocabulary; whoever searches and writes meets it as it is now.
import { expect } from '@playwright/test';
import { tellClosed } from '../system/lib/told.mjs';
import { guarded, sheet } from './lib/acts.mjs';
import { openHouse, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse({ story: true });
let page, writer;

const kept = '/coordinator?page=search&tag=asunnottomuus';
const facet = (name) => page.getByRole('group', { name, exact: true });
const edit = async (word) => {
  await page.goto('/coordinator?page=keeping');
  await page.getByRole('button', { name: `Muokkaa sanaa ${word}`, exact: true }).click();
};

test.beforeAll(async () => {
  const { hub, company } = house;
  await hub.signIn();
  await tellClosed(hub);
  /* What the hub refuses, the browser tells its console. */
  const context = await company.browserOf(sizes.laptop, { excused: [/status of 4(00|22)/] });
  const [name, value] = hub.cookie.split('=');
  await context.addCookies([{ name, value, url: company.origin }]);
  page = await context.newPage();
  const { code } = await hub.openSession();
  writer = await company.page(sizes.phone, `/${code}`);
  await expect(sheet(writer)).toBeVisible();
  await guarded(writer);
  await writer.waitForFunction(() => performance.getEntriesByType('resource')
    .some(({ name, responseEnd }) => name.endsWith('/api/vocabulary') && responseEnd > 0));
});

test('what was merged is found and counted with its heir, also by an address that was kept', async () => {
  await page.goto(kept);
  await expect(page.locator('.hit')).toHaveCount(3);
  await edit('asunnottomuus');
  await page.getByText('Yhdistä toiseen sanaan').click();
  await page.getByLabel('Yhdistetään sanaan').selectOption({ label: 'vuokravelka' });
  await page.getByRole('button', { name: 'Yhdistä', exact: true }).click();
  await expect(page.getByRole('main').getByText('yhdistetty sanaan vuokravelka')).toBeVisible();
  await page.goto(kept);
  await expect(page.locator('.hit')).toHaveCount(3);
  await expect(page.locator('.hit .tag').first()).toHaveText('vuokravelka');
  await expect(facet('Aihesana').getByRole('checkbox', { name: /^vuokravelka/, checked: true })).toHaveCount(1);
  await expect(facet('Aihesana').getByRole('checkbox')).toHaveCount(1);
  await inspect(page, 'coordinator-search-merged', { only: 'laptop' });
  await page.setViewportSize(sizes.laptop);
  await page.getByRole('list', { name: 'Rajaukset' }).getByRole('link', { name: /vuokravelka/ }).click();
  await expect(page).not.toHaveURL(/tag=/);
});

test('a word with personal data is refused beside its field, in the language of the page', async () => {
  await page.goto('/coordinator?page=keeping');
  await page.getByRole('button', { name: 'Lisää sana' }).click();
  await page.getByLabel('Suomeksi').fill('kissa');
  await page.getByLabel('Ruotsiksi').fill('040 123 4567');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByLabel('Ruotsiksi')).toBeFocused();
  await expect(page.getByLabel('Ruotsiksi')).toHaveAccessibleDescription('Tekstissä on henkilötietoja. Poista ne ja lähetä uudelleen.');
  await inspect(page, 'coordinator-vocabulary-personal', { only: 'phone' });
  await page.setViewportSize(sizes.laptop);
  await page.getByLabel('Ruotsiksi').fill('katt');
  await page.getByLabel('Suomeksi').fill('lemmikkieläin');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('button', { name: 'Muokkaa sanaa lemmikkieläin' })).toBeVisible();
});

test('a word that was added is offered by its name to who was writing already', async () => {
  await sheet(writer).fill('Lemmikkieläinten kanssa ei pääse asuntolaan');
  await expect(writer.getByRole('checkbox', { name: 'lemmikkieläin' })).toBeVisible();
  await expect(writer.getByText(/^t\d+$/)).toHaveCount(0);
  await inspect(writer, 'participant-added-word', { only: 'phone' });
});

test('an address with a word that nobody made is told so', async () => {
  await page.goto('/coordinator?page=search&tag=t999');
  await expect(page.getByText('Valinta ei ole enää käytössä. Valitse toinen.')).toBeVisible();
  await inspect(page, 'coordinator-search-unknown', { only: 'laptop' });
  await page.setViewportSize(sizes.laptop);
  await page.getByRole('link', { name: 'Aloita alusta' }).click();
  await expect(page.locator('.hit')).toHaveCount(3);
});
