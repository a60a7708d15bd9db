// A real browser and what its visitors met: pages of other hosts, errors of the console, reports of the content policy.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { violations, violationsOfStill } from './axe.mjs';
import { signIn } from './forms.mjs';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TAGS = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-MA' };

export function launch(more = []) {
  const executablePath = process.env.CHROMIUM ?? PROGRAMS.find(existsSync);
  if (!executablePath) throw new Error(`no browser: none of ${PROGRAMS.join(', ')}, and CHROMIUM is not set`);
  return chromium.launch({ executablePath, args: [...ARGS, ...more] });
}

/** What must stay empty while people use the pages. */
export class Watch {
  #base;
  #foreign = new Set();
  #faults = [];
  #reports = new Set();
  #visited = new Set();

  constructor(base) { this.#base = base; }

  over(context) {
    context.on('request', (request) => {
      const { protocol, origin, pathname } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.#base) this.#foreign.add(origin);
      if (pathname === '/csp-report') this.#reports.add(request.postData() ?? request.url());
    });
    context.on('response', (response) => {
      if (response.request().isNavigationRequest()) this.#visited.add(response.url());
    });
    context.on('console', (message) => {
      if (message.type() === 'error') this.#faults.push({ text: message.text(), url: message.location().url });
    });
    context.on('weberror', (error) => this.#faults.push({ text: `uncaught: ${error.error().message}`, url: '' }));
  }

  /** The three promises of quality.md S41 and S104, checked for what was visited since the last time. */
  quiet(report, name) {
    // A page that refuses (404, 422) writes its status into the console: that is its answer, not an error.
    const refused = ({ text, url }) => /^Failed to load resource.* status of 4\d\d/.test(text) && this.#visited.has(url);
    const policy = ({ text }) => /Content Security Policy/i.test(text);
    const faults = this.#faults.filter((fault) => !refused(fault));
    report.none(`${name}: no request to another host`, this.#foreign);
    report.none(`${name}: the content policy stopped nothing`, [...this.#reports, ...faults.filter(policy).map(({ text }) => text)]);
    report.none(`${name}: no error in the console`, new Set(faults.filter((fault) => !policy(fault)).map(({ text, url }) => `${text} ${url}`)));
    this.#foreign = new Set();
    this.#faults = [];
    this.#reports = new Set();
  }
}

/** A visitor's page: `{lang, width, scheme, js, role}`; `role` signs in as an account of the demonstration. */
export async function visitor(world, { lang = 'fr', width = 1280, scheme = 'light', js = true, role = null } = {}) {
  const phone = width < 600;
  const context = await world.browser.newContext({
    baseURL: world.base, locale: TAGS[lang], colorScheme: scheme, javaScriptEnabled: js, reducedMotion: 'reduce', timezoneId: 'Africa/Casablanca',
    viewport: { width, height: phone ? 740 : 860 }, isMobile: phone, hasTouch: phone, deviceScaleFactor: phone ? 2 : 1,
    storageState: role ? await session(world, role) : undefined,
  });
  context.setDefaultTimeout(15_000);
  world.watch.over(context);
  const page = await context.newPage();
  if (!js) world.still.add(page);
  return page;
}

/** Signs an account in once; later visitors with the same role share its cookies. */
async function session(world, role) {
  const [kind, number = 1] = role.split('-');
  const account = world.accounts.filter((one) => one.role === kind)[Number(number) - 1];
  world.sessions[role] ??= (async () => {
    const context = await world.browser.newContext({ baseURL: world.base, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto('/auth/login');
    await signIn(page, account.identifier, account.password);
    if (page.url().endsWith('/auth/login')) throw new Error(`${account.identifier} does not sign in`);
    const state = await context.storageState();
    await context.close();
    return state;
  })();
  return world.sessions[role];
}

/** How many CSS pixels the page is wider than its window. */
export function overflow(page, width) {
  return page.evaluate((wanted) => document.documentElement.scrollWidth - wanted, width);
}

/** The picture that is kept of a page. */
export async function picture(world, page, name, full = true) {
  if (full) await whole(page);
  await page.screenshot({ path: join(world.pictures, `${name}.png`), fullPage: full, animations: 'disabled' });
}

/** Brings the pictures below the fold of a long page; without scripts nothing in the page can wait, so this waits outside. */
async function whole(page) {
  await page.evaluate(() => { scrollTo(0, 0); for (const image of document.images) image.loading = 'eager'; });
  for (let turn = 0; turn < 40 && !(await page.evaluate(() => [...document.images].every(({ complete }) => complete))); turn += 1) await pause(50);
}

/** A page at a stop of a journey: kept as a picture, without overflow, without a violation of axe. */
export async function inspect(world, page, name) {
  await picture(world, page, name);
  world.report.check(`${name}: nothing is wider than the screen`, (await overflow(page, page.viewportSize().width)) <= 0);
  world.report.none(`${name}: axe finds nothing`, await (world.still.has(page) ? violationsOfStill(page) : violations(page)));
}
