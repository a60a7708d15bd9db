// The registration, one topic at a time: progress that can be tapped, a draft on the device, a check page before sending.
// Without this script the same form is one page and the server says what is wrong.
const form = document.querySelector('[data-stepped]');
const $ = (selector, root = form) => root.querySelector(selector);
const $$ = (selector, root = form) => [...root.querySelectorAll(selector)];
const steps = $$('[data-step]');
const words = form.dataset;
const last = steps.length + 1;
const goto = $$('[data-goto]', document);
const [back, next, send] = [$('[data-back]'), $('[data-next]'), $('[data-send]')];
const check = $('[data-check]');
const key = `draft:${words.draft}`;
const offer = $('[data-draft-offer]', document);
const KEPT = 30 * 24 * 3600 * 1000; // a draft older than 30 days is not offered
let at = 0;

const fields = (root) => $$('input, select, textarea', root).filter((f) => f.name && f.type !== 'hidden' && !f.closest('.trap'));
const live = (field) => !field.closest('[hidden]:not([data-step])');
const stepOf = (element) => Number(element?.closest('[data-step]')?.dataset.step ?? 0);

function tell(field, text) {
  const group = field.type === 'radio' ? field.closest('fieldset') : field;
  const id = `${field.name.replace('[]', '')}-error`;
  document.getElementById(id)?.remove();
  const others = (group.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
  if (text) {
    const line = document.createElement('p');
    line.id = id;
    line.className = 'wrong';
    line.append($('[data-wrong-mark]').content.cloneNode(true), text);
    (field.type === 'radio' ? group : field.labels[0]?.parentElement ?? field.closest('fieldset')).append(line);
    group.setAttribute('aria-invalid', 'true');
    others.push(id);
  } else group.removeAttribute('aria-invalid');
  if (others.length) group.setAttribute('aria-describedby', others.join(' '));
  else group.removeAttribute('aria-describedby');
}

const fault = (field) => (field.validity.valid ? '' : field.validity.valueMissing ? words.wordRequired : words.wordInvalid);

/** The first refused field of a step, after saying why beside each. */
function refused(step) {
  let first = null;
  const seen = new Set();
  for (const field of fields(step)) {
    if (field.type === 'radio' && seen.has(field.name)) continue;
    seen.add(field.name);
    if (!live(field) || field.name === 'talents[]') continue;
    const text = fault(field);
    if (text || field.getAttribute('aria-invalid')) tell(field, text);
    if (text) { const fold = field.closest('details'); if (fold) fold.open = true; first ??= field; }
  }
  const picker = $('[data-talents]', step);
  if (picker && !$(':checked', picker)) { $('[data-talents-status]', step).textContent = words.wordTalents; first ??= picker; }
  mark(step, !!first);
  return first;
}

function mark(step, wrong) {
  const link = goto[stepOf(step) - 1];
  if (wrong) link.dataset.state = 'wrong';
  else link.dataset.state = 'done';
}

function show(n, { focus = true, push = true } = {}) {
  at = n;
  steps.forEach((step, i) => { step.hidden = i + 1 !== n; });
  check.hidden = n !== last;
  if (n === last) list();
  goto.forEach((link, i) => { if (i + 1 === n) link.setAttribute('aria-current', 'step'); else link.removeAttribute('aria-current'); });
  back.hidden = n === 1;
  next.hidden = n === last;
  send.hidden = n !== last;
  $('[data-intro]', document).classList.toggle('sr-only', n > 1);
  $('[data-count]', document).textContent = n < last ? words.wordStep.replace('%n', n).replace('%t', steps.length) : '';
  if (push) history.pushState({ step: n }, '');
  if (!focus) return;
  scrollTo(0, 0);
  $('h2', n === last ? check : steps[n - 1]).focus({ preventScroll: true });
}

function forward() {
  const wrong = refused(steps[at - 1]);
  if (wrong) wrong.focus();
  else show(at + 1);
}

/** The check page: every filled value under its topic, with a way back to it. */
function list() {
  $('[data-check-list]').replaceChildren(...steps.map((step, i) => {
    const card = document.createElement('section');
    card.className = 'card p-4';
    const head = document.createElement('div');
    head.className = 'flex items-center justify-between gap-3';
    const title = document.createElement('h3');
    title.className = 'font-semibold';
    title.textContent = goto[i].textContent;
    const edit = document.createElement('button');
    edit.type = 'button';
    edit.className = 'btn btn-plain';
    edit.textContent = words.wordEdit;
    edit.setAttribute('aria-label', `${words.wordEdit}, ${title.textContent}`);
    edit.addEventListener('click', () => show(i + 1));
    head.append(title, edit);
    const rows = document.createElement('dl');
    rows.className = 'divide-y divide-line text-sm';
    for (const [label, value] of values(step)) {
      const [row, dt, dd] = ['div', 'dt', 'dd'].map((tag) => document.createElement(tag));
      row.className = 'flex justify-between gap-4 py-2';
      dt.className = 'text-muted';
      dt.textContent = label;
      dd.className = 'text-end font-medium wrap-anywhere';
      const text = document.createElement('bdi');
      text.textContent = value;
      dd.append(text);
      row.append(dt, dd);
      rows.append(row);
    }
    card.append(head, rows);
    return card;
  }));
}

const plain = (element) => { const copy = element.cloneNode(true); $$('.text-muted, input, select, .wrong', copy).forEach((one) => one.remove()); return copy.textContent.trim(); };

const day = (date) => date.toLocaleDateString(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });

