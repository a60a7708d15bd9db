// Somebody registers on a phone of 360 px, with scripts and without, in French and Arabic; the letter's password then
// opens their space by code.
import { applicant, city, consents, contact, countries, identity, PASSWORD, photo, talents } from './applicant.mjs';
import { inspect, picture, visitor } from './browser.mjs';
import { changePassword, codeOn, send, signIn, sum, values } from './forms.mjs';
import { letter, temporaryPassword } from './outbox.mjs';

const KEPT = ['first_name', 'last_name', 'date_of_birth', 'email', 'phone'];

export async function registration(world) {
  for (const lang of ['fr', 'ar']) {
    await world.report.part(`registration, ${lang}, with scripts`, () => withScripts(world, lang));
    await world.report.part(`registration, ${lang}, without scripts`, () => withoutScripts(world, lang));
  }
  world.watch.quiet(world.report, 'registration');
}

async function withScripts(world, lang) {
  const { report } = world;
  const who = applicant(`${lang}-script`);
  const name = `registration-${lang}-script`;
  const page = await visitor(world, { lang, width: 360 });
  const next = async (n) => { await page.click('[data-next]'); await page.waitForSelector(`[data-step="${n}"]:not([hidden])`); };
  await page.goto('/auth/register');
  report.same(`${name}: the page is in the visitor's language`, await page.getAttribute('html', 'lang'), lang);
  await inspect(world, page, `${name}-1-identity`);
  await page.click('[data-next]');
  report.same(`${name}: an empty step moves to its first refused field`, await page.evaluate(() => document.activeElement.name), 'first_name');
  await inspect(world, page, `${name}-1-refused`);
  await page.fill('[name=date_of_birth]', '2014-03-02');
  report.check(`${name}: a minor is asked for a guardian`, await page.isVisible('[name=guardian_name]'));
  await identity(page, who);
  report.check(`${name}: an adult is not`, !(await page.isVisible('[name=guardian_name]')));
  await next(2);
  await contact(page, who);
  await inspect(world, page, `${name}-2-contact`);
  await page.locator('[name=address]').pressSequentially('Rue 4');
  if (lang === 'fr') await draft(world, page, who);
  await next(3);
  await countries(page);
  await page.waitForFunction(() => document.querySelector('[name=residence_city_id]').options.length > 3);
  report.check(`${name}: the cities of the country come by themselves`, (await city(page)) > 3);
  await inspect(world, page, `${name}-3-place`);
  await next(4);
  await talents(page);
  report.same(`${name}: chosen talents are chips`, await page.locator('[data-talents-chips] li').count(), 2);
  await inspect(world, page, `${name}-4-talents`);
  await next(5);
  await photo(page, world.photo);
  await page.waitForSelector('[data-photo-canvas]:not([hidden])');
  report.check(`${name}: no consent is ticked beforehand`, !(await page.isChecked('[name=consent_public]')));
  await consents(page);
  await inspect(world, page, `${name}-5-photo`);
  await page.click('[data-next]');
  await page.waitForSelector('[data-check]:not([hidden])');
  report.check(`${name}: the check page shows what was typed`, (await page.locator('[data-check-list]').innerText()).includes(who.last_name));
  await inspect(world, page, `${name}-6-check`);
  await Promise.all([page.waitForURL('**/auth/welcome/**', { timeout: 90_000 }), page.click('[data-send]')]);
  await welcomed(world, page, who, name);
}

/** A closed page gives its draft back. */
async function draft(world, page, who) {
  await page.reload();
  await picture(world, page, 'registration-fr-script-draft');
  await page.click('[data-draft-take]');
  const [first] = await values(page, ['first_name']);
  world.report.same('registration-fr-script: a closed page offers its draft', first, who.first_name);
  await page.waitForSelector('[data-step="2"]:not([hidden])');
}

async function withoutScripts(world, lang) {
  const { report } = world;
  const who = applicant(`${lang}-still`);
  const name = `registration-${lang}-still`;
  const page = await visitor(world, { lang, width: 360, js: false });
  await page.goto('/auth/register');
  report.same(`${name}: every step is on the page`, await page.locator('[data-step]:visible').count(), 5);
  await inspect(world, page, `${name}-1-empty`);
  await identity(page, who);
  await contact(page, who);
  await countries(page);
  await talents(page);
  await send(page, '[name=refresh]');
  const typed = KEPT.map((field) => who[field]);
  report.same(`${name}: asking for the cities keeps what was typed`, String(await values(page, KEPT)), String(typed));
  report.check(`${name}: the cities of the country are there`, (await city(page)) > 3);
  await photo(page, world.photo);
  await consents(page);
  await page.fill('[name=robot_answer]', '99');
  const refusal = await send(page, '[data-send]');
  report.same(`${name}: a wrong sum is refused with 422`, refusal.status(), 422);
  report.check(`${name}: the refusal is on top`, await page.isVisible('main [role=alert]'));
  report.same(`${name}: the refused form keeps what was typed`, String(await values(page, KEPT)), String(typed));
  report.check(`${name}: the refused form keeps its ticks`, (await page.isChecked('[name=consent_public]')) && (await page.locator('[name="talents[]"]:checked').count()) === 2);
  report.check(`${name}: the refused form keeps its photo`, (await page.locator('img[src*="/auth/incoming/"]').count()) === 1);
  await inspect(world, page, `${name}-2-refused`);
  await page.fill('[name=robot_answer]', String(await sum(page)));
  await send(page, '[data-send]');
  await welcomed(world, page, who, name);
}

async function welcomed(world, page, who, name) {
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
  report.check(`${name}: a temporary password leads to a new one`, page.url().endsWith('/account/password'), page.url());
  await inspect(world, page, `${name}-8-password`);
  await changePassword(page, password, PASSWORD);
  await page.goto('/profile/dashboard');
  report.check(`${name}: the own space greets by name`, (await page.locator('h1').innerText()).includes(who.first_name));
  report.check(`${name}: the own space shows the photo`, (await page.locator('main .portrait img').count()) > 0);
  await inspect(world, page, `${name}-9-dashboard`);
  await page.context().close();
}
