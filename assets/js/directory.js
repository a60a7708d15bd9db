// The directory changes in place: what is chosen, a chip, a page or an order is asked for at once, and the address
// follows. People are chosen across pages. Without this script every one of these is a page of its own.
const form = () => document.querySelector('#filters');
const results = () => document.querySelector('#results');
const bar = () => document.querySelector('[data-bulk]');
const help = () => document.querySelector('#keys');
const OFF = 'directory-keys-off';
const here = () => location.pathname + location.search;
let asked;
let shown = here();

// ---- who is chosen ------------------------------------------------------------------------------------------------
const CHOSEN = `directory-chosen:${form()?.dataset.who ?? ''}`;
const read = () => { try { return JSON.parse(sessionStorage.getItem(CHOSEN) ?? '[]'); } catch { return []; } };
const chosen = new Set(read());

function keep() {
  try { sessionStorage.setItem(CHOSEN, JSON.stringify([...chosen])); } catch { /* not kept: this page still knows */ }
}

// Those of other pages are sent as well, as hidden fields of the bar.
function tellBar() {
  const target = bar();
  if (!target) return;
  const present = new Set([...results().querySelectorAll('input[data-person]')].map((box) => box.value));
  target.querySelectorAll('input[data-elsewhere]').forEach((field) => field.remove());
  for (const id of chosen) {
    if (present.has(id)) continue;
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'person', value: id });
    field.dataset.elsewhere = '';
    target.append(field);
  }
  // While somebody is chosen the bar stays in sight, and nothing that gets the focus hides behind it.
  target.toggleAttribute('data-on', chosen.size > 0);
  target.hidden = !chosen.size;
  document.documentElement.style.scrollPaddingBottom = chosen.size ? '9rem' : '';
  const count = target.querySelector('[data-chosen]');
  if (count) { count.hidden = false; count.querySelector('b').textContent = chosen.size.toLocaleString(document.documentElement.lang); }
  const clear = target.querySelector('[data-clear]');
  if (clear) clear.hidden = !chosen.size;
}

function showChosen() {
  for (const box of results().querySelectorAll('input[data-person]')) box.checked = chosen.has(box.value);
  tellBar();
}

function choose(box) {
  if (box.checked) chosen.add(box.value); else chosen.delete(box.value);
  keep();
  tellBar();
}

// ---- in place -----------------------------------------------------------------------------------------------------
// `how` is what becomes of the address: a new step of the history, the same step, or nothing (it has changed already).
async function show(address, how) {
  asked?.abort();
  asked = new AbortController();
  results().setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: asked.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [next, filters] = [page.querySelector('#results'), page.querySelector('#filters')];
    // Somebody who is signed out meanwhile, or a sentence instead of a list.
    if (!answer.ok || !next || !filters) { location.assign(address); return; }
    // While somebody types, one step is enough; where we are already is none.
    const stays = address === here();
    if (how === 'step') history[stays ? 'replaceState' : 'pushState'](null, '', address);
    if (how === 'typing' && !stays) history[history.state === 'typing' ? 'replaceState' : 'pushState']('typing', '', address);
    shown = here();
    results().replaceWith(document.adoptNode(next));
    refill(filters, how);
    for (const part of document.querySelectorAll('[data-follows]')) {
      const other = page.querySelector(`[data-follows="${part.dataset.follows}"]`);
      if (other) part.replaceWith(document.adoptNode(other));
    }
    showChosen();
    // What was put in with its words in it is not read out; what changes is.
    const live = document.querySelector('[data-live]');
    if (live) live.textContent = results().querySelector('[role=status]')?.textContent ?? '';
  } catch (fault) {
    if (fault.name !== 'AbortError') location.assign(address);
  }
}

// The panel keeps its folds, its place and the field that is being used.
function refill(filters, how) {
  const name = (fold) => fold.dataset.facet;
  const open = new Set([...form().querySelectorAll('details[open]')].map(name));
  const held = document.activeElement;
  const mine = form().contains(held);
  const { id, name: field, value, selectionStart } = mine ? held : {};
  const facet = mine && name(held.closest('details') ?? form());
  const place = form().scrollTop;
  form().replaceChildren(...document.adoptNode(filters).childNodes);
  for (const fold of form().querySelectorAll('details')) fold.open ||= open.has(name(fold));
  form().scrollTop = place;
  if (!mine) return;
  const same = (id && document.getElementById(id))
    || (field && [...form().elements].find((one) => one.name === field && one.value === value))
    || (held.matches('[type=submit]') && form().querySelector('[type=submit]'))
    || (facet && form().querySelector(`details[data-facet="${facet}"] summary`))
    || results();
  same.focus({ preventScroll: true });
  // What is typed meanwhile stays, and so does the cursor in it; whoever goes back goes back to the words of then.
  if (how && same.matches('input[type=search], input[type=text]')) {
    same.value = value;
    same.setSelectionRange(selectionStart, selectionStart);
  }
}

