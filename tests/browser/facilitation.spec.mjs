// SPDX-License-Identifier: EUPL-1.2
// Leading a session by mouse: the coordinator's own template, approval, merging, rounds, pause, an
// emergency, a passage taken out; what each act is to a participant and on the wall.
import { expect } from '@playwright/test';
import { card, dom, moveOn, openThread, own, ownPost, post, sheet } from './lib/acts.mjs';
import { openHouse, posts, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse({ story: true });
test.setTimeout(120_000);

const texts = posts.map(({ text }) => text);
const [first, second, third, fourth, fifth] = texts;
const SECRET = 'se sininen talo';
const PROMPT = 'Kirjoita yksi havainto tältä viikolta.';

const pages = {};
let opened;

const menuOf = (page, text) => card(page, text).getByRole('button', { name: /^Lisää toimintoja/ });
const act = async (page, text, name) => {
  await menuOf(page, text).click();
  await card(page, text).getByRole('button', { name, exact: true }).click();
};
const undo = (page) => page.getByRole('button', { name: 'Kumoa', exact: true }).click();

test('a coordinator copies a template and changes phases, prompts, votes and approval', async () => {
  const { hub, company } = house;
  await hub.signIn('kaisa');
  const page = await company.page(sizes.laptop, '/coordinator', { excused: [/status of 401/] });
  await page.getByLabel('Nimi').fill('kaisa');
  await page.getByLabel('Tunnuslause').fill(hub.passphrase);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Uusi vartti' }).click();
  await page.getByLabel('Otsikko').fill('Asuminen ja toimeentulo');
  await page.getByLabel('Kysymys osallistujille').fill('Mitä ilmiöitä näet?');
  await page.getByRole('button', { name: 'Muokkaa pohjaa' }).click();
  await page.getByLabel('Ääniä kullakin').fill('4');
  await page.getByLabel('Enintään yhdelle ilmiölle').fill('2');
  await page.getByLabel('Keruu, minuuttia').fill('4');
  await page.getByText('Keruu', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Ohje osallistujille' }).fill(PROMPT);
  await page.getByRole('checkbox', { name: 'ilmiöt odottavat fasilitaattorin hyväksyntää' }).check();
  await inspect(page, 'coordinator-own-template');
  await page.setViewportSize(sizes.laptop);
  await page.getByRole('button', { name: 'Avaa vartti' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Asuminen ja toimeentulo' })).toBeVisible();
  const shown = await page.locator('.way__l').allTextContents();
  const [join, facilitator, wall] = shown.map((address) => address.replace(company.origin, ''));
  opened = { id: new URL(page.url()).searchParams.get('id'), links: { join, facilitator, wall } };
  pages.coordinator = page;
});

test('her prompt is what participants read', async () => {
  const { company } = house;
  pages.desk = await company.page(sizes.laptop, opened.links.facilitator);
  pages.wall = await company.page(sizes.projector, opened.links.wall);
  pages.ann = await company.page(sizes.phone, opened.links.join);
  pages.ben = await company.page(sizes.laptop, opened.links.join);
  await moveOn(pages.desk, 'Aloita vartti');
  for (const page of Object.values(pages).filter((one) => one !== pages.coordinator)) {
    await expect(page.getByText(PROMPT)).toBeVisible();
  }
});

test('what waits for approval is seen by nobody else, and its author is told', async () => {
  for (const text of [first, second]) await post(pages.ann, text);
  for (const text of [third, fourth]) await post(pages.ben, text);
  await post(pages.ben, `${fifth} ${SECRET}`);
  await expect(ownPost(pages.ann, first)).toContainText('Odottaa hyväksyntää');
  await expect(pages.desk.getByRole('region', { name: /Odottaa tarkistusta/ })).toContainText(first);
  await inspect(pages.desk, 'facilitation-queue');
  await inspect(pages.ann, 'facilitation-waiting');
  await pages.desk.setViewportSize(sizes.laptop);
});

test('a refusal has its reason, can be taken back, and what was refused can be published after all', async () => {
  const queue = pages.desk.getByRole('list', { name: 'Odottaa tarkistusta' });
  const waiting = (text) => queue.getByRole('listitem').filter({ hasText: text });
  await waiting(second).getByRole('button', { name: 'Hylkää…' }).click();
  await pages.desk.getByRole('button', { name: 'Hylkää', exact: true }).click();
  await expect(ownPost(pages.ann, second)).toContainText('Ei julkaistu');
  await pages.desk.getByRole('button', { name: /^Kumoa/ }).click();
  await expect(ownPost(pages.ann, second)).toContainText('Odottaa hyväksyntää');
  await waiting(first).getByRole('button', { name: 'Hylkää…' }).click();
  await inspect(pages.desk, 'facilitation-refuse');
  await pages.desk.setViewportSize(sizes.laptop);
  await pages.desk.getByRole('button', { name: 'Ei kuulu tähän varttiin' }).click();
  await pages.desk.getByRole('button', { name: 'Hylkää', exact: true }).click();
  await expect(ownPost(pages.ann, first)).toContainText('Ei julkaistu. Syy: Ei kuulu tähän varttiin');
  await pages.desk.getByRole('button', { name: /^Kumoa/ }).click();
  await waiting(first).getByRole('button', { name: 'Julkaise' }).click();
  await expect(ownPost(pages.ann, first)).not.toContainText('Ei julkaistu');
  for (const text of [second, third, fourth, fifth]) {
    await waiting(text).getByRole('button', { name: 'Julkaise' }).click();
    await expect(waiting(text)).toHaveCount(0);
  }
});

test('"ready" is a number to the facilitator and nobody\'s name', async () => {
  await pages.ann.getByRole('button', { name: 'Olen valmis' }).click();
  await expect(pages.desk.getByRole('list', { name: 'Osallistujat nyt' })).toContainText(/1 \/ \d valmiina/);
});

test('the clock can be stopped, and goes on with what was left', async () => {
  await pages.desk.getByRole('button', { name: 'Tauko' }).click();
  await expect(pages.ann.getByRole('heading', { name: 'Kello on pysäytetty' })).toBeVisible();
  await expect(pages.wall.getByText('Tauko')).toBeVisible();
  await inspect(pages.ann, 'facilitation-paused');
  await inspect(pages.desk, 'facilitation-paused-desk');
  await pages.desk.setViewportSize(sizes.laptop);
  await pages.desk.getByRole('button', { name: 'Jatka kelloa' }).click();
  await expect(pages.ann.getByRole('heading', { name: 'Kello on pysäytetty' })).toHaveCount(0);
});

test('a passage is taken out after it was asked once more, and is nowhere any more', async () => {
  await act(pages.desk, fifth, 'Poista kohta tekstistä…');
  const field = pages.desk.getByLabel('Teksti', { exact: true });
  await field.evaluate((area, secret) => {
    const at = area.value.indexOf(secret);
    area.focus();
    area.setSelectionRange(at, at + secret.length);
  }, SECRET);
  await expect(pages.desk.locator('.remains')).not.toContainText(SECRET);
  await pages.desk.getByRole('button', { name: 'Poista kohta', exact: true }).click();
  await inspect(pages.desk, 'facilitation-redact');
  await pages.desk.setViewportSize(sizes.laptop);
  await pages.desk.getByRole('button', { name: 'Hävitä pysyvästi' }).click();
  await expect(card(pages.desk, fifth)).toContainText('Kohta poistettu');
  await expect(card(pages.desk, fifth)).toContainText('[…]');
  for (const page of [pages.desk, pages.ben]) await expect(async () => expect(await dom(page)).not.toContain(SECRET)).toPass();
});

test('all read in the same drawn order', async () => {
  await moveOn(pages.desk, 'Siirry lukuun');
  const shown = (page) => page.getByRole('article').locator('.card__no').allTextContents();
  await expect(pages.ann.getByRole('article')).toHaveCount(5);
  await expect(pages.ben.getByRole('article')).toHaveCount(5);
  expect(await shown(pages.ann)).toEqual(await shown(pages.ben));
});

test('up to two dots a phenomenon are given step by step', async () => {
  await moveOn(pages.desk, 'Siirry äänestykseen');
  const more = (page, text) => card(page, text).getByRole('button', { name: 'Lisää ääni' });
  await more(pages.ann, second).click();
  await more(pages.ann, second).click();
  await more(pages.ann, third).click();
  await more(pages.ann, third).click();
  await expect(pages.ann.getByText('Ääniä jäljellä 0/4').filter({ visible: true })).toBeVisible();
  await more(pages.ben, third).click();
  await expect(card(pages.ben, third).locator('.vote__n')).toHaveText('1');
  await inspect(pages.ann, 'facilitation-stepper');
});

test('two become one thread, in which what is too much goes back to its voter', async () => {
  await pages.desk.getByRole('checkbox', { name: /^Valitse/ }).nth(0).check();
  await pages.desk.getByRole('checkbox', { name: /^Valitse/ }).nth(0).uncheck();
  for (const text of [second, third]) await card(pages.desk, text).getByRole('checkbox').check();
  await inspect(pages.desk, 'facilitation-select');
  await pages.desk.setViewportSize(sizes.laptop);
  await pages.desk.getByRole('button', { name: /^Yhdistä ketjuksi/ }).click();
  await pages.desk.getByRole('dialog').getByRole('radio', { name: new RegExp(second.slice(0, 20)) }).check();
  await inspect(pages.desk, 'facilitation-merge');
  await pages.desk.setViewportSize(sizes.laptop);
  await pages.desk.getByRole('button', { name: 'Yhdistä', exact: true }).click();
  await expect(card(pages.ann, second).getByRole('list', { name: /yhdistetty 1 ilmiö/ })).toContainText(third.slice(0, 20));
  await expect(pages.ann.getByText('Ääniä jäljellä 2/4').filter({ visible: true })).toBeVisible();
  await inspect(pages.ann, 'facilitation-merged');
});

test('dots that an unmerge leaves over sleep, and their voter is told', async () => {
  await card(pages.ann, fourth).getByRole('button', { name: 'Lisää ääni' }).click();
  await card(pages.ann, fourth).getByRole('button', { name: 'Lisää ääni' }).click();
  await expect(pages.ann.getByText('Ääniä jäljellä 0/4').filter({ visible: true })).toBeVisible();
  await act(pages.desk, second, 'Pura ketju');
  await expect(pages.ann.getByText(/ääniäsi on nyt 2 liikaa/)).toBeVisible();
  await inspect(pages.ann, 'facilitation-asleep');
  await undo(pages.desk);
  await expect(pages.ann.getByText(/liikaa/)).toHaveCount(0);
});

test('another round begins without votes and keeps the first beside it', async () => {
  await pages.desk.getByRole('button', { name: 'Aloita 2. kierros' }).click();
  await pages.desk.getByRole('button', { name: 'Aloita kierros' }).click();
  await expect(pages.ann.getByText('Ääniä jäljellä 4/4').filter({ visible: true })).toBeVisible();
  await expect(pages.ann.getByText('2. äänestyskierros', { exact: true })).toBeVisible();
  await expect(pages.wall.getByText(/2\. kierros/)).toBeVisible();
  await card(pages.ann, fourth).getByRole('button', { name: 'Lisää ääni' }).click();
  await expect(card(pages.ann, fourth).locator('.vote__n')).toHaveText('1');
  await moveOn(pages.desk, 'Siirry keskusteluun');
  const rounds = card(pages.desk, second).getByRole('list', { name: 'Äänet kierroksittain' });
  await expect(rounds.getByRole('listitem')).toHaveText([/3$/, /0$/]);
  await expect(card(pages.ann, fourth).getByRole('list', { name: 'Äänet kierroksittain' })).toBeVisible();
  await inspect(pages.desk, 'facilitation-rounds');
  await inspect(pages.ann, 'facilitation-rounds-participant');
  await inspect(pages.wall, 'facilitation-rounds-wall', { wall: true });
  await pages.desk.setViewportSize(sizes.laptop);
});

test('a locked thread takes nothing new', async () => {
  await act(pages.desk, fourth, 'Lukitse ketju');
  await expect(card(pages.ann, fourth)).toContainText('Lukittu');
  const thread = await openThread(pages.ann, fourth);
  await expect(thread.getByLabel('Kommenttisi')).toHaveCount(0);
  await inspect(pages.ann, 'facilitation-locked');
  await pages.ann.keyboard.press('Escape');
  await undo(pages.desk);
  await expect(card(pages.ann, fourth)).not.toContainText('Lukittu');
});

test('comments have the number that people say aloud', async () => {
  const thread = await openThread(pages.ben, second);
  await thread.getByLabel('Kommenttisi').fill('Meillä sama.');
  await thread.getByRole('button', { name: 'Lähetä' }).click();
  await expect(thread.getByRole('listitem').filter({ hasText: 'Meillä sama.' })).toContainText(/\d+\/1/);
  await pages.ben.keyboard.press('Escape');
});

test('hiding has a reason that its author reads', async () => {
  await act(pages.desk, fourth, 'Piilota…');
  await pages.desk.getByRole('button', { name: 'Henkilötietoja' }).click();
  await pages.desk.getByRole('button', { name: 'Piilota', exact: true }).click();
  await expect(card(pages.ann, fourth)).toHaveCount(0);
  await expect(ownPost(pages.ben, fourth)).toContainText('Piilotettu muilta. Syy: Henkilötietoja');
  await expect(async () => {
    const back = pages.desk.getByRole('button', { name: 'Kumoa', exact: true });
    if (await back.isVisible()) await back.click();
    /* While Ann reads, what comes back waits behind a button. */
    const more = pages.ann.getByRole('button', { name: /^Näytä 1 uusi/ });
    if (await more.isVisible()) await more.click();
    await expect(card(pages.ann, fourth)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
});

test('a removed author reads and sends nothing; what she wrote stays', async () => {
  await act(pages.desk, fourth, 'Poista kirjoittaja vartista…');
  await inspect(pages.desk, 'facilitation-remove');
  await pages.desk.setViewportSize(sizes.laptop);
  await pages.desk.getByRole('button', { name: 'Poista kirjoittaja', exact: true }).click();
  await expect(pages.ben.getByText('Et voi enää lähettää tähän varttiin.')).toBeVisible();
  await expect(card(pages.ann, fourth)).toBeVisible();
  await expect(card(pages.ann, second)).toBeVisible();
  await inspect(pages.ben, 'facilitation-removed');
  await pages.ben.setViewportSize(sizes.laptop);
  await undo(pages.desk);
  await expect(pages.ben.getByText('Et voi enää lähettää tähän varttiin.')).toHaveCount(0);
});

test('an emergency hides everything from everyone at once', async () => {
  await pages.desk.getByRole('button', { name: 'Keskeytä ja piilota kaikki' }).click();
  await inspect(pages.desk, 'facilitation-freeze');
  await pages.desk.setViewportSize(sizes.laptop);
  await pages.desk.getByRole('button', { name: 'Keskeytä ja piilota', exact: true }).click();
  for (const page of [pages.ann, pages.ben, pages.wall]) {
    await expect(page.getByText('Vartti on keskeytetty').first()).toBeVisible();
  }
  for (const page of [pages.ann, pages.wall]) expect(await dom(page)).not.toContain(third);
  await inspect(pages.ann, 'facilitation-frozen');
  await inspect(pages.desk, 'facilitation-frozen-desk');
  await inspect(pages.wall, 'facilitation-frozen-wall', { wall: true });
  await pages.desk.setViewportSize(sizes.laptop);
  await pages.desk.getByRole('button', { name: 'Jatka varttia' }).click();
  await expect(card(pages.ann, second)).toBeVisible();
});

test('a second facilitator comes by the link, and each sees who moved', async () => {
  pages.other = await house.company.page(sizes.laptop, opened.links.facilitator);
  await expect(pages.other.getByText('Viimeksi ohjasi fasilitaattori 1.')).toBeVisible();
  await pages.other.getByText('Toinen fasilitaattori').click();
  await pages.other.getByLabel('Nimesi muille fasilitaattoreille').fill('Liisa');
  await pages.other.getByRole('button', { name: 'Tallenna' }).click();
  await moveOn(pages.other, 'Siirry yhteenvetoon');
  await expect(pages.desk.getByText('Viimeksi ohjasi Liisa (fasilitaattori 2).')).toBeVisible();
});

test('the summary is one printed page, and the transcript tells every act', async () => {
  await pages.desk.getByRole('button', { name: 'Lopeta vartti' }).first().click();
  await pages.desk.getByRole('alertdialog').getByRole('button', { name: 'Lopeta vartti' }).click();
  await expect(pages.desk.getByRole('heading', { name: 'Vartti on päättynyt' })).toBeVisible();
  await inspect(pages.desk, 'facilitation-summary');
  await pages.desk.setViewportSize(sizes.laptop);
  const pdf = await pages.desk.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await pages.coordinator.goto(`/coordinator?page=transcript&id=${opened.id}`);
  await pages.coordinator.getByRole('button', { name: /Näytä kaikki/ }).click();
  const acts = pages.coordinator.getByRole('region', { name: 'Fasilitaattorin toimet' });
  for (const told of ['Yhdistettiin', 'Erotettiin ketjusta', 'Hylättiin', 'Lukittiin', 'Kello pysäytettiin', 'Kohta poistettiin pysyvästi', 'Uusi äänestyskierros alkoi', 'Kirjoittaja poistettiin vartista', 'Vartti keskeytettiin']) {
    await expect(acts).toContainText(told);
  }
  await expect(pages.coordinator.getByRole('region', { name: /Ketjut/ })).toContainText('[…]');
  expect(await dom(pages.coordinator)).not.toContain(SECRET);
  await expect(own(pages.ann)).toHaveCount(0);
  await expect(sheet(pages.ann)).toHaveCount(0);
  await inspect(pages.coordinator, 'facilitation-transcript');
});
