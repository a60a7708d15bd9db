// Reads the page again while a job is at work, and shows it whole when the job is done. Without this a link does the same.
const place = () => document.querySelector('[data-progress]');

async function look() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = page.querySelector('[data-progress]');
  if (!next) return location.reload();
  next.querySelector('[data-without-script]')?.remove();
  // The hand that is about to press a button finds it again.
  const held = document.activeElement?.closest('[data-progress] form')?.getAttribute('action');
  place()?.replaceChildren(...next.childNodes);
  if (held) place()?.querySelector(`form[action="${CSS.escape(held)}"] button`)?.focus();
}

place()?.querySelector('[data-without-script]')?.remove();
// A look that fails is followed by another: the network comes back, and the job goes on meanwhile.
setInterval(() => look().catch(() => {}), 2000);
