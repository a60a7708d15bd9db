// A recruiter keeps a filter under a name, opens it, gives its address to a colleague who copies it, and gives it up.
import { inspect, visitor } from './browser.mjs';
import { send } from './forms.mjs';

export async function searches(world) {
  await world.report.part('searches: kept, copied, given up', () => go(world));
  world.watch.quiet(world.report, 'searches');
}

async function go(world) {
  const { report } = world;
  const page = await visitor(world, { role: 'recruteur', width: 360, js: false });
  await page.goto('/talents?gender=F');
  await page.click('main details.fold > summary');
  await inspect(world, page, 'searches-save-fr-360-light');
  await page.fill('#save-name', 'x'.repeat(100));
  await page.fill('#save-name', ' ');
  const refused = await send(page, 'form[action^="/searches/new"] [type=submit]');
  report.same('searches: a name is needed', refused.status(), 422);
  await inspect(world, page, 'searches-refused-fr-360-light');
  await page.fill('[name=name]', 'Femmes de la région, rôle de la semaine prochaine');
  await page.check('[name=alerts][value=weekly]');
  await send(page, 'main form[method=post] [type=submit]');
  await inspect(world, page, 'searches-kept-fr-360-light');
  const { pathname } = new URL(page.url());
  report.check('searches: its people are there', (await page.locator('main article').count()) > 3);
  const colleague = await visitor(world, { role: 'admin', lang: 'ar', scheme: 'dark' });
  await colleague.goto(`${pathname}?lang=ar`);
  await inspect(world, colleague, 'searches-others-ar-1280-dark');
  report.same('searches: a colleague does not change it', (await colleague.request.get(`${pathname}/edit`)).status(), 404);
  await send(colleague, 'form[action$="/copy"] [type=submit]');
  await inspect(world, colleague, 'searches-edit-ar-1280-dark');
  await colleague.goto('/searches');
  report.same('searches: the copy is the colleague’s', await colleague.locator('main li').count(), 1);
  await page.goto('/searches');
  await inspect(world, page, 'searches-list-fr-360-light');
  await page.goto(`${pathname}/edit`);
  await send(page, 'form[action$="/remove"] [type=submit]');
  report.same('searches: one that is given up is gone', (await colleague.request.get(pathname)).status(), 404);
  await Promise.all([page.context().close(), colleague.context().close()]);
}
