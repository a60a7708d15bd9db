// Everybody on a shortlist can be dragged to another place, and votes appear as they are given. Buttons and a reload do the
// same without this.
const list = document.querySelector('[data-sortable]');
let held = null;

const rows = () => [...list.children];

/** Before which row the pointer is: the list is one column. */
function below(y) {
  return rows().find((row) => {
    const box = row.getBoundingClientRect();
    return row !== held && y < box.top + box.height / 2;
  }) ?? null;
}

async function keep(row) {
  const body = new URLSearchParams({ place: String(rows().indexOf(row)) });
  const answer = await fetch(row.dataset.change, { method: 'POST', body, redirect: 'manual' });
  // A page drawn again says what is true: the ends of the list have other buttons, and a refusal its sentence.
  if (answer.type === 'opaqueredirect' || !answer.ok) location.reload();
}

if (list) {
  for (const row of rows()) row.draggable = true;
  list.addEventListener('dragstart', (event) => {
    held = event.target.closest('[data-change]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
  });
  list.addEventListener('dragover', (event) => {
    if (!held) return;
    event.preventDefault();
    list.insertBefore(held, below(event.clientY));
  });
  list.addEventListener('drop', (event) => event.preventDefault());
  list.addEventListener('dragend', () => {
    const row = held;
    held = null;
    if (row) keep(row).catch(() => location.reload());
  });
}

/** Asks the page for itself again, and takes the votes of it. */
async function votes() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const place of document.querySelectorAll('[data-votes]')) {
    const now = page.getElementById(place.id);
    if (now && now.innerHTML !== place.innerHTML) place.replaceChildren(...now.childNodes);
  }
}

/** Hears that votes changed; who may not listen now asks again in a while. */
function listen(place, stamp) {
  const events = new EventSource(`${place}?seen=${encodeURIComponent(stamp)}`);
  let last = stamp;
  events.addEventListener('votes', ({ data }) => { last = data; votes().catch(() => {}); });
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen(place, last), 15000);
  });
}

if (list?.dataset.live) listen(list.dataset.live, list.dataset.stamp);
