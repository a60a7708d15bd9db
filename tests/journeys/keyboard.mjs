// Every task without a mouse: the skip link, a registration, a sign-in, the list of talents to a profile. At every stop of
// the Tab key the focus is visible, 3 px, and not under what sticks to an edge; no page keeps it.
import { inspect, picture, visitor } from './browser.mjs';
import { inPlace } from './directory.mjs';
import { codeOn, values } from './forms.mjs';

const WHO = { first_name: 'Salma', last_name: 'Berrada', email: 'keyboard@journeys.example', phone: '0612345675' };
const MOST = 400; // stops of one page

export async function keyboard(world) {
  await world.report.part('keyboard: registration', () => registration(world));
  await world.report.part('keyboard: sign-in, list, profile', () => staff(world));
  await world.report.part('keyboard: every stop of a page', () => tours(world));
  world.watch.quiet(world.report, 'keyboard');
}

/** One pair of hands on the keys, and the stops where the focus could not be seen. */
class Hands {
  unseen = new Set();

  constructor(page) { this.page = page; this.keys = page.keyboard; }

  async press(key) { await this.keys.press(key); }

  /** Goes on until an element of that selector has the focus. */
  async to(selector, key = 'Tab') {
    for (let stop = 0; stop < MOST; stop += 1) {
      await this.press(key);
      const { here, trouble } = await this.page.evaluate(look, selector);
      if (trouble) this.unseen.add(trouble);
      if (here) return;
    }
    throw new Error(`no ${selector} within ${MOST} stops`);
  }

  async type(selector, text) {
    await this.to(selector);
    await this.keys.type(text);
  }

  async tick(selector) {
    await this.to(selector);
    if (!(await this.page.evaluate(() => document.activeElement.checked))) await this.press('Space');
  }

  /** The first Tab of a page: the skip link shows itself and leads past the navigation. */
  async skip(report, name) {
    await this.to('a[href="#main"]');
    const shown = await this.page.evaluate(() => { const { width, height, top } = document.activeElement.getBoundingClientRect(); return width > 40 && height > 20 && top >= 0; });
    await this.press('Enter');
    const at = await this.page.evaluate(() => [document.activeElement.id, document.activeElement.tagName].join(' '));
    report.check(`${name}: the first stop is the skip link, it is seen and leads to the content`, shown && at === 'main MAIN', `${shown} ${at}`);
  }

  done(report, name) { report.none(`${name}: the focus is seen at every stop`, this.unseen); }
}

/** In the page: whether the focus is at the selector, and what is wrong with how it shows. */
function look(selector) {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { here: false, trouble: '' };
  const name = `${location.pathname} ${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${element.name ? `[${element.name}]` : ''} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}`;
  const ring = (one, part) => { const style = getComputedStyle(one, part); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3; };
  const ringed = ring(element) || ring(element, '::after') || (element.matches('.choice *') && ring(element.closest('.choice')));
  // A wide element may be cut by an edge; its middle, or for a link over a card any corner, must be on top.
  const { left, top, width, height } = element.getBoundingClientRect();
  const label = element.closest('label');
  const onTop = (x, y) => { const seen = document.elementFromPoint(x, y); return seen && (element.contains(seen) || seen.contains(element) || label?.contains(seen)); };
  const spots = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.9], [0.1, 0.9], [0.9, 0.1]];
  const covered = !spots.some(([x, y]) => onTop(left + width * x, top + height * y));
  const trouble = !ringed ? `${name}: no ring` : covered ? `${name}: covered` : '';
  return { here: element.matches(selector), trouble };
}

