// SPDX-License-Identifier: EUPL-1.2
// Who takes part in a browser test: pages of people with a browser each, and the hub of the file.
// Whatever a page complains of (an error of a script, a breach of the policy) fails its test.
import { readFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { Hub } from '../../system/lib/hub.mjs';
import { Member, capability } from '../../system/lib/member.mjs';
import { tellCounty } from '../../system/lib/told.mjs';

export const sizes = {
  narrow: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  laptop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
};

/** What people of the profession wrote, invented: the public part of the corpus. */
export const posts = readFileSync(new URL('../posts.jsonl', import.meta.url), 'utf8')
  .trim().split('\n').map((line) => JSON.parse(line));

/**
 * `test` for a file with a hub of its own, `house.hub`; each test may ask for a `company`.  A story,
 * whose tests go on from each other, has `house.company` from the first test to the last.  With a
 * `county` the hub has a past (tellCounty).
 */
export function openHouse({ story = false, county } = {}) {
  const house = {};
  const test = base.extend({
    company: async ({ browser }, use, info) => {
      const company = new Company(browser, house.hub);
      await use(company);
      if (info.error) await company.picture(info);
      await company.part();
    },
  });
  if (story) test.describe.configure({ mode: 'serial' });
  test.beforeAll(async ({ browser }) => {
    house.hub = await Hub.start(county ? { data: await tellCounty(county) } : {});
    if (story) house.company = new Company(browser, house.hub);
  });
  test.afterEach(async ({}, info) => { if (info.error) await house.company?.picture(info); });
  test.afterAll(async () => {
    try { await house.company?.part(); } finally { await house.hub?.end(); }
  });
  return { house, test };
}

export class Company {
  #browser;
  #members = [];
  #contexts = [];
  #troubles = [];

  constructor(browser, hub) {
    this.#browser = browser;
    this.hub = hub;
  }

  get origin() { return `http://127.0.0.1:${this.hub.port}`; }

  /** A browser of its own for a person; `excused` says which complaints belong to what is tried. */
  async browserOf(size, { excused = [], ...more } = {}) {
    const touch = size.width < 600 ? { hasTouch: true, isMobile: true } : {};
    const context = await this.#browser.newContext({
      baseURL: this.origin, viewport: size, locale: 'fi-FI', timezoneId: 'Europe/Helsinki',
      reducedMotion: 'reduce', ...touch, ...more });
    this.#contexts.push(context);
    context.on('page', (page) => this.#watch(page, excused));
    return context;
  }

  /** A page at `path` in a browser of its own. */
  async page(size, path, options) {
    const context = await this.browserOf(size, options);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** Somebody who is there without a browser. */
  async member(link, options) {
    const member = await Member.join(this.hub.port, link, options);
    this.#members.push(member);
    return member;
  }

  async desk(opened) { return new Desk(await this.member(capability(opened.links.facilitator))); }

  #watch(page, excused) {
    const note = (text) => {
      if (!excused.some((pattern) => pattern.test(text))) this.#troubles.push(`${page.url()}: ${text}`);
    };
    page.on('console', (message) => message.type() === 'error' && note(message.text()));
    page.on('pageerror', (error) => note(error.stack ?? error.message));
  }

  /** What every page shows, for whoever looks into a failure. */
  async picture(info) {
    const pages = this.#contexts.flatMap((context) => context.pages());
    for (const [at, page] of pages.entries()) await page.screenshot({ path: info.outputPath(`page-${at + 1}.png`) });
  }

  async part() {
    for (const member of this.#members) member.cut();
    for (const context of this.#contexts) await context.close();
    expect(this.#troubles, 'what pages complained of').toEqual([]);
  }
}

/** A facilitator without a browser, for tests in which another role is the subject. */
class Desk {
  constructor(member) { this.member = member; }

  async act(t, fields = {}) {
    const outcome = await this.member.command(t, fields);
    expect(outcome, `${t} of the facilitator`).toHaveProperty('ok');
    return outcome.ok;
  }

  get #agenda() { return this.member.view.agenda; }
  get phases() { return this.member.welcome.template.phases.map(({ kind }) => kind); }

  /** On to the phase of a kind, and what it shows is shown. */
  async moveTo(kind) {
    const to = this.phases.indexOf(kind);
    while (this.#agenda.phase < to) {
      const from = this.#agenda.phase;
      await this.act('move', { from, to: from + 1 });
      await this.member.sees((view) => view.agenda.phase === from + 1, 'the next phase');
      await this.act('reveal', { move: this.#agenda.move });
      await this.member.sees((view) => view.agenda.shown === from + 1, 'what it reveals');
    }
  }
}
