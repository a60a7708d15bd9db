// Where to? With the keyboard alone: Ctrl K, a few letters, arrows, Enter; Escape gives the focus back; without scripts a page.
import { inspect, picture, visitor } from './browser.mjs';
import { codeOn, send } from './forms.mjs';

export async function palette(world) {
  await world.report.part('palette: keyboard alone', () => keys(world));
  await world.report.part('palette: Arabic, dark', () => arabic(world));
  await world.report.part('palette: without scripts', () => still(world));
  world.watch.quiet(world.report, 'palette');
}

const chosen = (page) => page.locator('#palette [aria-selected=true]');

/** Types and waits until the list answers to it. */
async function ask(page, text) {
  const answer = page.waitForResponse((response) => response.url().includes(`part=1&q=${encodeURIComponent(text)}`));
  await page.keyboard.type(text);
  await answer;
  await chosen(page).waitFor();
}

async function keys(world) {
  const { report } = world;
  const page = await visitor(world, { role: 'recruteur' });
  await page.goto('/talents');
  const code = await codeOn(page);
  await page.focus('#top-search');
  await page.keyboard.press('Control+k');
  await chosen(page).waitFor();
  report.same('palette: the field has the focus', await page.evaluate(() => document.activeElement.id), 'palette-q');
  await inspect(world, page, 'palette-fr-1280-light');
  const before = await chosen(page).getAttribute('id');
  await page.keyboard.press('ArrowDown');
  const after = await chosen(page).getAttribute('id');
  report.check('palette: an arrow goes on', before !== after && (await page.getAttribute('#palette-q', 'aria-activedescendant')) === after, `${before} ${after}`);
  await page.keyboard.press('ArrowUp');
  report.same('palette: and back', await chosen(page).getAttribute('id'), before);
  await page.keyboard.press('Escape');
  report.same('palette: Escape closes it and gives the focus back', await page.evaluate(() => `${document.getElementById('palette').open} ${document.activeElement.id}`), 'false top-search');
  await page.keyboard.press('Control+k');
  await ask(page, `${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
  await Promise.all([page.waitForURL(`**/t/${code}`), page.keyboard.press('Enter')]);
  report.check('palette: a code leads to its person', page.url().endsWith(`/t/${code}`), page.url());
  await page.goto('/talents');
  await page.keyboard.press('Control+k');
  await chosen(page).waitFor();
  // A scanner types the address and Enter at once.
  await page.keyboard.insertText(`https://talents.example.org/t/${code}`);
  await Promise.all([page.waitForURL(`**/t/${code}`), page.keyboard.press('Enter')]);
  report.check('palette: Enter waits for the list of what was typed', page.url().endsWith(`/t/${code}`), page.url());
  await page.goto('/talents');
  await page.keyboard.press('Control+k');
  await ask(page, 'scan');
  await picture(world, page, 'palette-asked-fr-1280-light', false);
  await Promise.all([page.waitForURL('**/talents/find'), page.keyboard.press('Enter')]);
  report.check('palette: an act leads to its page', page.url().endsWith('/talents/find'), page.url());
  const sizes = await (async () => { await page.keyboard.press('Control+k'); await chosen(page).waitFor(); return page.locator('#palette [role=option]').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)); })();
  report.none('palette: every goal is 44 px high', sizes.filter((height) => height < 44));
  await page.context().close();
}

async function arabic(world) {
  const page = await visitor(world, { role: 'admin', lang: 'ar', scheme: 'dark' });
  await page.goto('/talents?lang=ar');
  await page.click('a[data-palette]');
  await chosen(page).waitFor();
  await inspect(world, page, 'palette-ar-1280-dark');
  await ask(page, 'ا');
  await picture(world, page, 'palette-asked-ar-1280-dark', false);
  await page.context().close();
  const phone = await visitor(world, { role: 'admin', lang: 'ar', scheme: 'dark', width: 360 });
  await phone.goto('/talents?lang=ar');
  await phone.keyboard.press('Control+k');
  await chosen(phone).waitFor();
  await inspect(world, phone, 'palette-ar-360-dark');
  await phone.context().close();
}

async function still(world) {
  const page = await visitor(world, { role: 'recruteur', js: false });
  await page.goto('/talents');
  await send(page, 'a[href="/search"]');
  await page.fill('main [name=q]', 'QR');
  await send(page, 'main form [type=submit]');
  world.report.check('palette: without scripts a page leads there too', (await page.locator('main section a[href="/talents/find"]').count()) > 0);
  await inspect(world, page, 'palette-still-fr-1280');
  await page.context().close();
}
