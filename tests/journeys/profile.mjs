// One profile through three pairs of eyes: a visitor, a recruiter, its owner; then on paper, as card and as message.
import { inspect, picture, visitor } from './browser.mjs';
import { codeOn, send } from './forms.mjs';
import { letter } from './outbox.mjs';

export async function profile(world) {
  const owner = await visitor(world, { role: 'user-1', width: 360 });
  await owner.goto('/profile/dashboard');
  world.code = await codeOn(owner);
  await world.report.part('profile: eyes', () => eyes(world, owner));
  await world.report.part('profile: paper', () => paper(world));
  await world.report.part('profile: message', () => message(world));
  await owner.context().close();
  world.watch.quiet(world.report, 'profile');
}

async function eyes(world, owner) {
  const { report, code } = world;
  const secrets = await asRecruiter(world, code);
  await asOwner(world, owner, code);
  for (const [lang, width, scheme] of [['fr', 360, 'light'], ['ar', 360, 'dark'], ['en', 1280, 'dark'], ['fr', 1280, 'light']]) {
    const page = await visitor(world, { lang, width, scheme });
    const answer = await page.goto(`/t/${code}`);
    report.same(`profile: a visitor (${lang}, ${width}) is welcome`, answer.status(), 200);
    const html = (await page.content()).replace(/[\s\u00a0]/g, '');
    report.none(`profile: a visitor (${lang}, ${width}) sees nothing private`, secrets.filter((secret) => html.includes(secret.replace(/\s/g, ''))));
    await inspect(world, page, `profile-visitor-${lang}-${width}-${scheme}`);
    await page.context().close();
  }
}

/** What a recruiter sees and a visitor must not: last name, telephone, address for letters. */
async function asRecruiter(world, code) {
  const { report } = world;
  const found = [];
  for (const [lang, width, scheme] of [['fr', 1280, 'light'], ['ar', 360, 'dark']]) {
    const page = await visitor(world, { role: 'recruteur', lang, width, scheme });
    await page.goto(`/t/${code}?lang=${lang}`);
    const [phone, mail] = await Promise.all(['tel:', 'mailto:'].map((kind) => page.locator(`main a[href^="${kind}"]`).first().getAttribute('href')));
    report.check(`profile: a recruiter (${lang}) sees telephone and address`, Boolean(phone && mail), `${phone} ${mail}`);
    const name = (await page.locator('h1').innerText()).trim().split(/\s+/);
    found.push(phone.slice('tel:+212'.length), mail.slice('mailto:'.length), name.slice(1).join(' '));
    await inspect(world, page, `profile-recruiter-${lang}-${width}-${scheme}`);
    await page.context().close();
  }
  return found;
}

async function asOwner(world, page, code) {
  const { report } = world;
  await page.goto(`/t/${code}`);
  report.check('profile: the owner can edit', (await page.locator('main a[href^="/profile/edit"]').count()) > 0);
  await inspect(world, page, 'profile-owner-fr-360-light');
  await send(page, 'main nav a[href*="as=visitor"]');
  report.same('profile: the owner sees what a visitor sees', await page.locator('main a[href^="tel:"]').count(), 0);
  await inspect(world, page, 'profile-owner-as-visitor-fr-360-light');
}

async function paper(world) {
  const { report, code } = world;
  const page = await visitor(world);
  await page.goto(`/t/${code}`);
  const sheet = await page.pdf({ format: 'A4' });
  report.same('profile: printed on one A4', sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  report.check('profile: the QR is at least 25 mm on paper', (await page.locator('.qr svg').boundingBox()).width >= 94);
  await picture(world, page, 'profile-print');
  for (const [file, type] of [['card.pdf', 'application/pdf'], ['qr.svg', 'image/svg+xml'], ['qr.png', 'image/png']]) {
    const answer = await page.request.get(`/t/${code}/${file}`);
    report.check(`profile: ${file} is served`, answer.status() === 200 && answer.headers()['content-type'].startsWith(type), `${answer.status()} ${answer.headers()['content-type']}`);
  }
  await page.context().close();
}

async function message(world) {
  const page = await visitor(world, { width: 360 });
  await page.goto(`/t/${world.code}/contact`);
  await inspect(world, page, 'contact-fr');
  await page.fill('[name=name]', 'Nadia Régie');
  await page.fill('[name=email]', 'nadia@productions.example');
  await page.fill('[name=message]', 'Êtes-vous libre le 4 mars ?');
  await page.waitForTimeout(3_000);
  await send(page, 'main form[method=post] [type=submit]', 60_000);
  await picture(world, page, 'contact-fr-sent');
  const account = world.accounts.find(({ role }) => role === 'user');
  const text = await letter(world.outbox, 'contact_relay', account.identifier);
  world.report.check('profile: the message reaches the talent', text.includes('libre le 4 mars'));
  await page.context().close();
}
