// A recruiter keeps people side by side: ticks them, sorts, judges, notes, compares; somebody with a link votes, and an open
// page sees it.
import { inspect, visitor } from './browser.mjs';
import { send } from './forms.mjs';

export async function shortlists(world) {
  const page = await visitor(world, { role: 'recruteur' });
  await world.report.part('shortlists: people are ticked', () => tick(world, page));
  await world.report.part('shortlists: sorted and judged', () => sort(world, page));
  await world.report.part('shortlists: noted and compared', () => note(world, page));
  await world.report.part('shortlists: on a phone without scripts', () => phone(world));
  await world.report.part('shortlists: a guest votes', () => share(world, page));
  await page.context().close();
  world.watch.quiet(world.report, 'shortlists');
}

const names = (page) => page.locator('ol[data-sortable] h2').allInnerTexts();

async function tick(world, page) {
  const { report } = world;
  await page.goto('/shortlists');
  await inspect(world, page, 'shortlists-fr-none');
  await page.goto('/talents?view=table');
  for (const place of [0, 1, 2, 3]) await page.locator('tbody input[name=person]').nth(place).check();
  await send(page, 'main [formaction="/shortlists/add"]');
  await inspect(world, page, 'shortlist-add-fr');
  await send(page, 'main form[method=post] [type=submit]');
  report.same('shortlists: a list without a name is refused', await page.locator('[name=name][aria-invalid=true]').count(), 1);
  await page.fill('[name=name]', 'Nuit d’été');
  await send(page, 'main form[method=post] [type=submit]');
  report.same('shortlists: four people are on it', (await names(page)).length, 4);
  world.shortlist = new URL(page.url()).pathname;
}

async function sort(world, page) {
  const { report } = world;
  await page.goto(world.shortlist);
  const before = await names(page);
  const rows = page.locator('ol[data-sortable] > li');
  await Promise.all([page.waitForEvent('load'), rows.nth(3).dragTo(rows.nth(0), { sourcePosition: { x: 300, y: 12 }, targetPosition: { x: 300, y: 4 } })]);
  const dragged = await names(page);
  report.same('shortlists: a card is dragged to the top', dragged[0], before[3]);
  await send(page, 'ol[data-sortable] > li:first-child [value=down]');
  report.same('shortlists: a button takes it one place down', (await names(page))[1], before[3]);
  await send(page, 'ol[data-sortable] > li:first-child [value=kept]');
  report.same('shortlists: somebody is kept', await page.locator('li:first-child button[aria-pressed=true]').count(), 1);
  await inspect(world, page, 'shortlist-fr-1280-light');
}

async function note(world, page) {
  const { report } = world;
  await send(page, 'ol[data-sortable] > li:first-child a[href*="/people/"]');
  world.entry = new URL(page.url()).pathname;
  await page.fill('[name=text]', 'Très juste.\nÀ revoir jeudi.');
  await page.check('[name=level][value=production]', { force: true });
  await send(page, 'main form:has(textarea) [type=submit]');
  report.check('shortlists: a note is written', (await page.content()).includes('À revoir jeudi.'));
  await inspect(world, page, 'shortlist-entry-fr');
  await page.goto(world.shortlist);
  for (const place of [0, 1]) await page.locator('[name=entry]').nth(place).check();
  await send(page, '#compare [type=submit]');
  report.same('shortlists: two people side by side', await page.locator('main ul > li.card').count(), 2);
  await inspect(world, page, 'shortlist-compare-fr');
  world.compared = `${world.shortlist}/compare${new URL(page.url()).search}`;
}

async function phone(world) {
  const page = await visitor(world, { role: 'recruteur', width: 360, lang: 'ar', scheme: 'dark', js: false });
  await page.goto(`${world.shortlist}?lang=ar`);
  await inspect(world, page, 'shortlist-ar-360-dark');
  const first = (await names(page))[0];
  await send(page, 'ol[data-sortable] > li:first-child [value=down]');
  world.report.same('shortlists: without scripts a button sorts as well', (await names(page))[1], first);
  await page.context().close();
}

/** Makes a link; gives its path. */
async function link(page, world, { label, code = '' }) {
  await page.goto(`${world.shortlist}/links`);
  await page.fill('[name=label]', label);
  await page.fill('[name=code]', code);
  await send(page, 'section[aria-labelledby=new] [type=submit]');
  return new URL(await page.locator('section[aria-labelledby=made] bdi').innerText()).pathname;
}

async function share(world, page) {
  const { report } = world;
  world.shared = await link(page, world, { label: 'Karim' });
  await inspect(world, page, 'shortlist-links-fr-1280-light');
  await page.setViewportSize({ width: 360, height: 740 });
  await inspect(world, page, 'shortlist-links-fr-360-light');
  await page.setViewportSize({ width: 1280, height: 860 });
  world.door = await link(page, world, { label: 'Nadia', code: 'quatre lanternes' });
  await page.goto(world.shortlist);
  const guest = await visitor(world, { width: 360, js: false });
  await guest.goto(world.shared);
  report.same('shortlists: a guest sees the four people', await guest.locator('main h2').count(), 4);
  await inspect(world, guest, 'shared-fr-360-light');
  await guest.fill('li:first-child textarea', 'Parfaite.');
  const began = Date.now();
  await send(guest, 'main li:first-child [value=yes]');
  await page.waitForSelector('[data-votes] .chip-ok');
  report.check('shortlists: the vote appears in the open page of its owner within three seconds', Date.now() - began < 3000, `${Date.now() - began} ms`);
  report.check('shortlists: with its word', (await page.locator('[data-votes]').first().innerText()).includes('Parfaite.'));
  await inspect(world, page, 'shortlist-voted-fr-1280-light');
  await send(guest, 'main li:nth-child(2) [value=no]');
  await page.waitForSelector('[data-votes] .chip-bad');
  report.same('shortlists: the second vote too', await page.locator('[data-votes] .chip-bad').count(), 1);
  await door(world);
  await ended(world, page, guest);
  await guest.context().close();
}

async function door(world) {
  const page = await visitor(world, { width: 360, lang: 'ar', scheme: 'dark' });
  await page.goto(`${world.door}?lang=ar`);
  await inspect(world, page, 'shared-door-ar-360-dark');
  await page.fill('[name=code]', 'autre chose');
  await send(page, 'main form [type=submit]');
  world.report.same('shortlists: another code word is refused beside its field', await page.locator('[name=code][aria-invalid=true]').count(), 1);
  await page.fill('[name=code]', 'quatre lanternes');
  await send(page, 'main form [type=submit]');
  world.report.same('shortlists: the code word opens the list', await page.locator('main h2').count(), 4);
  await inspect(world, page, 'shared-ar-360-dark');
  await page.context().close();
}

/** A link that is ended while somebody has it open. */
async function ended(world, page, guest) {
  const path = await link(page, world, { label: 'Omar' });
  await guest.goto(path);
  await send(page, 'section[aria-labelledby=links] li:first-child [value=revoke]');
  const late = await send(guest, 'main li:first-child [value=yes]');
  world.report.same('shortlists: a link that was ended meanwhile takes no vote', late.status(), 404);
  await inspect(world, guest, 'shared-gone-fr-360-light');
  await guest.fill('[name=name]', 'Omar');
  await guest.fill('[name=email]', 'omar@example.org');
  await guest.fill('[name=message]', 'Le lien ne s’ouvre plus.');
  await send(guest, 'main form [type=submit]');
  world.report.same('shortlists: whoever holds it asks for another one', await guest.locator('main [role=status]').count(), 1);
  await inspect(world, guest, 'shared-asked-fr-360-light');
}