function values(step) {
  const rows = new Map();
  const add = (label, value) => { if (label && value) rows.set(label, rows.has(label) ? `${rows.get(label)}, ${value}` : value); };
  for (const field of fields(step)) {
    if (!live(field) || field.type === 'range' || field.name === 'robot_answer' || (field.name === 'currency' && !$$('[name^="rate_"]').some((rate) => rate.value))) continue;
    const legend = field.closest('fieldset:not([data-step])')?.querySelector('legend');
    const own = field.labels?.[0];
    if (field.type === 'checkbox' || field.type === 'radio') {
      if (field.checked) add(field.name === 'talents[]' ? goto[3].textContent : field.value === 'on' || !legend ? plain(own) : plain(legend), field.value === 'on' ? '✓' : plain(own));
    } else if (field.type === 'file') add(plain(own), field.files[0]?.name);
    else if (field.tagName === 'SELECT') { if (field.value) add(own ? plain(own) : plain(legend), field.selectedOptions[0].textContent); }
    else add(own ? plain(own) : '', field.type === 'date' && field.value ? day(field.valueAsDate) : field.value.trim());
  }
  if (!rows.size) add(words.wordEmpty, '—');
  return rows;
}

// The draft: everything typed except files, agreements and the robot question.
const kept = () => fields(form).filter((f) => !['file', 'range', 'search'].includes(f.type) && !/^(consent_|guardian_consent|robot_|company_)/.test(f.name));
const storage = (act) => { try { return act(localStorage); } catch { return null; } };

function save() {
  const values = kept().map((f) => (f.type === 'checkbox' || f.type === 'radio' ? (f.checked ? 1 : 0) : f.value));
  const names = kept().map((f) => `${f.name}=${f.type === 'checkbox' || f.type === 'radio' ? f.value : ''}`);
  storage((store) => store.setItem(key, JSON.stringify({ at, names, values, when: Date.now() })));
  $('[data-saved]').hidden = false;
  offer.hidden = true; // typing anew is an answer
}

function restore(draft) {
  const saved = new Map();
  draft.names.forEach((name, i) => saved.set(name, [...(saved.get(name) ?? []), draft.values[i]]));
  const city = $('[data-city]'); // its list comes later, with the country
  city.dataset.wanted = saved.get(`${city.name}=`)?.[0] ?? '';
  for (const f of kept()) {
    const tickable = f.type === 'checkbox' || f.type === 'radio';
    const value = saved.get(`${f.name}=${tickable ? f.value : ''}`)?.shift();
    if (value === undefined) continue;
    if (tickable) f.checked = !!value;
    else f.value = value;
    if (tickable ? f.checked || f.matches('[data-same]') : value) f.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const n = Math.min(draft.at || 1, steps.length);
  steps.slice(0, n - 1).forEach(refused);
  show(n);
}

form.noValidate = true;
form.classList.add('stepped');
next.addEventListener('click', forward);
back.addEventListener('click', () => show(at - 1));
goto.forEach((link, i) => link.addEventListener('click', (event) => { event.preventDefault(); if (at < last) refused(steps[at - 1]); show(i + 1); }));
addEventListener('popstate', ({ state }) => show(state?.step ?? 1, { push: false }));
form.addEventListener('change', ({ target }) => {
  if (target.name && target.closest('[aria-invalid]') && !fault(target)) tell(target, '');
  const step = target.closest('[data-step]');
  const link = goto[stepOf(step) - 1];
  if (link?.dataset.state === 'wrong' && !$('[aria-invalid="true"]', step) && fields(step).every((f) => !live(f) || !fault(f))) mark(step, false);
});
for (const type of ['input', 'change']) form.addEventListener(type, (event) => { if (event.isTrusted) save(); });

let sending = false;
form.addEventListener('submit', (event) => {
  if (sending) { event.preventDefault(); return; }
  const wrong = at < last ? null : steps.map(refused).find(Boolean);
  if (at < last || wrong) { event.preventDefault(); event.stopImmediatePropagation(); if (wrong) { show(stepOf(wrong)); wrong.focus(); } else forward(); }
}, { capture: true });
form.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  sending = true;
  send.setAttribute('aria-busy', 'true');
  send.textContent = words.wordSending;
});
const label = send.textContent;
addEventListener('pageshow', (event) => { if (event.persisted) { sending = false; send.removeAttribute('aria-busy'); send.textContent = label; } });

const summary = $('[data-summary]', document);
const draft = storage((store) => JSON.parse(store.getItem(key)));
if (summary) {
  const wrong = $$('[aria-invalid="true"]');
  wrong.forEach((field) => mark(field, true));
  $$('a', summary).forEach((link) => link.addEventListener('click', (event) => {
    const target = document.getElementById(link.hash.slice(1));
    if (target && stepOf(target)) { event.preventDefault(); show(stepOf(target)); target.focus(); target.scrollIntoView({ block: 'center' }); }
  }));
  show(stepOf(wrong[0]) || 1, { focus: false, push: false });
  summary.focus();
} else {
  show(1, { focus: false, push: false });
  if (draft?.names && Date.now() - draft.when < KEPT) {
    offer.hidden = false;
    $('[data-draft-take]', offer).addEventListener('click', () => { offer.hidden = true; restore(draft); });
    $('[data-draft-drop]', offer).addEventListener('click', () => { offer.hidden = true; storage((store) => store.removeItem(key)); $('h2').focus(); });
  }
}
history.replaceState({ step: at }, '');
