// Letters of the outbox: the newest of a kind for an address, its plain text decoded.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 30_000; // ms: letters are jobs

/** The plain text of the letter of that kind to that address, once it is there. */
export async function letter(folder, kind, address) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(300)) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.includes(`-${kind}-`)).sort().reverse();
    for (const name of names) {
      const text = await readFile(join(folder, name), 'latin1').catch(() => '');
      if (text.includes(`<${address}>`)) return plain(text);
    }
  }
  throw new Error(`no letter ${kind} to ${address} after ${PATIENCE / 1000} s`);
}

/** Waits until no letter came for a while: the passwords of everybody are hashed for them, and sign-in would wait its turn. */
export async function settled(folder) {
  const CALM = 4_000;
  let count = -1;
  let since = Date.now();
  for (const end = Date.now() + 120_000; Date.now() < end && Date.now() - since < CALM; await pause(500)) {
    const now = (await readdir(folder).catch(() => [])).length;
    if (now !== count) since = Date.now();
    count = now;
  }
}

/** The password of the line contracts.md gives; the sixteen letters of any language. */
export function temporaryPassword(text) {
  return text.match(/[:：]\s*([A-Za-z0-9]{16})\s*$/m)?.[1];
}

function plain(letter) {
  const part = letter.slice(letter.search(/^Content-Type: text\/plain/im));
  const [head] = part.split(/\r?\n\r?\n/, 1);
  const body = part.slice(head.length).split(/\r?\n--/, 1)[0].trim();
  const way = head.match(/Content-Transfer-Encoding: *(\S+)/i)?.[1].toLowerCase();
  if (way === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (way !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8');
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
