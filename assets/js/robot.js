// Answers the anti-robot challenge of a form in a worker, from the first touch of the form. Without a secure context
// (no WebCrypto), or when anything fails, the question in words stays.
const opened = performance.now();
for (const box of document.querySelectorAll('[data-robot][data-challenge]')) {
  if (isSecureContext && crypto.subtle && window.Worker) guard(box, box.closest('form'));
}

function guard(box, form) {
  const question = box.querySelector('[data-question]');
  const proof = box.querySelector('[name="altcha"]');
  const status = box.querySelector('[data-robot-status]');
  const answered = () => box.querySelector('[name="robot_answer"]')?.value;
  let state = 'idle';
  let waiting = null;
  if (question) question.hidden = true;

  // Nobody is refused for having been quick, as whoever takes up a finished draft is.
  const least = () => new Promise((go) => { setTimeout(go, Number(box.dataset.least) - (performance.now() - opened)); });

  const start = async () => {
    if (state !== 'idle') return;
    state = 'busy';
    try {
      const response = await fetch(box.dataset.challenge, { headers: { accept: 'application/json' }, cache: 'no-store' });
      if (!response.ok) throw new Error(String(response.status));
      const challenge = await response.json();
      const solution = await solve(challenge);
      await least();
      proof.value = btoa(JSON.stringify({ challenge, solution }));
      state = 'done';
      status.textContent = waiting ? status.dataset.done : '';
    } catch {
      state = 'failed';
      status.textContent = '';
      if (question) question.hidden = false;
    }
    const button = waiting;
    waiting = null;
    if (button && state === 'done') form.requestSubmit(button.isConnected ? button : undefined);
    else if (button) question?.querySelector('input')?.focus();
  };

  const solve = (challenge) => new Promise((resolve, reject) => {
    const worker = new Worker(box.dataset.worker, { type: 'module' });
    const end = (then) => (event) => { worker.terminate(); then(event.data ?? event); };
    worker.onmessage = end(resolve);
    worker.onerror = end(reject);
    worker.postMessage(challenge);
  });

  form.addEventListener('focusin', start, { once: true });
  form.addEventListener('submit', (event) => {
    if (state === 'done' || state === 'failed' || answered() || event.defaultPrevented) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting = event.submitter ?? form.querySelector('[type="submit"]');
    status.textContent = status.dataset.busy;
    start();
  }, { capture: true });
}
