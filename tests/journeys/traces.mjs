// What the server leaves behind: nothing that people typed in confidence stands in clear in its files, its database with
// the write-ahead log, its temporary folder, its figures or its log, at the level `trace` (quality.md S74, S85). Letters
// of the outbox are read by their receivers and are left out; keys hold no value of anybody.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { applicant, PASSWORD } from './applicant.mjs';

const KINDS = ['fr-script', 'fr-still', 'ar-script', 'ar-still'];
const LEFT_OUT = /^demo\/outbox\//;

export async function traces(world) {
  const canaries = [...KINDS.flatMap((kind) => numbers(applicant(kind).phone)), PASSWORD, ...world.accounts.map((account) => account.password)];
  const found = [];
  let read = 0;
  for (const file of await files(world.data)) {
    const name = relative(world.data, file);
    if (LEFT_OUT.test(name)) continue;
    // What the server removed meanwhile holds nothing any more.
    const text = await readFile(file).catch(() => Buffer.alloc(0));
    read += 1;
    found.push(...canaries.filter((canary) => text.includes(canary)).map((canary) => `${name}: ${canary}`));
  }
  world.report.check(`traces: the server left ${read} files`, read > 20);
  world.report.none('traces: nothing confidential stands in clear in a file', found);
  const log = world.log.join('');
  world.report.check('traces: the log speaks at every level', log.includes('answered'));
  const secrets = [...canaries, ...KINDS.map((kind) => applicant(kind).email)];
  world.report.none('traces: nothing confidential stands in the log', secrets.filter((secret) => log.includes(secret)));
  const figures = await fetch(`${world.base}/metrics`).then((answer) => answer.text());
  world.report.check('traces: this machine reads figures', figures.includes('taalentio_jobs'));
  world.report.none('traces: nothing confidential stands in the figures', secrets.filter((secret) => figures.includes(secret)));
}

/** A number as it could stand somewhere: its last nine digits, alone and in pairs. */
function numbers(phone) {
  const digits = phone.replace(/\D/g, '').slice(-9);
  const pairs = `${digits[0]} ${digits.slice(1).match(/../g).join(' ')}`;
  return [digits, pairs, phone];
}

async function files(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
