// The product under test: `taalentio demo` in a temporary folder, on a free port, removed at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const START = 240_000; // ms: a debug build draws fifty portraits first

export async function free() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the demonstration: its address, accounts `{role, identifier, password}`, folders of data and letters, log, and `stop`. */
export async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'taalentio-journeys-'));
  const port = await free();
  // The anti-robot check stays on. The limits per address are off: every visitor of this run has the same one.
  // What it writes into the temporary folder, and all it says, is read at the end.
  const { PATH, HOME } = process.env;
  const TMPDIR = join(folder, 'tmp');
  await mkdir(TMPDIR);
  const env = { PATH, HOME, TMPDIR, DATA_DIR: folder, RATE_LIMITS: 'off', LOG_LEVEL: 'trace' };
  const program = resolve(process.env.TAALENTIO ?? 'target/debug/taalentio');
  const child = spawn(program, ['demo', '--port', String(port)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = [];
  child.stderr.on('data', (text) => log.push(String(text)));
  const ended = once(child, 'exit').catch(() => {});
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    if (child.exitCode === null && child.signalCode === null) await ended;
    clearTimeout(late);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { base, accounts } = await opened(child);
    return { base, accounts, data: folder, outbox: join(folder, 'demo', 'outbox'), log, stop };
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${log.join('').slice(-2000)}`);
  }
}

function opened(child) {
  return new Promise((found, failed) => {
    const accounts = [];
    const late = setTimeout(() => failed(new Error('the demonstration does not open')), START);
    child.on('error', failed);
    child.on('exit', (code) => failed(new Error(`the demonstration ended with ${code} before it opened`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const account = line.match(/^(admin|recruteur|presence|user) (\S+) (\S+)$/);
      const address = line.match(/^Open (\S+)$/);
      if (account) accounts.push({ role: account[1], identifier: account[2], password: account[3] });
      if (!address) return;
      clearTimeout(late);
      found({ base: address[1], accounts });
    });
  });
}
