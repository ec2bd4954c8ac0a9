// SPDX-License-Identifier: EUPL-1.2
// From a closed session to what became of it: review, cards and their path, by keyboard and by
// mouse, with two coordinators at one card; the vocabulary, templates, series and the transcript.
import { expect } from '@playwright/test';
import { openHouse, posts, sizes } from './lib/company.mjs';
import { inspect } from './lib/views.mjs';

const { house, test } = openHouse({ story: true });
test.setTimeout(120_000);
const excused = { excused: [/status of 4\d\d/, /net::ERR_/] };
const laptop = { width: 1366, height: 768 };
const texts = [...new Set(posts.map(({ text }) => text))].slice(0, 36);
const TITLE = 'Vuokravelat sähkölaskujen takia';
let page;
let other;
let sessions;

const at = (more) => `/coordinator?${new URLSearchParams(more)}`;
const row = (name) => page.locator('.row').filter({ has: page.getByText(name, { exact: true }) });
const ask = async (path) => (await house.hub.get(path)).json;

/** A coordinator's page in a browser of its own. */
async function coordinator() {
  const context = await house.company.browserOf(laptop, excused);
  const [name, value] = house.hub.cookie.split('=');
  await context.addCookies([{ name, value, url: house.company.origin }]);
  return context.newPage();
}

/** A session in which these were posted, closed and sealed. */
async function tell(title, wrote, more = {}) {
  const { company, hub } = house;
  const opened = await hub.openSession({ title, grace_s: 0, ...more });
  const desk = await company.desk(opened);
  const members = [];
  for (let n = 0; n < 3; n++) members.push(await company.member({ code: opened.code }));
  await desk.moveTo('collect');
  for (const [nth, text] of wrote.entries())
    expect(await members[nth % 3].command('post', { text, lang: 'fi', tags: nth % 3 ? [] : ['vuokravelka'] })).toHaveProperty('ok');
  await desk.moveTo('read');
  const [first] = desk.member.view.phenomena.keys();
  await members[1].command('comment', { on: first, text: 'Meillä sama Ristiinassa.', lang: 'fi' });
  await desk.act('close');
  /* Without grace the seal may come first. */
  await desk.member.command('reveal', { move: desk.member.view.agenda.move });
  await desk.member.sees((view) => view.agenda.sealed, 'sealed', 20_000);
  return opened;
}

test('what is closed waits in the inbox of the home page', async () => {
  const { hub } = house;
  await hub.signIn();
  sessions = await Promise.all([tell('Asuminen ja toimeentulo', texts.slice(0, 30)), tell('Ikäihmisten arki', texts.slice(30))]);
  /* A start archives what is sealed at once. */
  await hub.stop();
  await hub.restart();
  await expect.poll(async () => (await ask('/api/review')).sessions?.length, { timeout: 20_000 }).toBe(2);
  page = await coordinator();
  await page.goto('/coordinator');
  await expect(page.getByRole('heading', { name: '36 ketjua odottaa katsausta' })).toBeVisible();
  await inspect(page, 'coordinator-inbox', { only: 'phone' });
});

test('thirty threads are reviewed by keyboard alone, in seconds', async () => {
  await page.setViewportSize(laptop);
  await page.goto(at({ page: 'review', id: sessions[0].id }));
  await expect(page.getByText('0 / 30 ketjua katsottu')).toBeVisible();
  await inspect(page, 'coordinator-review', { only: 'laptop' });
  await inspect(page, 'coordinator-review', { only: 'narrow' });
  await page.setViewportSize(laptop);
  const began = Date.now();
  let presses = 0;
  const press = async (key) => { presses += 1; await page.keyboard.press(key); };
  await press('u');
  await expect(page.getByLabel('Kortin otsikko')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(TITLE);
  presses += TITLE.length + 1;
  await press('Enter');
  for (let nth = 1; nth < 30; nth++) {
    await expect(page.getByText(`Ketju ${nth + 1} / 30`)).toBeVisible();
    if (nth % 5 === 0) {
      await press('1');
      await expect(page.getByRole('radio', { name: new RegExp(TITLE) })).toBeChecked();
    }
    await press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Kaikki tämän vartin ketjut on katsottu.' })).toBeVisible();
  await expect(page.getByText('Ketju 30 katsottu.').first()).toBeVisible();
  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: 'measured', description: `${presses} presses, ${seconds} s` });
  console.log(`   30 threads: ${presses} key presses, ${seconds.toFixed(1)} s`);
  const { threads } = await ask(`/api/review/${sessions[0].id}`);
  expect(threads.filter(({ state }) => state === 'reviewed')).toHaveLength(30);
  expect(threads.filter(({ cards }) => cards.some(({ title }) => title === TITLE))).toHaveLength(6);
});