function address() {
  const pairs = [...new FormData(form())].filter(([, value]) => value !== '');
  const query = new URLSearchParams(pairs).toString();
  return form().getAttribute('action') + (query && `?${query}`);
}

// ---- keys ---------------------------------------------------------------------------------------------------------
const cards = () => [...results().querySelectorAll('[data-row]')];
const linkOf = (card) => card.querySelector('a[href]');

function move(key) {
  const all = cards();
  if (!all.length) return;
  const at = all.findIndex((card) => card.contains(document.activeElement));
  if (at < 0) { linkOf(all[0]).focus(); return; }
  const rtl = document.documentElement.dir === 'rtl';
  const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[key];
  if (step) { linkOf(all[at + step] ?? all[at]).focus(); return; }
  // Up and down go to the nearest of the next line, in rows as among faces.
  const from = all[at].getBoundingClientRect();
  const down = key === 'ArrowDown';
  let best;
  for (const card of all) {
    const to = card.getBoundingClientRect();
    const far = down ? to.top - from.top : from.top - to.top;
    if (far < 4) continue;
    const cost = far * 10 + Math.abs(to.left - from.left);
    if (!best || cost < best.cost) best = { card, cost };
  }
  linkOf(best?.card ?? all[at]).focus();
}

const keysAreOff = () => { try { return localStorage.getItem(OFF) === '1'; } catch { return false; } };

function pressed(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target, key } = event;
  if (target.closest?.('input:not([type=checkbox]), select, textarea, dialog, [contenteditable]')) return;
  const card = target.closest?.('[data-row]');
  if (key.startsWith('Arrow') && (card || target === results())) { event.preventDefault(); move(key); return; }
  if (keysAreOff()) return;
  if (key === '/') {
    event.preventDefault();
    const field = document.querySelector('#f-q');
    const reachable = field?.offsetParent ? field : document.querySelector('#top-search');
    reachable?.focus();
    reachable?.select();
  } else if (key === '?') {
    event.preventDefault();
    help()?.showModal();
  } else if (key === 'x' && card) {
    const box = card.querySelector('input[data-person]');
    if (box) { box.checked = !box.checked; choose(box); }
  } else if ((key === 'j' || key === 'k') && !target.closest('#filters, form')) {
    event.preventDefault();
    move(key === 'j' ? 'ArrowDown' : 'ArrowUp');
  }
}

if (form() && results()) {
  let typing;
  document.addEventListener('change', (event) => {
    const { target } = event;
    if (target.matches('input[data-person]')) choose(target);
    else if (target.form === form()) { clearTimeout(typing); show(address(), 'step'); }
    else if (target.matches('[data-keys-on]')) { try { localStorage.setItem(OFF, target.checked ? '' : '1'); } catch { /* not kept */ } }
  });
  document.addEventListener('input', (event) => {
    if (event.target.id !== 'f-q') return;
    clearTimeout(typing);
    typing = setTimeout(() => show(address(), 'typing'), 250);
  });
  document.addEventListener('submit', (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    clearTimeout(typing);
    // On a phone the panel is a sheet over the list.
    if (getComputedStyle(form()).position === 'fixed') { location.hash = 'results'; results().focus({ preventScroll: true }); }
    show(address(), 'step');
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-clear]')) { chosen.clear(); keep(); showChosen(); results().focus({ preventScroll: true }); return; }
    if (event.target.closest('[data-keys]')) { help()?.showModal(); return; }
    const link = event.target.closest('#results a[href], #filters a[href], [data-follows] a[href]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.download) return;
    const to = new URL(link.href);
    if (to.pathname !== new URL(form().action).pathname || link.getAttribute('href').startsWith('#')) return;
    event.preventDefault();
    const inPanel = form().contains(link);
    const turning = link.rel === 'next' || link.rel === 'prev';
    show(to.pathname + to.search, 'step').then(() => {
      if (turning) scrollTo(0, 0);
      // The link is gone with what it was in: the focus stays near.
      if (!inPanel && !document.activeElement?.isConnected) results().focus({ preventScroll: true });
      if (!inPanel && document.activeElement === document.body) results().focus({ preventScroll: true });
    });
  });
  addEventListener('popstate', () => {
    if (here() === shown) return;
    clearTimeout(typing);
    // What is on its way counts: whoever goes forward again before it is there asks for it no more.
    shown = here();
    show(shown);
  });
  document.addEventListener('keydown', pressed);
  const on = document.querySelector('[data-keys-on]');
  if (on) on.checked = !keysAreOff();
  document.querySelectorAll('[data-keys]').forEach((button) => { button.hidden = false; });
  showChosen();
}
