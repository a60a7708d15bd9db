// A larger installation than the demonstration: drawn people without faces, and one administrator.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Watch } from './browser.mjs';
import { free } from './demo.mjs';

const ACCOUNT = { role: 'admin', identifier: 'crowd@journeys.example', password: 'une girafe sous la pluie' };
const TRIES = 600; // a tenth of a second each

/** The same world with `people` others in it; `stop` ends and removes it. */
export async function crowd(world, people) {
  const folder = await mkdtemp(join(tmpdir(), 'taalentio-crowd-'));
  const port = await free();
  const { PATH, HOME } = process.env;
  const base = `http://localhost:${port}`;
  const env = { PATH, HOME, DATA_DIR: folder, PORT: String(port), BASE_URL: base, RATE_LIMITS: 'off', LOG_LEVEL: 'warn' };
  const program = resolve(process.env.TAALENTIO ?? 'target/debug/taalentio');
  const run = (...words) => spawn(program, words, { env, stdio: ['pipe', 'ignore', 'pipe'] });
  const done = async (child) => {
    const said = [];
    child.stderr.on('data', (text) => said.push(String(text)));
    const [code] = await once(child, 'exit');
    if (code) throw new Error(`${child.spawnargs.slice(1).join(' ')} ended with ${code}: ${said.join('').slice(-500)}`);
  };
  await done(run('seed', '--people', String(people)));
  const create = run('admin', 'create', '--email', ACCOUNT.identifier, '--password-stdin');
  create.stdin.end(ACCOUNT.password);
  await done(create);
  const server = run('serve');
  server.stderr.resume();
  const stop = async () => {
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  for (let turn = 0; turn < TRIES; turn += 1) {
    const ready = await fetch(`${base}/readyz`).then(({ ok }) => ok, () => false);
    if (ready) return { ...world, base, accounts: [ACCOUNT], sessions: {}, watch: new Watch(base), stop };
    await pause(100);
  }
  await stop();
  throw new Error('the larger installation does not open');
}
