// Sign-in by code or address, refusals that tell nothing, a forgotten password, signing out.
import { inspect, visitor } from './browser.mjs';
import { codeOn, send, signIn } from './forms.mjs';
import { letter } from './outbox.mjs';

export async function sign_in(world) {
  await world.report.part('sign-in by code', () => byCode(world));
  await world.report.part('sign-in refused', () => refused(world));
  await world.report.part('password forgotten', () => forgotten(world));
  world.watch.quiet(world.report, 'sign-in');
}

async function byCode(world) {
  const { report } = world;
  const account = world.accounts.find(({ role }) => role === 'user');
  const owner = await visitor(world, { role: 'user-1' });
  await owner.goto('/profile/dashboard');
  const code = await codeOn(owner);
  await owner.context().close();
  const page = await visitor(world, { width: 360, lang: 'ar', scheme: 'dark', js: false });
  await page.goto('/profile/edit/place');
  report.check('sign-in: a private page asks to sign in', page.url().includes('/auth/login'), page.url());
  await inspect(world, page, 'sign-in-ar-dark');
  const typed = `${code.slice(0, 2)}-${code.slice(2, 3)}-${code.slice(3, -3)}-${code.slice(-3)}`.toLowerCase();
  await signIn(page, typed, account.password);
  report.check('sign-in: by code in small letters with dashes, back to the asked page', page.url().endsWith('/profile/edit/place'), page.url());
  const [cookie] = (await page.context().cookies()).filter(({ httpOnly }) => httpOnly);
  report.check('sign-in: the session is out of reach of scripts and other sites', cookie?.sameSite === 'Lax');
  await page.goto('/auth/logout');
  await inspect(world, page, 'sign-out-ar-dark');
  await send(page, 'main form[method=post] [type=submit]');
  await page.goto('/profile/dashboard');
  report.check('sign-in: signing out ends it', page.url().includes('/auth/login'), page.url());
  await page.context().close();
}

async function refused(world) {
  const { report } = world;
  const page = await visitor(world, { width: 360 });
  const said = [];
  for (const identifier of [world.accounts[0].identifier, 'nobody@demo.example', 'MAF9999OUA']) {
    await page.goto('/auth/login');
    const answer = await signIn(page, identifier, 'not the password');
    said.push(`${answer.status()} ${(await page.locator('main [role=alert]').innerText()).trim()}`);
  }
  report.check('sign-in: known, unknown and unknown code are refused alike', new Set(said).size === 1, said.join(' | '));
  await inspect(world, page, 'sign-in-fr-refused');
  await page.context().close();
}

async function forgotten(world) {
  const { report } = world;
  const account = world.accounts.filter(({ role }) => role === 'user')[4];
  const page = await visitor(world, { width: 360 });
  await page.goto('/auth/forgot');
  await page.fill('[name=identifier]', account.identifier);
  await send(page, 'main form[method=post] [type=submit]');
  await inspect(world, page, 'forgot-fr-sent');
  const link = (await letter(world.outbox, 'password_reset', account.identifier)).match(/https?:\S+\/auth\/reset\/\S+/)[0];
  await page.goto(link);
  await inspect(world, page, 'reset-fr');
  await page.fill('[name=password]', 'poivre noir à minuit');
  await page.fill('[name=password_again]', 'poivre noir à minuit');
  await send(page, 'main form[method=post] [type=submit]');
  await page.goto('/auth/login');
  await signIn(page, account.identifier, 'poivre noir à minuit');
  report.check('forgot: the new password opens the own space', page.url().endsWith('/profile/dashboard'), page.url());
  account.password = 'poivre noir à minuit';
  await page.goto(link);
  report.check('forgot: a used link is good for nothing', (await page.locator('[name=password]').count()) === 0);
  await page.context().close();
}
