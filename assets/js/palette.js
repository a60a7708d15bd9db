// Ctrl/⌘ K on pages of staff: one field, one list; arrows, Enter, Escape. Without this script the link leads to the page
// of the same search. The list comes drawn from there, so it holds what the reader may see and nothing else.
const dialog = document.getElementById('palette');
const input = dialog.querySelector('input');
const list = document.getElementById('palette-list');
const status = document.createElement('p');
let asked = 0;
let timer = 0;
let drawn; // what the list was asked for

// What only the script needs is not in every page.
const give = (element, attributes) => { for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value); };
give(input, { role: 'combobox', 'aria-expanded': 'true', 'aria-controls': list.id, 'aria-autocomplete': 'list', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', maxlength: '2000' });
give(list, { role: 'listbox', 'aria-label': dialog.getAttribute('aria-label') });
give(status, { role: 'status', class: 'sr-only' });
dialog.append(status);

const options = () => [...list.querySelectorAll('[role="option"]')];
const current = () => list.querySelector('[aria-selected="true"]');

function choose(option) {
  current()?.setAttribute('aria-selected', 'false');
  if (!option) { input.removeAttribute('aria-activedescendant'); return; }
  option.setAttribute('aria-selected', 'true');
  input.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

function move(step) {
  const all = options();
  if (all.length) choose(all[(all.indexOf(current()) + step + all.length) % all.length]);
}

/** Draws the list for what is in the field; says whether it did, or something else was asked for meanwhile. */
async function look() {
  const mine = (asked += 1);
  const text = input.value;
  const answer = await fetch(`${dialog.dataset.url}?part=1&q=${encodeURIComponent(text)}`).catch(() => null);
  if (mine !== asked) return false;
  // Signed out, or the server is busy: the page of the search says so.
  if (!answer?.ok || answer.redirected) { if (answer) location.assign(dialog.dataset.url); return false; }
  const html = await answer.text();
  if (mine !== asked) return false;
  drawn = text;
  list.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.children);
  choose(options()[0]);
  status.textContent = list.firstElementChild?.dataset.said ?? '';
  return true;
}

// Whoever types fast, or a scanner, presses Enter before the list is that of what they typed.
async function go() {
  clearTimeout(timer);
  if (drawn === input.value || await look()) current()?.click();
}

function open() {
  if (dialog.open) { dialog.close(); return; }
  input.value = '';
  drawn = undefined;
  list.replaceChildren();
  dialog.showModal();
  input.focus();
  look();
}

addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    open();
  }
});
for (const link of document.querySelectorAll('[data-palette]')) {
  link.addEventListener('click', (event) => { event.preventDefault(); open(); });
}
input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 90); });
input.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) { event.preventDefault(); move(step); }
  if (event.key === 'Enter' && !event.isComposing) { event.preventDefault(); go(); }
});
list.addEventListener('pointermove', ({ target }) => { const option = target.closest('[role="option"]'); if (option && option !== current()) choose(option); });
dialog.addEventListener('close', () => { clearTimeout(timer); asked += 1; });
dialog.addEventListener('click', ({ target }) => { if (target === dialog) dialog.close(); });
