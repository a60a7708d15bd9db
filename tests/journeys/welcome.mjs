// What follows a registration: the page with the code, the letter, the first sign-in by code, the own space.
import { PASSWORD } from './applicant.mjs';
import { inspect } from './browser.mjs';
import { changePassword, codeOn, signIn } from './forms.mjs';
import { letter, temporaryPassword } from './outbox.mjs';

export async function welcomed(world, page, who, name) {
  const { report } = world;
  report.check(`${name}: leads to the welcome page`, page.url().includes('/auth/welcome/'), page.url());
  const code = await codeOn(page);
  report.check(`${name}: the code begins with country and gender`, code.startsWith('MAF'), code);
  report.check(`${name}: the code comes as a QR`, await page.isVisible('.qr svg'));
  await inspect(world, page, `${name}-7-welcome`);
  world.welcome ??= new URL(page.url()).pathname;
  await page.goto('/profile/dashboard');
  report.check(`${name}: nobody is signed in by registering`, page.url().includes('/auth/login'), page.url());
  const password = temporaryPassword(await letter(world.outbox, 'login_credentials', who.email));
  report.check(`${name}: the letter has the temporary password`, Boolean(password));
  await signIn(page, code, password);
  report.check(`${name}: a temporary password leads to a new one`, new URL(page.url()).pathname === '/account/password', page.url());
  await inspect(world, page, `${name}-8-password`);
  await changePassword(page, password, PASSWORD);
  await page.goto('/profile/dashboard');
  report.check(`${name}: the own space greets by name`, (await page.locator('h1').innerText()).includes(who.first_name));
  report.check(`${name}: the own space shows the photo`, (await page.locator('main .portrait img').count()) > 0);
  await inspect(world, page, `${name}-9-dashboard`);
  await page.context().close();
}
