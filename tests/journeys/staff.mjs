// A recruiter looks for people: faces and table, filters, paging, one person by code or by the picture of a QR, a list to take away.
import { inspect, picture, visitor } from './browser.mjs';
import { inPlace, total } from './directory.mjs';
import { codeOn, send } from './forms.mjs';

export async function staff(world) {
  const page = await visitor(world, { role: 'recruteur' });
  await world.report.part('staff: list', () => list(world, page));
  await world.report.part('staff: filters', () => filters(world, page));
  await world.report.part('staff: on a phone', () => phone(world));
  await world.report.part('staff: one person', () => find(world, page));
  await world.report.part('staff: export', () => csv(world, page));
  await world.report.part('staff: closed to others', () => closed(world));
  await page.context().close();
  world.watch.quiet(world.report, 'staff');
}

const names = (page) => page.locator('main h2 a, main tbody td > a bdi:not(.code)').allInnerTexts();

async function list(world, page) {
  const { report } = world;
  await page.goto('/talents');
  const first = await names(page);
  report.same('staff: a page has 24 faces', first.length, 24);
  await inspect(world, page, 'staff-list-fr-1280-light');
  await inPlace(page, () => page.click('main a[rel=next]'));
  const second = await names(page);
  report.none('staff: the next page has other people', second.filter((name) => first.includes(name)));
  await inPlace(page, () => page.click('main a[rel=prev]'));
  report.same('staff: and back', String(await names(page)), String(first));
  await page.goto('/talents?view=table');
  report.same('staff: the table has the same people', String(await names(page)), String(first));
  await inspect(world, page, 'staff-table-fr-1280-light');
}

async function filters(world, page) {
  const { report } = world;
  await page.goto('/talents');
  const [someone] = await names(page);
  await page.fill('#filters [name=q]', someone.trim().split(/\s+/)[0]);
  await inPlace(page, () => page.click('#filters [type=submit]'));
  report.check('staff: a name is found', (await names(page)).includes(someone));
  await page.click('[data-facet=gender] summary');
  const beside = Number(await page.locator('label:has([name=gender][value=F]) .num').innerText());
  await page.check('#filters [name=gender][value=F]');
  await page.fill('#filters [name=q]', '');
  await inPlace(page, () => page.click('#filters [type=submit]'));
  const women = await names(page);
  report.check('staff: a filter leaves fewer people', women.length > 0);
  report.check('staff: as many as stood beside it', beside <= (await total(page)));
  await inspect(world, page, 'staff-list-fr-filtered');
  await inPlace(page, () => page.click('main ul[aria-label] a[href^="/talents"], main ul[aria-label] a[href^="/admin/users"]'));
  report.same('staff: a removed chip removes its filter', await page.locator('#filters [name=gender]:checked').count(), 0);
  await page.goto('/talents?q=zzzzzz');
  report.same('staff: nobody has that name', (await names(page)).length, 0);
  await inspect(world, page, 'staff-list-fr-none');
}

async function phone(world) {
  const page = await visitor(world, { role: 'recruteur', width: 360, lang: 'ar', scheme: 'dark', js: false });
  await page.goto('/talents?lang=ar');
  await inspect(world, page, 'staff-list-ar-360-dark');
  await page.click('main a[href="#filters"]');
  world.report.check('staff: the filters open on a phone without scripts', await page.isVisible('#filters [name=q]'));
  await picture(world, page, 'staff-filters-ar-360-dark', false);
  await page.goto('/talents?view=table');
  await inspect(world, page, 'staff-table-ar-360-dark');
  await page.context().close();
}

async function find(world, page) {
  const { report } = world;
  await page.goto('/talents');
  const code = await codeOn(page);
  await page.goto('/talents/find');
  await inspect(world, page, 'staff-find-fr');
  await page.fill('[name=code]', `${code.slice(0, 2)} ${code.slice(2).toLowerCase()}`);
  await send(page, 'main form[method=post] [type=submit]');
  report.check('staff: a typed code leads to its person', page.url().endsWith(`/t/${code}`), page.url());
  const qr = await page.request.get(`/t/${code}/qr.png`);
  await page.goto('/talents/find');
  await page.setInputFiles('[name=picture]', { name: 'qr.png', mimeType: 'image/png', buffer: await qr.body() });
  await send(page, 'main form[method=post] [type=submit]');
  report.check('staff: the picture of a QR does too', page.url().endsWith(`/t/${code}`), page.url());
  await page.goto('/talents/find');
  await page.fill('[name=code]', 'MA-F-9999-OUA');
  const answer = await send(page, 'main form[method=post] [type=submit]');
  report.same('staff: an unknown code is refused', answer.status(), 422);
  await inspect(world, page, 'staff-find-fr-refused');
}

async function csv(world, page) {
  const { report } = world;
  await page.goto('/talents?gender=F');
  const address = await page.locator('main a[href^="/admin/export"]').getAttribute('href');
  const answer = await page.request.get(address.replace('/admin/export', '/admin/export/csv'));
  const lines = (await answer.text()).trim().split(/\r?\n/);
  report.check('staff: the filter goes into the export', answer.status() === 200 && address.includes('gender=F') && lines.length > 2, `${answer.status()} ${lines.length} lines`);
}

async function closed(world) {
  const talent = await visitor(world, { role: 'user-1' });
  for (const address of ['/talents', '/talents/find', '/admin', '/admin/export/csv']) {
    world.report.same(`staff: ${address} is closed to a talent`, (await talent.request.get(address)).status(), 403);
  }
  await talent.context().close();
  const stranger = await visitor(world);
  await stranger.goto('/talents');
  world.report.check('staff: the list asks a visitor to sign in', stranger.url().includes('/auth/login'), stranger.url());
  await stranger.context().close();
}