test('an act is taken back by its key, and no key fires in a field', async () => {
  await page.goto(at({ page: 'review', id: sessions[1].id }));
  await expect(page.getByText('Ketju 1 / 6')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ketju 1 katsottu.').first()).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('0 / 6 ketjua katsottu')).toBeVisible();
  await expect(page.getByText('Ketju 1 / 6')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByLabel('Aihesana', { exact: true })).toBeFocused();
  await page.keyboard.type('jonot ja oma sana');
  await expect(page.getByText('Ketju 1 / 6')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Poista aihesana jonot ja oma sana' })).toBeVisible();
  await inspect(page, 'coordinator-review-tags', { only: 'narrow' });
  await page.setViewportSize(laptop);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'Näppäimet' })).toBeFocused();
  await inspect(page, 'coordinator-review-keys', { only: 'laptop' });
  await page.keyboard.press('Escape');
});

test('a passage that tells who somebody is is destroyed for good', async () => {
  await page.setViewportSize(laptop);
  await page.getByRole('button', { name: /^Hävitä kohta/ }).first().click();
  const field = page.getByLabel('Teksti', { exact: true });
  await field.evaluate((one) => { one.focus(); one.setSelectionRange(0, 5); });
  await expect(page.getByText('[…]')).toBeVisible();
  await inspect(page, 'coordinator-erase', { only: 'phone' });
  await page.setViewportSize(laptop);
  await page.getByRole('button', { name: 'Hävitä valittu kohta' }).click();
  await page.getByRole('button', { name: 'Hävitä pysyvästi' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /\[…\]/ })).toBeVisible();
  /* What is final offers no way back. */
  await expect(page.getByText('Kohta hävitettiin.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kumoa' })).toHaveCount(0);
});

test('many threads are linked to one card at once, by mouse', async () => {
  await page.getByRole('button', { name: 'Valitse katsomattomat' }).click();
  await expect(page.getByText('6 valittua')).toBeVisible();
  await page.getByRole('button', { name: 'Liitä korttiin' }).click();
  await page.getByLabel('Hae korttia').fill('vuokra');
  await inspect(page, 'coordinator-review-bulk', { only: 'phone' });
  await page.setViewportSize(laptop);
  await page.getByRole('button', { name: TITLE, exact: true }).click();
  await expect(page.getByText('6 ketjua muutettiin.').first()).toBeVisible();
  await expect.poll(async () => (await ask('/api/review')).sessions.length).toBe(0);
  await page.getByRole('link', { name: 'Ilmiökortteihin' }).click();
  await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
  await inspect(page, 'coordinator-cards', { only: 'laptop' });
});

test('a card is written in its place, and what is half-written is there after a reload', async () => {
  await page.setViewportSize(laptop);
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.getByRole('button', { name: 'Muokkaa: Ehdotus' }).click();
  await page.getByRole('textbox', { name: 'Ehdotus', exact: true }).fill('Vuokranantaja ilmoittaa ensimmäisestä rästistä.');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Ehdotus', exact: true })).toHaveValue('Vuokranantaja ilmoittaa ensimmäisestä rästistä.');
  await page.getByRole('textbox', { name: 'Ehdotus', exact: true }).press('Control+Enter');
  await expect(row('Ehdotus')).toContainText('Vuokranantaja ilmoittaa ensimmäisestä rästistä.');
  await page.getByRole('button', { name: 'Muokkaa: Teemat' }).click();
  await page.getByRole('checkbox', { name: 'Asuminen' }).check();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(row('Teemat')).toContainText('Asuminen');
  await page.getByRole('button', { name: 'Muokkaa: Mistä johtuu' }).click();
  await page.getByRole('textbox', { name: 'Syy' }).fill('sähkötuki päättyi');
  await page.getByRole('combobox', { name: 'Taso' }).selectOption('society');
  await inspect(page, 'coordinator-card-edited', { only: 'phone' });
  await page.setViewportSize(laptop);
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(row('Mistä johtuu')).toContainText('sähkötuki päättyi');
});

test('two who edit one field see both texts, and neither is lost', async () => {
  other = await coordinator();
  await other.goto(page.url());
  for (const [one, text] of [[page, 'Minun virkkeeni.'], [other, 'Toisen virke.']]) {
    await one.getByRole('button', { name: 'Muokkaa: Yhdellä virkkeellä' }).click();
    await one.getByRole('textbox', { name: 'Yhdellä virkkeellä' }).fill(text);
  }
  await other.getByRole('button', { name: 'Tallenna' }).click();
  await expect(other.locator('.cardread__s')).toContainText('Toisen virke.');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  const clash = page.getByRole('region', { name: 'Toinen ehti muuttaa tätä' });
  await expect(clash).toContainText('Minun virkkeeni.');
  await expect(clash).toContainText('Toisen virke.');
  await inspect(page, 'coordinator-card-conflict', { only: 'laptop' });
  await page.setViewportSize(laptop);
  await clash.getByRole('button', { name: 'Lisää tallennettu omaan tekstiin' }).click();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.locator('.cardread__s')).toContainText('Minun virkkeeni.');
  await expect(page.locator('.cardread__s')).toContainText('Toisen virke.');
});

