// Weights of quality.md §4, as compressed by gzip: HTML of three kinds of page, the stylesheet, the scripts of public
// pages, and all that a phone fetches to see a public profile for the first time.
import { gzipSync } from 'node:zlib';
import { visitor } from './browser.mjs';

const KB = 1000;

export async function budgets(world) {
  await world.report.part('budgets: pages', () => html(world));
  await world.report.part('budgets: first view', () => firstView(world));
  world.watch.quiet(world.report, 'budgets');
}

async function html(world) {
  const { report, code } = world;
  const stranger = await visitor(world);
  const recruiter = await visitor(world, { role: 'recruteur' });
  report.most('HTML of a public profile', await weigh(stranger, `/t/${code}`), 8, ' kB');
  report.most('HTML of a list of 24', await weigh(recruiter, '/talents'), 14, ' kB');
  // Declared exception: the registration is one page of five steps that also works without scripts, so all its lists are in
  // it. Its words alone, each once, are 7 kB: 250 countries, 197 languages, 216 talents; the repeated lists weigh 0.8 kB.
  // The budget of 8 kB is that of a single step.
  report.most('HTML of the registration, five steps in one (a step may have 8 kB)', await weigh(stranger, '/auth/register'), 18.5, ' kB');
  const sheets = new Set();
  for (const path of ['/', '/auth/register', '/auth/login', `/t/${code}`]) {
    await stranger.goto(path);
    for (const sheet of await addresses(stranger, 'link[rel=stylesheet]', 'href')) sheets.add(sheet);
    const scripts = await addresses(stranger, 'script[src]', 'src');
    const worker = await stranger.evaluate(() => document.querySelector('[data-worker]')?.dataset.worker);
    const sizes = await Promise.all([...scripts, ...(worker ? [worker] : [])].map((script) => weigh(stranger, script)));
    report.most(`scripts of ${path.replace(code, '{code}')}`, round(sizes.reduce((sum, size) => sum + size, 0)), 8, ' kB');
  }
  report.same('one stylesheet for all pages', sheets.size, 1);
  report.most('the stylesheet', await weigh(stranger, [...sheets][0]), 14, ' kB');
  await stranger.context().close();
  await recruiter.context().close();
}

const addresses = (page, selector, name) => page.locator(selector).evaluateAll((all, attribute) => all.map((one) => one.getAttribute(attribute)), name);

async function weigh(page, path) {
  const answer = await page.request.get(path);
  if (answer.status() !== 200) throw new Error(`${path} answers ${answer.status()}`);
  return round(gzipSync(await answer.body(), { level: 6 }).length / KB);
}

const round = (number) => Math.round(number * 10) / 10;

async function firstView(world) {
  const page = await visitor(world, { width: 360 });
  const network = await page.context().newCDPSession(page);
  const fetched = new Map();
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, response }) => fetched.set(requestId, { path: new URL(response.url).pathname, bytes: 0 }));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { const one = fetched.get(requestId); if (one) one.bytes = encodedDataLength; });
  await page.goto(`/t/${world.code}`, { waitUntil: 'networkidle' });
  // The icon of the tab is the browser's own wish, after the page.
  const list = [...fetched.values()].filter(({ path }) => !path.includes('favicon'));
  for (const { path, bytes } of list) world.report.note(`${round(bytes / KB)} kB ${path}`);
  world.report.most('requests of the first view of a public profile', list.length, 6);
  world.report.most('bytes of the first view of a public profile', round(list.reduce((sum, { bytes }) => sum + bytes, 0) / KB), 100, ' kB');
  await page.context().close();
}
