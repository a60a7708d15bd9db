// A talent changes every section of their profile, hides and shows it again, replaces and removes the photo.
import { city, photo } from './applicant.mjs';
import { inspect, picture, visitor } from './browser.mjs';
import { codeOn, send } from './forms.mjs';

const SAVE = 'main form[method=post] [type=submit]';

export async function edit(world) {
  const page = await visitor(world, { role: 'user-2', width: 360 });
  await page.goto('/profile/dashboard');
  await inspect(world, page, 'dashboard-fr');
  const code = await codeOn(page);
  await world.report.part('edit: sections', () => sections(world, page, code));
  await world.report.part('edit: refused', () => refused(world, page));
  await world.report.part('edit: visibility', () => visibility(world, page, code));
  await world.report.part('edit: photo', () => portrait(world, page));
  await world.report.part('edit: without scripts', () => still(world));
  await page.context().close();
  world.watch.quiet(world.report, 'edit');
}

const chips = async (page, code) => { await page.goto(`/t/${code}`); return page.locator('main ul .chip-lg').count(); };

async function sections(world, page, code) {
  const { report } = world;
  const before = await chips(page, code);
  const changes = [
    ['contact', 'address', 'Rue des Artisans 12'],
    ['talents', 'bio', 'Ébéniste le jour, figurant la nuit.'],
    ['availability', 'available_from', '2027-01-15'],
    ['links', 'instagram', 'brahim.bois'],
  ];
  for (const [section, field, value] of changes) {
    await page.goto(`/profile/edit/${section}`);
    await picture(world, page, `edit-fr-${section}`);
    await page.fill(`[name=${field}]`, value);
    await send(page, SAVE);
    await page.goto(`/profile/edit/${section}`);
    const kept = await page.inputValue(`[name=${field}]`);
    report.check(`edit: ${section} is saved`, kept.includes(value), kept);
  }
  await page.goto('/profile/edit/place');
  await page.selectOption('[name=residence_city_id]', 'other');
  await page.fill('[name=residence_city_name]', 'Skoura');
  await send(page, SAVE);
  await page.goto('/profile/edit/place');
  report.check('edit: a city that is not listed is saved', (await page.content()).includes('Skoura'));
  report.check('edit: place offers the cities of the country', (await city(page)) > 3);
  report.same('edit: the talents are as they were', await chips(page, code), before);
}

async function refused(world, page) {
  await page.goto('/profile/edit/contact');
  await page.fill('[name=phone]', '12');
  const answer = await send(page, SAVE);
  world.report.same('edit: a wrong number is refused with 422', answer.status(), 422);
  world.report.check('edit: the refused field says why', await page.isVisible('[name=phone][aria-invalid=true]') && await page.isVisible('#phone-error'));
  await inspect(world, page, 'edit-fr-refused');
}

async function visibility(world, page, code) {
  const { report } = world;
  const stranger = await visitor(world);
  for (const [choice, status] of [['private', 404], ['recruiter', 404], ['public', 200]]) {
    await page.goto('/profile/edit/visibility');
    await page.check(`[name=visibility][value=${choice}]`);
    await send(page, SAVE);
    const answer = await stranger.goto(`/t/${code}`);
    report.same(`edit: a ${choice} profile answers a stranger`, answer.status(), status);
    if (choice !== 'private') continue;
    const hidden = await stranger.locator('main').innerText();
    await stranger.goto('/t/MAF9999OUA');
    report.same('edit: hidden looks like absent', hidden, await stranger.locator('main').innerText());
    await page.goto(`/t/${code}`);
    await inspect(world, page, 'profile-owner-private-fr');
  }
  await stranger.context().close();
}

async function portrait(world, page) {
  const { report } = world;
  await page.goto('/profile/photo');
  await photo(page, world.photo);
  await page.waitForSelector('[data-photo-canvas]:not([hidden])');
  await inspect(world, page, 'edit-fr-photo');
  await send(page, SAVE);
  await page.goto('/profile/dashboard');
  const now = await page.locator('main .portrait img').getAttribute('src');
  report.check('edit: the new photo is shown', Boolean(now));
  report.same('edit: and served', (await page.request.get(now)).status(), 200);
  await page.goto('/profile/photo/delete');
  await inspect(world, page, 'edit-fr-photo-delete');
  await send(page, SAVE);
  await page.goto('/profile/dashboard');
  report.same('edit: a removed photo leaves the initials', await page.locator('main .portrait img').count(), 0);
  report.same('edit: its file is gone', (await page.request.get(now)).status(), 404);
  await inspect(world, page, 'dashboard-fr-no-photo');
}

async function still(world) {
  const page = await visitor(world, { role: 'user-3', width: 360, lang: 'ar', js: false });
  await page.goto('/profile/edit/talents?lang=ar');
  await page.fill('[name=bio]', 'أحب المسرح.');
  await inspect(world, page, 'edit-ar-still-talents');
  await send(page, SAVE);
  await page.goto('/profile/edit/talents');
  world.report.same('edit: saved without scripts', (await page.inputValue('[name=bio]')).trim(), 'أحب المسرح.');
  await page.goto('/profile/photo');
  await photo(page, world.photo);
  await send(page, SAVE);
  await page.goto('/profile/dashboard');
  world.report.check('edit: a photo is sent without scripts', (await page.locator('main .portrait img').count()) > 0);
  await page.context().close();
}