async function registration(world) {
  const { report } = world;
  const page = await visitor(world);
  const hands = new Hands(page);
  const inStep = (n) => page.waitForFunction((wanted) => document.activeElement.closest('[data-step]')?.dataset.step === wanted, String(n));
  const on = async (n) => { await hands.to('[data-next]'); await hands.press('Enter'); await inStep(n); };
  await page.goto('/auth/register');
  await hands.skip(report, 'keyboard: registration');
  await hands.type('[name=first_name]', WHO.first_name);
  await hands.type('[name=last_name]', WHO.last_name);
  // The parts of a date come in the order of the browser's own language, which is English here.
  await hands.type('[name=date_of_birth]', '05171998');
  await hands.to('[name=gender]');
  await hands.press('Space');
  for (let turn = 0; turn < 3 && !(await page.isChecked('[name=gender][value=F]')); turn += 1) await hands.press('ArrowRight');
  await hands.type('select[name=nationality][required]', 'Maroc');
  const [birth, country] = await values(page, ['date_of_birth', 'nationality']);
  report.same('keyboard: a date is typed', birth, '1998-05-17');
  report.check('keyboard: a country is found by its first letters', Number(country) > 0, country);
  await picture(world, page, 'keyboard-registration-1');
  await on(2);
  await hands.type('[name=email]', WHO.email);
  await hands.type('[name=phone]', WHO.phone);
  await hands.tick('[name=whatsapp_same]');
  await on(3);
  await page.waitForFunction(() => document.querySelector('[name=residence_city_id]').options.length > 3);
  await hands.to('[name=residence_city_id]');
  await hands.press('ArrowDown');
  await on(4);
  await hands.to('#talent-search');
  await hands.keys.type('cuisine');
  await hands.tick('[name="talents[]"]');
  await hands.to('#talent-search', 'Shift+Tab');
  await hands.press('Control+A');
  await hands.press('Delete');
  report.same('keyboard: a talent is looked for and ticked', await page.locator('[data-talents-chips] li').count(), 1);
  await picture(world, page, 'keyboard-registration-4');
  await on(5);
  for (const name of ['consent_processing', 'consent_terms', 'consent_public']) await hands.tick(`[name=${name}]`);
  await hands.to('[data-next]');
  await hands.press('Enter');
  await page.waitForSelector('[data-check]:not([hidden])');
  report.check('keyboard: the check page has the focus', await page.evaluate(() => Boolean(document.activeElement.closest('[data-check]'))));
  await hands.to('[data-send]');
  await Promise.all([page.waitForURL('**/auth/welcome/**', { timeout: 90_000 }), hands.press('Enter')]);
  report.check('keyboard: the registration is done', (await page.locator('main').innerText()).includes('MA-F-'));
  hands.done(report, 'keyboard: registration');
  await page.context().close();
}

async function staff(world) {
  const { report } = world;
  const account = world.accounts.find(({ role }) => role === 'recruteur');
  const page = await visitor(world);
  const hands = new Hands(page);
  const follow = async () => { await Promise.all([page.waitForNavigation(), hands.press('Enter')]); };
  await page.goto('/auth/login?next=/talents');
  await hands.skip(report, 'keyboard: sign-in');
  await hands.type('[name=identifier]', account.identifier);
  await hands.keys.press('Tab');
  await hands.keys.type(account.password);
  await follow();
  report.check('keyboard: signed in, at the list', page.url().endsWith('/talents'), page.url());
  await hands.skip(report, 'keyboard: list');
  await hands.to('[data-facet=gender] summary');
  await hands.press('Enter');
  await hands.tick('[name=gender]');
  await hands.to('main form#filters [type=submit]');
  await inPlace(page, () => hands.press('Enter'));
  report.check('keyboard: the filter is in the address', /gender=[FMN]/.test(page.url()), page.url());
  await hands.to('main article a[href^="/t/"]');
  await picture(world, page, 'keyboard-list', false);
  const name = await page.evaluate(() => document.activeElement.textContent.trim());
  await follow();
  report.same('keyboard: a card leads to its profile', (await page.locator('h1').innerText()).trim(), name);
  await hands.skip(report, 'keyboard: profile');
  await hands.to('header details.menu summary', 'Shift+Tab');
  await hands.press('Enter');
  await hands.to('.menu-list a');
  await inspect(world, page, 'keyboard-menu-open');
  report.check('keyboard: a menu opens and its links come next', await page.evaluate(() => Boolean(document.activeElement.closest('details[open]'))));
  hands.done(report, 'keyboard: sign-in, list, profile');
  await page.context().close();
}

/** Goes once round each of these pages. */
async function tours(world) {
  const owner = await visitor(world, { role: 'user-1' });
  await owner.goto('/profile/dashboard');
  const profile = `/t/${await codeOn(owner)}`;
  await owner.context().close();
  const routes = [[null, ['/', '/auth/register', '/auth/login', profile]], ['user-1', ['/profile/dashboard', '/profile/edit/talents']],
    ['recruteur', ['/talents', '/talents?view=table', '/talents/find']], ['admin', ['/admin', '/admin/users', '/admin/outbox']]];
  for (const [role, list] of routes) {
    for (const width of [1280, 360]) {
      const page = await visitor(world, { role, width });
      for (const path of list) await tour(world, page, path, width);
      await page.context().close();
    }
  }
}

async function tour(world, page, path, width) {
  await page.goto(path);
  const hands = new Hands(page);
  const name = `keyboard: ${path.replace(/MA[FMN]\w+/, '{code}')} at ${width}`;
  let stops = 0;
  for (; stops < MOST; stops += 1) {
    await hands.press('Tab');
    const { here, trouble } = await page.evaluate(look, 'a[href="#main"]');
    if (trouble) hands.unseen.add(trouble);
    if (here && stops) break; // round the page, back at its first stop
  }
  world.report.check(`${name}: the focus goes round (${stops} stops)`, stops > 3 && stops < MOST);
  hands.done(world.report, name);
}
