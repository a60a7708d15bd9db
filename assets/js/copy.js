// Small comforts of every page: copy, share, print, show a password, close a menu, forget a finished draft.
// Its buttons are hidden until this runs.
const all = (selector) => document.querySelectorAll(selector);

async function copy(text) {
  if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

for (const button of all('[data-copy]')) {
  const label = button.querySelector('span');
  const before = label.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await copy(button.dataset.copy);
    label.textContent = button.dataset.copied;
    setTimeout(() => { label.textContent = before; }, 2500);
  });
}

for (const button of all('[data-share]')) {
  button.hidden = !navigator.share;
  button.addEventListener('click', () => navigator.share({ url: button.dataset.share, title: button.dataset.title }).catch(() => {}));
}

for (const button of all('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

for (const button of all('[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
  });
}

for (const done of all('[data-clear-draft]')) {
  try { localStorage.removeItem(`draft:${done.dataset.clearDraft}`); } catch { /* storage refused: nothing was kept */ }
}

const menus = () => all('details.menu[open]');
addEventListener('click', ({ target }) => { for (const menu of menus()) if (!menu.contains(target)) menu.open = false; });
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of menus()) { menu.open = false; menu.querySelector('summary').focus(); }
});
