// Solves one proof-of-work challenge (ALTCHA v2, PBKDF2): finds the counter whose derived key starts with the asked prefix.
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

onmessage = async ({ data: { parameters } }) => {
  const { algorithm, cost, keyLength, keyPrefix, nonce, salt } = parameters;
  const started = performance.now();
  const hash = algorithm.split('/')[1] ?? 'SHA-256';
  const saltBytes = bytes(salt);
  const nonceBytes = bytes(nonce);
  const password = new Uint8Array(nonceBytes.length + 4);
  password.set(nonceBytes);
  const view = new DataView(password.buffer);
  for (let counter = 0; ; counter += 1) {
    view.setUint32(nonceBytes.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hex(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash, salt: saltBytes, iterations: cost }, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix.toLowerCase())) {
      postMessage({ counter, derivedKey, time: Math.round(performance.now() - started) });
      return;
    }
  }
};
