// Accessibility of a page as it stands: axe with WCAG 2.2 A and AA and its best practices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one text a rule: its name, how often, where first. */
export async function violations(page) {
  await page.evaluate(SOURCE);
  return page.evaluate(async (tags) => {
    const { violations: found } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id} ×${nodes.length} at ${nodes[0].target.join(' ')} (${(nodes[0].any[0] ?? nodes[0].all[0] ?? nodes[0].none[0])?.message ?? ''})`);
  }, TAGS);
}

/** The same for a page whose scripts are switched off, where axe cannot run: looks at a twin with its HTML and no script. */
export async function violationsOfStill(page) {
  const html = await page.content();
  const context = await page.context().browser().newContext({ viewport: page.viewportSize() });
  try {
    await context.route('**/*', (route) => {
      const request = route.request();
      if (request.isNavigationRequest()) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      return request.resourceType() === 'script' ? route.abort() : route.continue();
    });
    const twin = await context.newPage();
    await twin.goto(page.url());
    return await violations(twin);
  } finally {
    await context.close();
  }
}
