// Starts the release binary as a process of its own and speaks to it; shared by the crash test and the benchmarks.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { randomUUID } from 'node:crypto';

export const binary = process.env['ZUSAGE_BINARY'] ?? new URL('../../build/release/zusage', import.meta.url).pathname;

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

const limit = 60_000; // milliseconds until the first answer

export interface Running { process: ChildProcess; base: string; startedIn: number; ended: Promise<number | null>; said: () => string }

// Resolves at the first answer of /healthz; `startedIn` is the time until then in milliseconds.
export async function startServer(data: string, port: number, words = ['serve', '--demo']): Promise<Running> {
  const began = performance.now();
  const child = spawn(binary, [...words, '--data', data, '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (part: Buffer) => { out += part.toString(); });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const base = `http://127.0.0.1:${port}`;
  while (performance.now() - began < limit) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(`${base}/healthz`).catch(() => null);
    if (answer?.ok) return { process: child, base, startedIn: performance.now() - began, ended, said: () => out };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  throw new Error(`no answer within ${limit} ms`);
}

export interface SignedIn { base: string; cookie: string; token: string }

export async function signInAs(base: string, person: string): Promise<SignedIn> {
  const answer = await fetch(`${base}/api/v1/session/demo`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: base }, body: JSON.stringify({ person }) });
  if (!answer.ok) throw new Error(`sign-in of ${person}: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const session = (await answer.json()) as { token: string };
  return { base, cookie, token: session.token };
}

export function headersOf(who: SignedIn, key: string = randomUUID()): Record<string, string> {
  return { 'content-type': 'application/json', origin: who.base, cookie: who.cookie, 'x-zusage-token': who.token, 'idempotency-key': key };
}
