// An administrator: the figures, one person, a correction, a suspension that works at once, the kept letters.
import { inspect, picture, visitor } from './browser.mjs';
import { codeOn, send } from './forms.mjs';

export async function admin(world) {
  const page = await visitor(world, { role: 'admin' });
  await world.report.part('admin: dashboard', () => dashboard(world, page));
  await world.report.part('admin: person', () => person(world, page));
  await world.report.part('admin: letters', () => letters(world, page));
  await world.report.part('admin: closed to recruiters', () => closed(world));
  await page.context().close();
  world.watch.quiet(world.report, 'admin');
}

async function dashboard(world, page) {
  await page.goto('/admin');
  await inspect(world, page, 'admin-home-fr-1280-light');
  const small = await visitor(world, { role: 'admin', width: 360, lang: 'ar', scheme: 'dark' });
  await small.goto('/admin?lang=ar');
  await inspect(world, small, 'admin-home-ar-360-dark');
  await small.context().close();
  const total = Number((await page.locator('main .facts .num').first().innerText()).replace(/\D/g, ''));
  world.report.check('admin: the first figure counts people', total >= 40, String(total));
  await send(page, 'main .facts a');
  world.report.same('admin: a figure leads to its list', await page.locator('main form#filters').count(), 1);
}

async function person(world, page) {
  const { report } = world;
  const talent = await visitor(world, { role: 'user-4' });
  await talent.goto('/profile/dashboard');
  const code = await codeOn(talent);
  await page.goto(`/talents?code=${code}`);
  await send(page, 'main a[href^="/admin/users/"]:not([href$="/create"]):not([href$="/import"])');
  world.person = new URL(page.url()).pathname;
  await inspect(world, page, 'admin-person-fr');
  await page.goto(`${world.person}/edit?section=contact`);
  await page.fill('[name=address]', 'Rue du Port 7');
  await send(page, 'main form[method=post] [type=submit]');
  await picture(world, page, 'admin-person-edit-fr');
  await page.goto(world.person);
  report.check('admin: a correction is saved', (await page.content()).includes('Rue du Port 7'));
  await page.click('main details summary:has(~ form)');
  await send(page, 'main form[action$="/suspend"] [type=submit]');
  await inspect(world, page, 'admin-person-fr-suspended');
  await talent.goto('/profile/dashboard');
  report.check('admin: a suspended account is out at once', talent.url().includes('/auth/login'), talent.url());
  report.same('admin: a suspended profile answers like an absent one', (await talent.request.get(`/t/${code}`)).status(), 404);
  await send(page, 'main form[action$="/resume"] [type=submit]');
  report.same('admin: a resumed profile is back', (await talent.request.get(`/t/${code}`)).status(), 200);
  await talent.context().close();
  delete world.sessions['user-4'];
}

async function letters(world, page) {
  await page.goto('/admin/outbox');
  await inspect(world, page, 'admin-outbox-fr');
  await send(page, 'main a[href^="/admin/outbox/"]');
  world.letter = new URL(page.url()).pathname;
  await inspect(world, page, 'admin-letter-fr');
}

async function closed(world) {
  const recruiter = await visitor(world, { role: 'recruteur' });
  for (const address of ['/admin', '/admin/users/1', '/admin/outbox']) {
    world.report.same(`admin: ${address} is closed to a recruiter`, (await recruiter.request.get(address)).status(), 403);
  }
  await recruiter.context().close();
}
