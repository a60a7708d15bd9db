// Lighthouse on a phone, the median of three runs: front page, registration, one public profile.
import lighthouse from 'lighthouse';
import { launch } from './browser.mjs';
import { free } from './demo.mjs';

const RUNS = 3;
const FLOORS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

export async function lighthouse_scores(world) {
  const port = await free();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    for (const [name, path] of [['home', '/'], ['register', '/auth/register'], ['profile', `/t/${world.code}`]]) {
      await world.report.part(`lighthouse: ${name}`, () => score(world, port, name, path));
    }
  } finally {
    await browser.close();
  }
}

async function score(world, port, name, path) {
  const { report, base } = world;
  const head = await fetch(base + path).then((answer) => answer.text());
  // A profile is out of search engines unless its person asks for it (quality.md S103): that is no fault of the page.
  const hidden = /<meta name="robots" content="noindex">/.test(head);
  const flags = { port, logLevel: 'silent', output: 'json', onlyCategories: Object.keys(FLOORS), skipAudits: hidden ? ['is-crawlable'] : [] };
  const results = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { lhr } = await lighthouse(base + path, flags);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    results.push(lhr);
  }
  for (const [category, floor] of Object.entries(FLOORS)) {
    const scores = results.map(({ categories }) => Math.round(categories[category].score * 100)).sort((a, b) => a - b);
    report.check(`lighthouse ${name}: ${category} ${scores[1]} of ${scores.join(', ')}, at least ${floor}`, scores[1] >= floor, lost(results.at(-1), category));
  }
  if (hidden) report.note(`lighthouse ${name}: not indexed on purpose, is-crawlable left out`);
  const figure = (id) => results.map(({ audits }) => audits[id].numericValue).sort((a, b) => a - b)[1];
  report.note(`lighthouse ${name}: LCP ${Math.round(figure('largest-contentful-paint'))} ms, TBT ${Math.round(figure('total-blocking-time'))} ms, CLS ${figure('cumulative-layout-shift').toFixed(3)}`);
}

/** The audits that took points away. */
function lost({ categories, audits }, category) {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id} ${audits[id].displayValue ?? JSON.stringify(audits[id].details?.items?.slice(0, 2) ?? '').slice(0, 300)}`).join('; ');
}