test('a text with what may be a name is saved when its writer stands by it, a certain one never', async () => {
  const write = async (text) => {
    await page.getByRole('button', { name: 'Muokkaa: Mitä seuraa' }).click();
    await page.getByRole('textbox', { name: 'Mitä seuraa' }).fill(text);
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  };
  await write('Johtaja Anna Virtanen kertoi asiasta.');
  const question = page.getByRole('alertdialog', { name: 'Voiko tekstistä tunnistaa jonkun?' });
  await expect(question).toContainText('Anna Virtanen');
  await inspect(page, 'coordinator-doubt', { only: 'narrow' });
  await page.setViewportSize(laptop);
  await question.getByRole('button', { name: 'Tallenna silti' }).click();
  await expect(row('Mitä seuraa')).toContainText('Anna Virtanen');
  await write('Puhelin 040 1234567.');
  await expect(page.getByText(/Tekstissä on henkilötietoja/)).toBeVisible();
  await expect(question).toHaveCount(0);
  await page.getByRole('button', { name: 'Peruuta' }).click();
});

test('a card is taken to somebody, is refused with its reason, and is followed up', async () => {
  await page.getByRole('button', { name: 'Merkitse kuvatuksi' }).click();
  await page.getByRole('button', { name: /^Lisää\s?kunta/ }).click();
  await expect(page.getByRole('heading', { name: 'Vie eteenpäin' })).toBeFocused();
  await page.getByLabel('Nimi', { exact: true }).fill('Vesirannan kaupunki');
  await page.getByLabel('Mitä ehdotettiin').fill('Ilmoitus ensimmäisestä rästistä.');
  await page.getByRole('button', { name: 'Kirjaa', exact: true }).click();
  await expect(page.getByText('Odottaa vastausta')).toBeVisible();
  await page.getByRole('button', { name: 'Kirjaa vastaus Vesirannan kaupunki' }).click();
  await page.getByRole('radio', { name: 'Ei etene' }).check();
  await page.getByRole('button', { name: 'Kirjaa', exact: true }).click();
  await expect(page.getByText(/Kirjaa myös syy/)).toBeVisible();
  await expect(page.getByLabel('Miksi ei')).toBeFocused();
  await page.getByLabel('Miksi ei').fill('Vaatii sopimusmuutoksen.');
  await inspect(page, 'coordinator-card-answer', { only: 'phone' });
  await page.setViewportSize(laptop);
  await page.getByRole('button', { name: 'Kirjaa', exact: true }).click();
  await expect(page.getByText('1 / 1 vastannut')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Seuranta' })).toBeVisible();
  await page.getByRole('button', { name: /^Vastaa\s?6 kk/ }).click();
  await page.getByRole('radio', { name: 'ei seurata enää' }).check();
  await page.getByRole('button', { name: 'Kirjaa', exact: true }).click();
  await expect(page.getByText(/Kirjaa myös syy/)).toBeVisible();
  await page.getByLabel('Miksi ei seurata').fill('Asia siirtyi toiseen korttiin.');
  await page.getByRole('button', { name: 'Kirjaa', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Seuranta' })).toContainText('Asia siirtyi toiseen korttiin.');
  await inspect(page, 'coordinator-card', { only: 'narrow' });
});

test('what became of it stands on the closed session\'s page, and at the door of the series\' next', async () => {
  const participant = await house.company.page(sizes.phone, `/${sessions[0].code}`, excused);
  const became = participant.getByRole('region', { name: 'Mitä tästä seurasi?' });
  await expect(became).toContainText('Ei etene');
  await expect(became).toContainText('Vaatii sopimusmuutoksen.');
  await inspect(participant, 'participant-became', { only: 'phone' });
  await page.setViewportSize(laptop);
  await page.goto(at({ page: 'new' }));
  await page.getByLabel('Otsikko').fill('Asuminen, toinen kerta');
  await page.getByLabel('Kysymys osallistujille').fill('Mitä näet nyt?');
  await page.getByLabel('Sarja', { exact: true }).selectOption('new');
  await page.getByLabel('Sarjan nimi').fill('Asumisen vartit');
  await page.getByRole('button', { name: 'Avaa vartti' }).click();
  await expect(page.getByRole('heading', { name: 'Asuminen, toinen kerta' })).toBeVisible();
  const [series] = (await ask('/api/series')).series;
  expect(series.fields.name).toBe('Asumisen vartit');
  await house.hub.ask('PUT', `/api/sessions/${sessions[0].id}/series`, { series: series.id }, {});
  await participant.goto(new URL(await page.locator('.way__l').first().textContent()).pathname);
  await expect(participant.getByRole('region', { name: 'Mitä viime kerroista seurasi?' })).toContainText(TITLE);
  await inspect(participant, 'participant-lobby-became', { only: 'phone' });
});

test('a template is kept under a name, renamed and taken away', async () => {
  await page.goto(at({ page: 'new' }));
  await page.getByRole('button', { name: 'Muokkaa pohjaa' }).click();
  await page.getByLabel('Keruu, minuuttia').fill('7');
  await page.getByLabel('Pohjan nimi').fill('Pitkä keruu');
  await page.getByLabel('Pohjan nimi').press('Enter');
  await expect(page.getByText('Pohja tallennettu: Pitkä keruu.')).toBeVisible();
  await page.getByRole('radio', { name: /^Pitkä keruu/ }).check();
  await page.getByRole('button', { name: /^Nimeä uudelleen\s?Pitkä keruu/ }).click();
  await page.getByLabel('Pohjan nimi').fill('Keruu 7');
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(page.getByRole('radio', { name: /^Keruu 7/ })).toBeChecked();
  await inspect(page, 'coordinator-templates', { only: 'narrow' });
  await page.setViewportSize(laptop);
  await page.getByRole('button', { name: /^Poista\s?Keruu 7/ }).click();
  await page.getByRole('button', { name: 'Poista', exact: true }).click();
  await expect(page.getByRole('radio', { name: /^Keruu 7/ })).toHaveCount(0);
  expect((await ask('/api/templates')).saved).toEqual([]);
});

test('a word is added to the vocabulary, merged and put out of use, without a restart', async () => {
  await page.goto(at({ page: 'keeping' }));
  await page.getByRole('button', { name: 'Lisää sana' }).click();
  await page.getByLabel('Suomeksi').fill('sähkölasku');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('button', { name: 'Muokkaa sanaa sähkölasku' })).toBeVisible();
  await page.getByRole('button', { name: 'Muokkaa sanaa sähkölasku' }).click();
  await page.getByLabel('Ruotsiksi').fill('elräkning');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('elräkning')).toBeVisible();
  await page.getByRole('button', { name: 'Muokkaa sanaa sähkölasku' }).click();
  await page.getByText('Yhdistä toiseen sanaan').click();
  await page.getByLabel('Yhdistetään sanaan').selectOption({ label: 'energiaköyhyys' });
  await page.getByLabel('Hae sanastosta').fill('köyhyys');
  await page.getByLabel('Hae sanastosta').fill('sähkö');
  await inspect(page, 'coordinator-vocabulary', { only: 'phone' });
  await page.setViewportSize(laptop);
  await page.getByRole('button', { name: 'Yhdistä', exact: true }).click();
  await expect(page.getByRole('main').getByText('yhdistetty sanaan energiaköyhyys')).toBeVisible();
});

test('a transcript shows when people wrote, is exported, and prints whole', async () => {
  await page.goto(at({ page: 'transcript', id: sessions[0].id }));
  await expect(page.getByRole('img', { name: /Eniten kirjoitettiin klo/ })).toBeVisible();
  await expect(page.getByText('Eheys vahvistettu')).toBeVisible();
  await page.getByText('Vie tiedostoon').click();
  await inspect(page, 'coordinator-transcript-export', { only: 'phone' });
  await page.setViewportSize(laptop);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /^CSV/ }).click();
  expect((await coming).suggestedFilename()).toBe(`vartti-${sessions[0].code}.csv`);
  await page.emulateMedia({ media: 'print' });
  for (const text of texts.slice(0, 30)) await expect(page.getByRole('heading', { name: text.slice(0, 40) }).first()).toBeVisible();
  await expect(page.getByText('Vie tiedostoon')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});

test('all that ended on some days is exported from the list of sessions', async () => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
  await page.goto(at({ page: 'home' }));
  await page.getByLabel('Alkaen').fill('2026-01-01');
  await page.getByLabel('Päättyen').fill(day);
  await page.getByRole('button', { name: 'Hae', exact: true }).click();
  await page.getByText('Vie tiedostoon').click();
  await expect(page.getByText('Haettujen päivien päättyneet vartit')).toBeVisible();
  await inspect(page, 'coordinator-export-days', { only: 'phone' });
  await page.setViewportSize(laptop);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /^CSV/ }).click();
  expect((await coming).suggestedFilename()).toBe(`vartti-2026-01-01-${day}.csv`);
});

test('examples are there to learn from', async () => {
  await page.goto(at({ page: 'examples' }));
  await inspect(page, 'coordinator-examples', { only: 'phone' });
});
