// An administrator adds a person, who agrees by their letter, and imports a file of people: columns, check, run, errors.
import { inspect, visitor } from './browser.mjs';
import { country, send } from './forms.mjs';
import { letter } from './outbox.mjs';

const NORA = 'nora.alaoui@example.org';
const WORDS = 'une girafe sous la pluie';
const LOOKS = [{ width: 1280, lang: 'fr', scheme: 'light' }, { width: 360, lang: 'ar', scheme: 'dark' }];

export async function imports(world) {
  const page = await visitor(world, { role: 'admin' });
  await world.report.part('imports: somebody is added', () => create(world, page));
  await world.report.part('imports: they agree', () => agree(world));
  await world.report.part('imports: a file', () => file(world, page));
  await page.context().close();
  world.watch.quiet(world.report, 'imports');
}

/** The same page on a desk in French and by day, on a phone in Arabic and by night. */
async function looks(world, path, name, role = 'admin') {
  for (const { width, lang, scheme } of LOOKS) {
    const page = await visitor(world, { role, width, lang, scheme });
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    await inspect(world, page, `${name}-${lang}-${width}-${scheme}`);
    await page.context().close();
  }
}

async function create(world, page) {
  const { report } = world;
  await page.goto('/admin/users');
  await send(page, 'main a[href="/admin/users/create"]');
  await looks(world, '/admin/users/create', 'admin-create');
  await page.fill('[name=first_name]', 'Nora');
  await page.fill('[name=last_name]', 'Alaoui');
  await page.fill('[name=date_of_birth]', '1999-01-02');
  await page.check('[name=gender][value=F]', { force: true });
  await country(page, 'MA', 'nationality', 'country_id', 'residence_country_id');
  await page.fill('[name=email]', NORA);
  await page.fill('[name=phone]', '0612');
  await page.waitForFunction(() => document.querySelector('[name=residence_city_id]').options.length > 5);
  await page.selectOption('[name=residence_city_id]', { index: 1 });
  await page.check('[name="talents[]"] >> nth=0', { force: true });
  await send(page, 'main form[enctype] p [type=submit]');
  report.check('imports: a refused form keeps what was typed', (await page.inputValue('[name=first_name]')) === 'Nora');
  await inspect(world, page, 'admin-create-fr-refused');
  await page.fill('[name=phone]', '06 55 44 33 22');
  await send(page, 'main form[enctype] p [type=submit]');
  report.check('imports: the file of the new person says what is awaited', (await page.content()).includes('Accord à donner'), page.url());
  await inspect(world, page, 'admin-person-fr-prepared');
}

async function agree(world) {
  const { report } = world;
  const text = await letter(world.outbox, 'account_activation', NORA);
  const path = text.match(/\/auth\/activate\/\S+/)[0];
  await looks(world, path, 'agree', null);
  const page = await visitor(world, { width: 360 });
  await page.goto(path);
  report.same('imports: nothing is ticked for them', await page.locator('main input[type=checkbox]:checked').count(), 0);
  await page.check('[name=consent_processing]');
  await page.check('[name=consent_terms]');
  await page.fill('[name=password]', WORDS);
  await page.fill('[name=password_again]', WORDS);
  await send(page, 'main form[method=post] [type=submit]');
  report.check('imports: the profile is open', page.url().includes('/auth/login'), page.url());
  report.same('imports: the link works once', (await page.request.get(path)).status(), 404);
  await page.context().close();
}

async function file(world, page) {
  const { report } = world;
  const titles = 'Prénom;Nom;Naissance;Sexe;Nationalité;E-mail;Téléphone;Pays d’origine;Pays;Ville;Talents;Remarques';
  const row = (n, more = {}) => {
    const one = { birth: '03/04/1998', phone: `+2126123400${10 + n}`, talent: 'Cuisine', ...more };
    return `Zineb${'abcdefghij'[n]};Tazi;${one.birth};F;MA;zineb${n}@example.org;${one.phone};Maroc;Maroc;Ouarzazate;${one.talent};=1+1`;
  };
  const rows = [row(0), row(1), row(2), row(3, { phone: '2,126E+11' }), row(4, { birth: '03/04/98' }), row(5, { talent: 'Dompteuse' })];
  await page.goto('/admin/users/import');
  await page.setInputFiles('[name=file]', { name: 'equipe.csv', mimeType: 'text/csv', buffer: Buffer.from(`${titles}\r\n${rows.join('\r\n')}\r\n`) });
  await send(page, 'main form[enctype] [type=submit]');
  const path = new URL(page.url()).pathname;
  report.check('imports: columns are recognised', (await page.inputValue('[name=column_5]')) === 'email');
  await looks(world, path, 'import-matching');
  await send(page, 'main form.mt-4 p [type=submit]');
  await page.waitForSelector('#counts', { timeout: 60_000 });
  report.same('imports: three rows are refused', await page.locator('main section > ul > li').count(), 3);
  await looks(world, path, 'import-checked');
  await send(page, 'main form[action$="/start"] [type=submit]');
  await page.waitForFunction(() => document.querySelector('#counts')?.textContent.includes('devenues'), null, { timeout: 60_000 });
  await looks(world, path, 'import-done');
  const errors = await page.request.get(`${path}/errors`);
  report.check('imports: the file of errors runs nothing', (await errors.text()).includes("'=1+1") && !(await errors.text()).includes(';=1+1'));
  await looks(world, '/admin/users/import', 'imports');
  world.imported = path;
}
