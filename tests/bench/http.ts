// Measures the running server: start, memory, reads and durable acts over HTTP, each beside its reference in the same run.
// Prints Markdown rows for docs/benchmarks.md. Load comes from wrk on the same machine, over loopback only.
import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstPage } from '../../web/bench/first_page.ts';
import { freePort, headersOf, signInAs, startServer, type Running, type SignedIn } from '../crash/server.ts';

const here = new URL('.', import.meta.url).pathname;
const seconds = Number(process.env['ZUSAGE_BENCH_SECONDS'] ?? 8);

interface Measured { rate: number; p50: number; p99: number; errors: number }

function wrk(base: string, connections: number, script: string, words: string[]): Measured {
  const out = execFileSync('wrk', ['-t2', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', join(here, script), base, '--', ...words], { encoding: 'utf8' });
  const found = /RESULT rate=(\d+) p50=([\d.]+) p99=([\d.]+) errors=(\d+)/.exec(out);
  if (!found) throw new Error(out);
  const [, rate, p50, p99, errors] = found;
  return { rate: Number(rate), p50: Number(p50), p99: Number(p99), errors: Number(errors) };
}

// Appends of 4 KiB, each made durable: what the disk allows a server that commits one by one.
function fsyncRate(folder: string): number {
  const file = openSync(join(folder, 'fsync'), 'w');
  const page = Buffer.alloc(4096, 1);
  const began = performance.now();
  let count = 0;
  for (; performance.now() - began < 2000; ++count) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  closeSync(file);
  return count / 2;
}

function residentMiB(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

async function ask(who: SignedIn, whom: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; ++i) {
    const answer = await fetch(`${who.base}/api/v1/requests`, { method: 'POST', headers: headersOf(who), body: JSON.stringify({ whom, what: `Messung ${i}` }) });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    ids.push(((await answer.json()) as { id: string }).id);
  }
  return ids;
}

function row(name: string, value: Measured, beside = ''): void {
  console.log(`| ${name} | ${value.rate} /s | ${value.p50} ms | ${value.p99} ms | ${value.errors} | ${beside} |`);
}

async function measure(server: Running, folder: string): Promise<void> {
  const disk = fsyncRate(folder);
  console.log(`- fdatasync of 4 KiB appends on the same disk: ${disk.toFixed(0)} /s\n`);
  const who = await signInAs(server.base, 'j.brandt');
  // Many, so that no conversation grows longer than people's are: an answer carries its page.
  const ids = await ask(who, 'e.aydin', 2048);
  const file = join(folder, 'acts.txt');
  writeFileSync(file, [who.cookie, who.token, server.base, ...ids].join('\n'));
  console.log('| work | rate | p50 | p99 | errors | beside |\n| --- | --- | --- | --- | --- | --- |');
  for (const connections of [32, 256]) {
    const empty = wrk(server.base, connections, 'plain.lua', ['POST', '/healthz']);
    row(`empty POST, ${connections} connections`, empty);
    const acts = wrk(server.base, connections, 'acts.lua', [file]);
    row(`durable acts, ${connections} connections`, acts, `${(acts.rate / empty.rate).toFixed(2)} of the empty route, ${(acts.rate / disk).toFixed(1)} x fdatasync`);
  }
  const emptyGet = wrk(server.base, 32, 'plain.lua', ['GET', '/healthz']);
  row('empty GET, 32 connections', emptyGet);
  const fresh = await ask(who, 'e.aydin', 1);
  const one = wrk(server.base, 32, 'plain.lua', ['GET', `/api/v1/requests/${fresh[0]}`, who.cookie]);
  row('read one request', one, `${(one.rate / emptyGet.rate).toFixed(2)} of the empty route`);
  const colleague = await signInAs(server.base, 't.berger'); // whose page is not full of what was measured
  const start = wrk(server.base, 32, 'plain.lua', ['GET', '/api/v1/start', colleague.cookie]);
  row('read the start page', start, `${(start.rate / emptyGet.rate).toFixed(2)} of the empty route`);
}

const folder = mkdtempSync(join(tmpdir(), 'zusage-bench-'));
try {
  const data = join(folder, 'data');
  const filling = await startServer(data, await freePort());
  console.log(`- first start, two years of history written: ${(filling.startedIn / 1000).toFixed(1)} s`);
  filling.process.kill('SIGTERM');
  await filling.ended;
  const server = await startServer(data, await freePort());
  console.log(`- start to first answer, existing directory: ${server.startedIn.toFixed(0)} ms`);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  console.log(`- resident memory of the idle server: ${residentMiB(server.process.pid ?? 0).toFixed(1)} MiB`);
  for (const line of await firstPage(server, await signInAs(server.base, 'j.brandt'))) console.log(line);
  await measure(server, folder);
  server.process.kill('SIGTERM');
  await server.ended;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
