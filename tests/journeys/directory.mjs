// The directory with a script: it changes in place, the address follows and leads back; twenty people are chosen with the
// keyboard alone; on a phone the filters are a sheet, with and without scripts.
import { inspect, picture, visitor } from './browser.mjs';
import { crowd } from './crowd.mjs';
import { send } from './forms.mjs';

const PEOPLE = 300;
const CHOSEN = 20;
const MOST = 400; // stops of the Tab key

export async function directory(world) {
  await world.report.part('directory: in place', () => place(world));
  await world.report.part('directory: twenty people with the keyboard alone', () => choose(world));
  await world.report.part('directory: columns that are kept', () => columns(world));
  await world.report.part('directory: filters on a phone', () => phone(world));
  await world.report.part('directory: filters on a phone without scripts', () => still(world));
  world.watch.quiet(world.report, 'directory');
}

/** Does something that changes the list in place, and waits until it has. */
export async function inPlace(page, act) {
  const before = await page.locator('#results').elementHandle();
  await act();
  await page.waitForFunction((old) => !old.isConnected && document.querySelector('#results:not([aria-busy])'), before);
}

/** How many there are, without the milliseconds beside it. */
export const total = async (page) => Number((await page.innerText('#results [role=status] span >> nth=0')).match(/\d+/)?.[0] ?? 0);
const at = (page) => page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.name ?? ''} ${document.activeElement.value ?? ''}`.trim());

async function place(world) {
  const { report } = world;
  const page = await visitor(world, { role: 'recruteur' });
  await page.goto('/talents');
  await page.evaluate(() => { window.same = true; });
  const everyone = await total(page);
  await page.keyboard.press('/');
  report.same('directory: the slash key goes to the search', await at(page), 'INPUT q');
  await inPlace(page, () => page.keyboard.type('zzzz'));
  report.same('directory: what is typed is searched', await total(page), 0);
  report.check('directory: the address follows', page.url().includes('q=zzzz'), page.url());
  report.same('directory: the search keeps the focus and its text', await at(page), 'INPUT q zzzz');
  await inspect(world, page, 'directory-none-fr-1280-light');
  const steps = await page.evaluate(() => history.length);
  await inPlace(page, () => page.keyboard.press('Enter'));
  report.same('directory: Enter after the answer is no step of its own', await page.evaluate(() => history.length), steps);
  await inPlace(page, () => page.goBack());
  report.same('directory: going back takes the words out of the field', await page.inputValue('#f-q'), '');
  await inPlace(page, () => page.goForward());
  report.same('directory: going forward brings them again', await page.inputValue('#f-q'), 'zzzz');
  await inPlace(page, () => page.fill('#f-q', ''));
  report.same('directory: everybody is there again', await total(page), everyone);
  await page.click('[data-facet=gender] summary');
  const beside = Number(await page.locator('label:has([name=gender][value=F]) .num').innerText());
  await page.focus('#filters [name=gender][value=F]');
  await inPlace(page, () => page.keyboard.press('Space'));
  report.same('directory: as many as stood beside the value', await total(page), beside);
  report.same('directory: the box that was ticked keeps the focus', await at(page), 'INPUT gender F');
  report.check('directory: the fold stays open', await page.evaluate(() => document.querySelector('[data-facet=gender]').open));
  await inspect(world, page, 'directory-filtered-fr-1280-light');
  await inPlace(page, () => page.goBack());
  report.same('directory: the back button leads back', await total(page), everyone);
  report.check('directory: and so does the address', !page.url().includes('gender'), page.url());
  await inPlace(page, () => page.goForward());
  // Back and forward again before the answer is there.
  const slow = (url) => url.pathname === '/talents';
  await page.route(slow, async (route) => { await page.waitForTimeout(300); await route.continue().catch(() => {}); });
  await inPlace(page, () => page.evaluate(() => { addEventListener('popstate', () => history.forward(), { once: true }); history.back(); }));
  report.same('directory: back and forward at once shows the list of the address', `${page.url().includes('gender=F')} ${await total(page)}`, `true ${beside}`);
  await page.unroute(slow);
  await inPlace(page, () => page.click('.chip-off'));
  report.same('directory: a chip takes its criterion away', await total(page), everyone);
  await inPlace(page, () => page.click('[data-follows=view] a:not([aria-current])'));
  report.check('directory: faces become rows', (await page.locator('tbody tr').count()) > 0 && page.url().includes('view=table'));
  await inPlace(page, () => page.selectOption('#f-sort', 'name'));
  report.check('directory: an order is chosen in place', page.url().includes('sort=name'), page.url());
  await inPlace(page, () => page.click('main a[rel=next]'));
  report.check('directory: the next page goes on by place', page.url().includes('cursor=l'), page.url());
  report.check('directory: it was one page all along', await page.evaluate(() => window.same === true));
  await page.goto('/talents');
  await page.click('[data-facet=languages] summary');
  await inPlace(page, () => page.locator('#filters [name=languages]').first().check({ force: true }));
  const speaking = await total(page);
  await page.focus('#f-language_level');
  await inPlace(page, () => page.selectOption('#f-language_level', 'c2'));
  report.check('directory: a level leaves out who speaks less well', await total(page) <= speaking, page.url());
  report.same('directory: the level keeps the focus', await at(page), 'SELECT language_level c2');
  report.check('directory: the chip says the level', (await page.innerText('.chip-off >> nth=0')).includes('C2 ou mieux'));
  await page.context().close();
}

/** Presses a key until an element of that selector has the focus. */
async function until(page, selector, key = 'Tab') {
  for (let stop = 0; stop < MOST; stop += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  throw new Error(`no ${selector} within ${MOST} stops`);
}

async function choose(world) {
  const many = await crowd(world, PEOPLE);
  try {
    await chosen(many);
    many.watch.quiet(world.report, 'directory: the larger installation');
  } finally {
    await many.stop();
  }
}

async function chosen(world) {
  const { report } = world;
  const page = await visitor(world, { role: 'admin' });
  await page.goto('/talents');
  report.same('directory: three hundred people are there', await total(page), PEOPLE);
  const { keyboard } = page;
  await keyboard.press('?');
  report.check('directory: the question mark opens the help', await page.isVisible('dialog#keys'));
  await inspect(world, page, 'directory-keys-fr-1280-light');
  await keyboard.press('Escape');
  report.check('directory: and escape closes it', !(await page.isVisible('dialog#keys')));
  const counted = () => page.innerText('[data-chosen] b');
  // Every second one, so that the second page is needed.
  await keyboard.press('j');
  for (let chosen = 0; chosen < CHOSEN; chosen += 1) {
    await keyboard.press('x');
    const first = await page.evaluate(() => document.activeElement.href);
    for (let step = 0; step < 2; step += 1) await keyboard.press('ArrowRight');
    const moved = await page.evaluate(() => document.activeElement.href);
    const last = await page.evaluate(() => [...document.querySelectorAll('[data-row]')].at(-1).contains(document.activeElement));
    if (chosen + 1 < CHOSEN && (last || moved === first)) {
      await until(page, 'a[rel=next]');
      await inPlace(page, () => keyboard.press('Enter'));
      await keyboard.press('j');
    }
  }
  report.same('directory: twenty are chosen, over two pages', await counted(), String(CHOSEN));
  await picture(world, page, 'directory-chosen-fr-1280-light', false);
  await until(page, '[data-bulk] [formaction]');
  await Promise.all([page.waitForURL('**/admin/export?**'), keyboard.press('Enter')]);
  report.same('directory: the twenty arrive', new URL(page.url()).searchParams.getAll('person').length, CHOSEN);
  await page.goBack();
  report.same('directory: and stay chosen', await counted(), String(CHOSEN));
  await until(page, '[data-clear]');
  await keyboard.press('Enter');
  report.same('directory: until nobody is', await counted(), '0');
  await page.context().close();
}

async function columns(world) {
  const { report } = world;
  const page = await visitor(world, { role: 'admin' });
  await page.goto('/admin/users?view=table');
  await page.click('details:has(form[action="/talents/look"]) > summary');
  await page.check('form[action="/talents/look"] [value=gender]', { force: true });
  await inspect(world, page, 'directory-columns-fr-1280-light');
  await send(page, 'form[action="/talents/look"] [type=submit]');
  report.check('directory: a column more', (await page.innerText('main thead')).includes('Genre'));
  await page.context().close();
}

async function phone(world) {
  const { report } = world;
  const page = await visitor(world, { role: 'recruteur', width: 360, lang: 'ar', scheme: 'dark' });
  await page.goto('/talents?lang=ar');
  const everyone = await total(page);
  await page.tap('main a[href="#filters"]');
  await page.tap('[data-facet=gender] summary');
  await inPlace(page, () => page.check('#filters [name=gender][value=M]'));
  await inspect(world, page, 'directory-sheet-ar-360-dark');
  await page.tap('#filters [type=submit]');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('#filters')).display === 'none');
  report.check('directory: the sheet closes over fewer people', (await total(page)) < everyone, String(everyone));
  await inspect(world, page, 'directory-phone-ar-360-dark');
  await page.context().close();
}

async function still(world) {
  const { report } = world;
  const page = await visitor(world, { role: 'recruteur', width: 360, js: false });
  await page.goto('/talents');
  await page.tap('main a[href="#filters"]');
  await page.tap('[data-facet=languages] summary');
  const box = page.locator('[data-facet=languages] label').first();
  const beside = Number(await box.locator('.num').innerText());
  await box.locator('input').check();
  await inspect(world, page, 'directory-sheet-fr-360-light');
  await send(page, '#filters [type=submit]');
  report.same('directory: as many as stood beside the value, without scripts', await total(page), beside);
  await inspect(world, page, 'directory-phone-fr-360-light');
  await page.context().close();
}
