// People go through the pages of the demonstration in a real browser. Pictures go to test-output/journeys.
// `node tests/journeys/run.mjs` after `cargo build -p cli` and `npm ci`; names of journeys as arguments run only those.
// TAALENTIO is the program (target/debug/taalentio), CHROMIUM the browser.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { admin } from './admin.mjs';
import { drawPhoto } from './applicant.mjs';
import { launch, Watch } from './browser.mjs';
import { budgets } from './budgets.mjs';
import { Report } from './check.mjs';
import { start } from './demo.mjs';
import { directory } from './directory.mjs';
import { edit } from './edit.mjs';
import { every_page } from './every_page.mjs';
import { imports } from './imports.mjs';
import { keyboard } from './keyboard.mjs';
import { lighthouse_scores } from './lighthouse.mjs';
import { settled } from './outbox.mjs';
import { palette } from './palette.mjs';
import { passkeys } from './passkeys.mjs';
import { profile } from './profile.mjs';
import { registration } from './registration.mjs';
import { scan } from './scan.mjs';
import { searches } from './searches.mjs';
import { shortlists } from './shortlists.mjs';
import { sign_in } from './sign_in.mjs';
import { staff } from './staff.mjs';
import { traces } from './traces.mjs';

// The order matters: later ones use what earlier ones found (a code, a person, a letter).
const JOURNEYS = { sign_in, passkeys, registration, edit, profile, staff, directory, admin, imports, shortlists, keyboard, searches, palette, scan, every_page, budgets, lighthouse: lighthouse_scores, traces };

const wanted = process.argv.slice(2);
const pictures = join(fileURLToPath(new URL('../../', import.meta.url)), 'test-output', 'journeys');
const report = new Report();
const began = Date.now();
const closing = [];
const close = async () => { for (const end of closing.splice(0).reverse()) await end().catch(() => {}); };
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => close().finally(() => process.exit(130)));

try {
  if (!wanted.length) await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const demo = await start();
  closing.push(demo.stop);
  await settled(demo.outbox);
  const browser = await launch();
  closing.push(() => browser.close());
  const world = { ...demo, browser, pictures, report, watch: new Watch(demo.base), sessions: {}, still: new WeakSet(), photo: await drawPhoto(browser) };
  for (const [name, journey] of Object.entries(JOURNEYS)) {
    if (!wanted.length || wanted.includes(name)) await report.part(name, () => journey(world));
  }
} catch (error) {
  report.check('the journeys begin', false, String(error.message ?? error));
} finally {
  await close();
}
report.note(`${((Date.now() - began) / 1000).toFixed(0)} s in all`);
report.end();
process.exit(report.failed ? 1 : 0);
