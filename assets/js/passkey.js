// Passkeys: shows the forms that need them when this browser has them, asks the authenticator, and sends its answer with
// the form. On the page of sign-in the browser also offers them in the field of the address.
const forms = [...document.querySelectorAll('form[data-passkey]')];
if (forms.length && isSecureContext && window.PublicKeyCredential) forms.forEach(open);

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

function open(form) {
  const kind = form.dataset.passkey;
  const status = form.querySelector('[data-passkey-status]');
  let waiting = new AbortController();
  let asked = 0;
  form.hidden = false;
  for (const without of document.querySelectorAll('[data-passkey-without]')) without.hidden = true;

  const challenge = async () => {
    const body = new URLSearchParams({ for: kind });
    const answer = await fetch(form.dataset.challenge, { method: 'POST', headers: { accept: 'application/json' }, cache: 'no-store', body });
    // The password is asked again first.
    if (answer.redirected) location.assign(answer.url);
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    return answer.json();
  };

  const ask = async (more = {}) => {
    const { handle, options: { publicKey } } = await challenge();
    publicKey.challenge = bytes(publicKey.challenge);
    for (const one of [...(publicKey.excludeCredentials ?? []), ...(publicKey.allowCredentials ?? [])]) one.id = bytes(one.id);
    if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
    const act = kind === 'register' ? 'create' : 'get';
    const given = await navigator.credentials[act]({ publicKey, signal: waiting.signal, ...more });
    const response = {};
    for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (given.response[part]) response[part] = text(given.response[part]);
    }
    form.elements.handle.value = handle;
    form.elements.passkey.value = JSON.stringify({ id: given.id, rawId: text(given.rawId), type: given.type, response, extensions: {} });
    const tick = document.querySelector('[type="checkbox"][name="remember"]');
    if (tick && form.elements.remember) form.elements.remember.value = tick.checked ? 'on' : '';
    form.submit();
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    waiting.abort();
    waiting = new AbortController();
    status.textContent = '';
    try {
      await ask();
    } catch ({ name }) {
      status.textContent = name === 'NotAllowedError' || name === 'AbortError' ? status.dataset.cancelled : status.dataset.failed;
    }
  });

  // What the field offers is good for five minutes: whoever comes back to it later finds it asked again.
  const offer = async () => {
    if (Date.now() - asked < 240_000) return;
    asked = Date.now();
    waiting.abort();
    waiting = new AbortController();
    try {
      await ask({ mediation: 'conditional' });
    } catch { /* the field is a field */ }
  };
  if (kind === 'sign_in' && PublicKeyCredential.isConditionalMediationAvailable) {
    PublicKeyCredential.isConditionalMediationAvailable().then((can) => {
      if (!can) return;
      offer();
      addEventListener('focusin', offer);
    });
  }
}
