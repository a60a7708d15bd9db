// Every page in three languages, light and dark: nothing wider than the screen at 320, 768 and 1,280 px, nothing that
// axe finds at 360 and 1,280 px (each size in one theme; the three languages share the themes out, so that every page
// is seen in both at both sizes), the right language and direction, one main heading.
import { overflow, picture, visitor } from './browser.mjs';
import { violations } from './axe.mjs';
import { pages } from './pages.mjs';

const WIDTHS = [320, 768, 1280];
const HANDS = 2; // pages at once, one for each core
const LOOKS = {
  fr: [[1280, 'light'], [360, 'dark']],
  en: [[1280, 'dark'], [360, 'light']],
  ar: [[1280, 'dark'], [360, 'light']],
};

export async function every_page(world) {
  const all = pages(world);
  for (const { name } of all.filter(({ path }) => !path)) world.report.check(`${name}: its address is known`, false, 'the journey that finds it broke off');
  const waiting = all.filter(({ path }) => path).flatMap((one) => Object.keys(LOOKS).map((lang) => ({ ...one, lang })));
  await Promise.all(Array.from({ length: HANDS }, () => hand(world, waiting)));
  await chosenTheme(world);
  world.watch.quiet(world.report, 'every page');
}

/** A theme chosen by hand wins over the device's, from the first byte of the page. */
async function chosenTheme(world) {
  const page = await visitor(world, { scheme: 'light', js: false });
  await page.goto('/theme/dark?next=/auth/login');
  const chosen = await page.evaluate(() => [document.documentElement.dataset.theme, getComputedStyle(document.body).backgroundColor]);
  const device = await visitor(world, { scheme: 'dark', js: false });
  await device.goto('/auth/login');
  const dark = await device.evaluate(() => getComputedStyle(document.body).backgroundColor);
  world.report.same('a theme chosen by hand wins over the device', String(chosen), `dark,${dark}`);
  await Promise.all([page.context().close(), device.context().close()]);
}

async function hand(world, waiting) {
  const open = new Map();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { role, name, path, lang } = next;
    if (!open.has(role)) open.set(role, await visitor(world, { role, lang }));
    try {
      await look(world, open.get(role), name, `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, lang);
    } catch (error) {
      world.report.check(`${name} ${lang} opens`, false, String(error.message).split('\n')[0]);
    }
  }
  for (const page of open.values()) await page.context().close();
}

/** Puts on a theme and a width, and waits until the page has taken them. */
async function wear(page, width, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 860 });
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => { requestAnimationFrame(done); });
    await frame();
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    await frame();
  });
}

async function look(world, page, name, path, lang) {
  const { report } = world;
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.goto(path);
  const seen = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir, h1: document.querySelectorAll('h1').length, title: document.title }));
  const right = seen.lang === lang && seen.dir === (lang === 'ar' ? 'rtl' : 'ltr') && seen.h1 === 1 && seen.title.length > 3;
  report.check(`${name} ${lang}: language, direction, title, one main heading`, right, JSON.stringify(seen));
  await page.evaluate(() => document.querySelectorAll('main details.fold').forEach((fold) => { fold.open = true; }));
  const wide = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 860 });
      const over = await overflow(page, width);
      if (over > 0) wide.push(`${over} px at ${width} ${scheme}`);
    }
  }
  report.none(`${name} ${lang}: nothing is wider than the screen at ${WIDTHS.join(', ')}, light and dark`, wide);
  for (const [width, scheme] of LOOKS[lang]) {
    await wear(page, width, scheme);
    report.none(`${name} ${lang} ${width} ${scheme}: axe finds nothing`, await violations(page));
    if (lang !== 'en') await picture(world, page, `page-${name}-${lang}-${width}-${scheme}`);
  }
}
