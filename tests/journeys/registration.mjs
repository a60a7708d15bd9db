// Somebody registers on a phone of 360 px, with scripts and without, in French and Arabic; the letter's password then
// opens their space by code.
import { applicant, city, consents, contact, countries, identity, photo, talents } from './applicant.mjs';
import { inspect, picture, visitor } from './browser.mjs';
import { send, sum, values } from './forms.mjs';
import { welcomed } from './welcome.mjs';

const KEPT = ['first_name', 'last_name', 'date_of_birth', 'email', 'phone'];

export async function registration(world) {
  for (const lang of ['fr', 'ar']) {
    await world.report.part(`registration, ${lang}, with scripts`, () => withScripts(world, lang));
    await world.report.part(`registration, ${lang}, without scripts`, () => withoutScripts(world, lang));
  }
  world.watch.quiet(world.report, 'registration');
}

async function withScripts(world, lang) {
  const who = applicant(`${lang}-script`);
  const name = `registration-${lang}-script`;
  const page = await visitor(world, { lang, width: 360 });
  await page.goto('/auth/register');
  world.report.same(`${name}: the page is in the visitor's language`, await page.getAttribute('html', 'lang'), lang);
  await stepIdentity(world, page, who, name);
  await stepContact(world, page, who, name);
  await stepsPlaceAndTalents(world, page, name);
  await stepPhoto(world, page, name);
  await page.click('[data-next]');
  await page.waitForSelector('[data-check]:not([hidden])');
  world.report.check(`${name}: the check page shows what was typed`, (await page.locator('[data-check-list]').innerText()).includes(who.last_name));
  await inspect(world, page, `${name}-6-check`);
  await Promise.all([page.waitForURL('**/auth/welcome/**', { timeout: 90_000 }), page.click('[data-send]')]);
  await welcomed(world, page, who, name);
}

async function next(page, n) {
  await page.click('[data-next]');
  await page.waitForSelector(`[data-step="${n}"]:not([hidden])`);
}

async function stepIdentity(world, page, who, name) {
  const { report } = world;
  await inspect(world, page, `${name}-1-identity`);
  await page.click('[data-next]');
  report.same(`${name}: an empty step moves to its first refused field`, await page.evaluate(() => document.activeElement.name), 'first_name');
  await inspect(world, page, `${name}-1-refused`);
  await page.fill('[name=date_of_birth]', '2014-03-02');
  report.check(`${name}: a minor is asked for a guardian`, await page.isVisible('[name=guardian_name]'));
  await identity(page, who);
  report.check(`${name}: an adult is not`, !(await page.isVisible('[name=guardian_name]')));
  await next(page, 2);
}

async function stepContact(world, page, who, name) {
  await contact(page, who);
  await inspect(world, page, `${name}-2-contact`);
  await page.locator('[name=address]').pressSequentially('Rue 4');
  await draft(world, page, who, name);
  await next(page, 3);
}

async function stepsPlaceAndTalents(world, page, name) {
  const { report } = world;
  await countries(page);
  await page.waitForFunction(() => document.querySelector('[name=residence_city_id]').options.length > 3);
  report.check(`${name}: the cities of the country come by themselves`, (await city(page)) > 3);
  await inspect(world, page, `${name}-3-place`);
  await next(page, 4);
  await talents(page);
  report.same(`${name}: chosen talents are chips`, await page.locator('[data-talents-chips] li').count(), 2);
  await inspect(world, page, `${name}-4-talents`);
  await next(page, 5);
}

async function stepPhoto(world, page, name) {
  await photo(page, world.photo);
  await page.waitForSelector('[data-photo-canvas]:not([hidden])');
  world.report.check(`${name}: no consent is ticked beforehand`, (await page.locator('[name^=consent_]:checked').count()) === 0);
  await consents(page);
  await inspect(world, page, `${name}-5-photo`);
}

/** A closed page gives its draft back. */
async function draft(world, page, who, name) {
  await page.reload();
  await picture(world, page, `${name}-draft`);
  await page.click('[data-draft-take]');
  const [first] = await values(page, ['first_name']);
  world.report.same(`${name}: a closed page offers its draft`, first, who.first_name);
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
