// A QR in front of the camera: Chromium's own fake camera shows a film of it. Without the browser's reader the frames go to
// the server; with one (a stand-in for what phones have) the text does. And a camera that is refused.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, launch, picture, visitor } from './browser.mjs';
import { codeOn } from './forms.mjs';

const SIZE = [640, 480];

export async function scan(world) {
  const folder = await mkdtemp(join(tmpdir(), 'journeys-scan-'));
  const closing = [() => rm(folder, { recursive: true, force: true })];
  try {
    const page = await visitor(world, { role: 'recruteur' });
    await page.goto('/talents');
    const code = await codeOn(page);
    const film = join(folder, 'qr.y4m');
    await writeFile(film, await filmed(page, `/t/${code}/qr.png`));
    await world.report.part('scan: the camera is for this page alone', () => policy(world, page));
    await page.context().close();
    const browser = await launch(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
    closing.push(() => browser.close());
    const there = { ...world, browser };
    await world.report.part('scan: frames are read by the server', () => frames(there, code));
    await world.report.part('scan: the browser reads by itself', () => native(there, code));
    await world.report.part('scan: without a camera', () => refused(world));
  } finally {
    for (const end of closing.reverse()) await end().catch(() => {});
  }
  world.watch.quiet(world.report, 'scan');
}

/** A film of one still picture: a QR on a grey table, as YUV 4:2:0 frames behind a line of text. */
async function filmed(page, address) {
  const [width, height] = SIZE;
  const grey = await page.evaluate(async ({ source, w, h }) => {
    const image = await createImageBitmap(await (await fetch(source)).blob());
    const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#b0a898';
    pen.fillRect(0, 0, w, h);
    pen.drawImage(image, (w - 300) / 2, (h - 300) / 2, 300, 300);
    const { data } = pen.getImageData(0, 0, w, h);
    return Array.from({ length: w * h }, (_, at) => Math.round(16 + 0.857 * (0.299 * data[at * 4] + 0.587 * data[at * 4 + 1] + 0.114 * data[at * 4 + 2])));
  }, { source: address, w: width, h: height });
  const one = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(grey), Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 10 }, () => one)]);
}

async function policy(world, page) {
  for (const [path, camera] of [['/talents/find', '(self)'], ['/talents', '()'], ['/', '()']]) {
    const header = (await page.request.get(path)).headers()['permissions-policy'] ?? '';
    world.report.check(`scan: ${path} says camera=${camera}`, header.includes(`camera=${camera},`), header);
  }
}

async function frames(world, code) {
  const page = await visitor({ ...world, sessions: {} }, { role: 'recruteur', width: 360 });
  await page.goto('/talents/find');
  await inspect(world, page, 'scan-fr-360-light');
  await page.click('[data-scan-start]');
  await page.locator('[data-scan-video]').waitFor({ state: 'visible' });
  await picture(world, page, 'scan-on-fr-360-light', false);
  await page.waitForURL(`**/t/${code}`);
  world.report.check('scan: a QR before the camera leads to its person', page.url().endsWith(`/t/${code}`), page.url());
  await page.context().close();
}

async function native(world, code) {
  const page = await visitor({ ...world, sessions: {} }, { role: 'recruteur', lang: 'ar', scheme: 'dark', width: 360 });
  // What is read first is nobody's; then the camera is on a card.
  await page.addInitScript((found) => {
    let looks = 0;
    globalThis.BarcodeDetector = class { static getSupportedFormats() { return Promise.resolve(['qr_code']); } detect() { looks += 1; return Promise.resolve([{ rawValue: looks < 12 ? 'https://example.org/menu' : `https://t.example/t/${found}` }]); } };
  }, code);
  await page.goto('/talents/find?lang=ar');
  const asked = [];
  page.on('request', (request) => { if (request.method() === 'POST') asked.push(request.postData() ?? ''); });
  await page.click('[data-scan-start]');
  await page.waitForFunction(() => /لا أحد|لا يوجد|ليس/.test(document.querySelector('[data-scan-says]').textContent) || location.pathname.startsWith('/t/'));
  await picture(world, page, 'scan-nobody-ar-360-dark', false);
  await page.waitForURL(`**/t/${code}`);
  world.report.check('scan: the text of the browser’s reader leads there', page.url().endsWith(`/t/${code}`), page.url());
  world.report.same('scan: the same code is not asked twice, and no frame leaves the device', asked.length, 2);
  await page.context().close();
}

async function refused(world) {
  const page = await visitor(world, { role: 'recruteur', lang: 'ar', scheme: 'dark' });
  await page.goto('/talents/find?lang=ar');
  await page.click('[data-scan-start]');
  await page.waitForFunction(() => document.querySelector('[data-scan-says]').textContent.length > 20 && !document.querySelector('[data-scan-start]').disabled);
  await inspect(world, page, 'scan-refused-ar-1280-dark');
  world.report.check('scan: a camera that is not there leaves the form', await page.isVisible('[name=code]'));
  await page.context().close();
}
