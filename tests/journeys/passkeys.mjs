// Passkeys with the virtual authenticator of Chromium: made, used alone, as the second step and as the proof, removed.
import { inspect, visitor } from './browser.mjs';
import { send, signIn } from './forms.mjs';

export async function passkeys(world) {
  await world.report.part('passkeys', () => go(world));
  await world.report.part('passkeys without scripts', () => still(world));
  world.watch.quiet(world.report, 'passkeys');
}

const DEVICE = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };

async function device(page) {
  const debug = await page.context().newCDPSession(page);
  await debug.send('WebAuthn.enable');
  const { authenticatorId } = await debug.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
  return { debug, authenticatorId };
}

const press = (page, purpose) => send(page, `form[data-passkey=${purpose}] [type=submit]`);

async function signOut(page) {
  await page.goto('/auth/logout');
  await send(page, 'main form[method=post] [type=submit]');
}

async function go(world) {
  const { report } = world;
  const account = world.accounts.filter(({ role }) => role === 'user')[3];
  const page = await visitor(world, { width: 360 });
  const { debug, authenticatorId } = await device(page);
  await page.goto('/auth/login');
  await signIn(page, account.identifier, account.password);
  await page.goto('/account/security/passkeys');
  await page.locator('form[data-passkey=register]').waitFor();
  await inspect(world, page, 'passkeys-fr-none');
  await page.fill('form[data-passkey=register] [name=name]', 'Téléphone d’essai');
  await press(page, 'register');
  report.same('passkeys: the first one shows ten recovery codes', await page.locator('main ol bdi.code').count(), 10);
  const { credentials } = await debug.send('WebAuthn.getCredentials', { authenticatorId });
  report.check('passkeys: the device keeps one key, which it finds by itself', credentials.length === 1 && credentials[0].isResidentCredential);
  await page.goto('/account/security/passkeys');
  await inspect(world, page, 'passkeys-fr-one');
  await page.goto('/account/security');
  await inspect(world, page, 'security-fr-passkey');

  // The browser of the test chooses at once what it would offer in the field of the address.
  await signOut(page);
  await page.goto('/auth/login?next=/account/security').catch(() => {});
  await page.waitForURL((url) => url.pathname === '/account/security');
  report.check('passkeys: the field of the address offers the key', true);
  await signOut(page);
  await debug.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await page.goto('/auth/login?next=/account/security');
  await page.locator('form[data-passkey=sign_in]').waitFor();
  await inspect(world, page, 'sign-in-fr-passkey');
  const there = page.waitForURL((url) => url.pathname === '/account/security');
  await debug.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
  await page.locator('form[data-passkey=sign_in] [type=submit]').click();
  await there;
  report.check('passkeys: a key signs in without address and password', page.url().includes('/account/security'), page.url());
  report.check('passkeys: its use is noted', (await page.locator('section[aria-labelledby=passkeys]').innerText()).includes('utilisée le'));

  await signOut(page);
  await debug.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await page.goto('/auth/login');
  await signIn(page, account.identifier, account.password);
  await debug.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
  report.check('passkeys: the password alone leads to the second step', page.url().includes('/auth/second-step'), page.url());
  await page.locator('form[data-passkey=second_step]').waitFor();
  await inspect(world, page, 'second-step-fr-passkey');
  await press(page, 'second_step');
  report.check('passkeys: a key is the second step', page.url().endsWith('/profile/dashboard'), page.url());

  await page.goto('/account/confirm?next=/account/security/passkeys');
  await page.locator('form[data-passkey=prove]').waitFor();
  await inspect(world, page, 'confirm-fr-passkey');
  await press(page, 'prove');
  report.check('passkeys: a key proves who acts', page.url().includes('/account/security/passkeys'), page.url());

  // Who does not unlock the device opens nothing, and the form says so.
  await debug.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.goto('/account/confirm');
  await page.locator('form[data-passkey=prove] [type=submit]').click();
  const said = page.locator('form[data-passkey=prove] [data-passkey-status]');
  await said.filter({ hasText: /\S/ }).waitFor();
  report.check('passkeys: a device that stays locked is a sentence', (await said.innerText()).length > 20);
  await debug.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

  await page.goto('/account/security/passkeys');
  await page.locator('details:has(form[action$="/remove"]) summary').click();
  await send(page, 'form[action$="/remove"] [type=submit]');
  report.same('passkeys: it is removed', await page.locator('section[aria-labelledby=own] li').count(), 0);
  await signOut(page);
  await page.goto('/auth/login').catch(() => {});
  await page.locator('main [role=alert]').waitFor();
  report.check('passkeys: a removed key that the device still offers opens nothing', new URL(page.url()).pathname === '/auth/passkey', page.url());
  await debug.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  // Its browser, which chooses at once, has sent the form again meanwhile.
  await page.waitForLoadState('networkidle');
  await page.goto('/auth/login');
  await signIn(page, account.identifier, account.password);
  report.check('passkeys: without one the password opens again', page.url().endsWith('/profile/dashboard'), page.url());
  await page.context().close();
  for (const [lang, scheme, width] of [['ar', 'dark', 360], ['ar', 'light', 1280], ['en', 'dark', 1280]]) {
    const other = await visitor(world, { role: 'user-2', lang, scheme, width });
    await other.goto(`/account/security/passkeys?lang=${lang}`);
    await inspect(world, other, `passkeys-${lang}-${scheme}-${width}`);
    await other.goto(`/auth/logout?lang=${lang}`);
    await other.context().close();
    const stranger = await visitor(world, { lang, scheme, width });
    await stranger.goto('/auth/login');
    await stranger.locator('form[data-passkey=sign_in]').waitFor();
    await inspect(world, stranger, `sign-in-passkey-${lang}-${scheme}-${width}`);
    await stranger.context().close();
  }
}

async function still(world) {
  const page = await visitor(world, { width: 360, js: false });
  await page.goto('/auth/login');
  world.report.check('passkeys: without scripts the form stays hidden', !(await page.locator('form[data-passkey=sign_in]').isVisible()));
  await page.context().close();
}
