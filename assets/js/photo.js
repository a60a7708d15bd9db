// The photo before it leaves the device: decoded, turned upright, reduced to 2,048 px, framed 4:5 by hand or buttons.
// The file sent is the reduced JPEG; `crop` is "x,y,w,h" in fractions of it. Without this script the file goes as it is.
const LONGEST = 2048;
const RATIO = 4 / 5;

for (const box of document.querySelectorAll('[data-photo]')) frame(box);

function frame(box) {
  const $ = (name) => box.querySelector(`[data-photo-${name}]`);
  const [input, canvas, tools, zoom, error] = ['input', 'canvas', 'tools', 'zoom', 'error'].map($);
  const crop = box.querySelector('[name="crop"]');
  const pen = canvas.getContext('2d');
  let picture = null;
  let middle = { x: 0, y: 0 };
  let turn = 0;

  const area = () => {
    const { width, height } = picture;
    const w = Math.min(width, height * RATIO) / (zoom.value / 100);
    const h = w / RATIO;
    middle = { x: Math.min(Math.max(middle.x, w / 2), width - w / 2), y: Math.min(Math.max(middle.y, h / 2), height - h / 2) };
    return { x: middle.x - w / 2, y: middle.y - h / 2, w, h };
  };
  const draw = () => {
    if (!picture) return;
    const { x, y, w, h } = area();
    pen.drawImage(picture, x, y, w, h, 0, 0, canvas.width, canvas.height);
    crop.value = [x / picture.width, y / picture.height, w / picture.width, h / picture.height].map((n) => n.toFixed(4)).join(',');
  };
  const move = (dx, dy) => { middle = { x: middle.x + dx, y: middle.y + dy }; draw(); };
  const say = (text) => { error.textContent = text; error.hidden = !text; };
  const clear = () => { picture = null; crop.value = ''; canvas.hidden = true; tools.hidden = true; };

  async function take() {
    const file = input.files[0];
    const mine = (turn += 1);
    say('');
    clear();
    if (!file) return;
    try {
      const made = await reduce(file);
      if (mine !== turn) return;
      picture = made.picture;
      const carrier = new DataTransfer();
      carrier.items.add(new File([made.blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }));
      input.files = carrier.files;
    } catch {
      if (mine !== turn) return;
      input.value = '';
      say(box.dataset.unreadable);
      return;
    }
    zoom.value = 100;
    middle = { x: picture.width / 2, y: picture.height * 0.42 };
    canvas.hidden = false;
    tools.hidden = false;
    if (Math.min(picture.width, picture.height) < 320) say(box.dataset.tooSmall);
    draw();
  }

  input.addEventListener('change', take);
  zoom.addEventListener('input', draw);
  for (const button of box.querySelectorAll('[data-move]')) {
    const [dx, dy] = button.dataset.move.split(',').map(Number);
    button.addEventListener('click', () => { if (picture) move(-dx * area().w / 12, -dy * area().h / 12); });
  }
  canvas.addEventListener('pointerdown', (event) => canvas.setPointerCapture(event.pointerId));
  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    const scale = area().w / canvas.clientWidth;
    move(-event.movementX * scale, -event.movementY * scale);
  });
  if (input.files.length) take();
}

async function reduce(file) {
  const source = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(source.width, source.height));
  const picture = document.createElement('canvas');
  picture.width = Math.round(source.width * scale);
  picture.height = Math.round(source.height * scale);
  const pen = picture.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(source, 0, 0, picture.width, picture.height);
  source.close();
  const blob = await new Promise((resolve, reject) => { picture.toBlob((made) => (made ? resolve(made) : reject(new Error('empty'))), 'image/jpeg', 0.86); });
  return { picture, blob };
}
