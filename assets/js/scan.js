// The camera reads a QR: the browser's own reader where it has one, else small frames are sent to the server, which reads
// them as it reads pictures. Without a camera the form beside stands.
const box = document.querySelector('[data-scan]');
const $ = (name) => box.querySelector(`[data-scan-${name}]`);
const [start, stop, view, video, says] = ['start', 'stop', 'view', 'video', 'says'].map($);
const EVERY = 700; // ms between frames that are sent
const AGAIN = 5000; // ms in which the same code is not asked twice
const LONGEST = 800; // px of a frame
let stream = null;
let reader = null;
let last = { text: '', at: 0 };

const say = (text) => { if (says.textContent !== text) says.textContent = text; };

async function native() {
  if (!('BarcodeDetector' in window)) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
}

function frame() {
  const scale = Math.min(1, LONGEST / Math.max(video.videoWidth, video.videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.8); });
}

/** Asks who is meant; leads there, or says why not. */
async function ask(field, value, name) {
  const form = new FormData();
  form.append(field, value, ...(name ? [name] : []));
  const answer = await fetch(box.dataset.scan, { method: 'POST', body: form, headers: { accept: 'application/json' } });
  if (!stream) return;
  if (answer.status === 401 || answer.status === 403) { location.reload(); return; }
  const found = await answer.json().catch(() => ({}));
  if (found.profile_url) {
    navigator.vibrate?.(60);
    end();
    location.assign(found.profile_url);
    return;
  }
  say(found.seen ? found.error : box.dataset.looking);
}

async function look() {
  if (!reader) {
    const picture = await frame();
    if (picture) await ask('picture', picture, 'frame.jpg');
    return;
  }
  const [code] = await reader.detect(video);
  if (!code || (code.rawValue === last.text && Date.now() - last.at < AGAIN)) return;
  last = { text: code.rawValue, at: Date.now() };
  await ask('code', code.rawValue);
}

async function turn() {
  if (!stream) return;
  try {
    if (video.readyState >= 2) await look();
  } catch { /* a frame that was lost: the next one comes */ }
  setTimeout(turn, reader ? 150 : EVERY);
}

async function begin() {
  start.disabled = true;
  say(box.dataset.asking);
  try {
    reader = await native();
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
  } catch {
    start.disabled = false;
    say(box.dataset.denied);
    return;
  }
  video.srcObject = stream;
  view.hidden = false;
  start.hidden = true;
  stop.focus();
  say(box.dataset.looking);
  await video.play().catch(() => {});
  turn();
}

function end() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
  video.srcObject = null;
  view.hidden = true;
  start.hidden = false;
  start.disabled = false;
}

if (navigator.mediaDevices?.getUserMedia) {
  box.hidden = false;
  start.addEventListener('click', begin);
  stop.addEventListener('click', () => { end(); say(''); start.focus(); });
  addEventListener('pagehide', end);
}
