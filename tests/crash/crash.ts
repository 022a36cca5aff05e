// Kills the server twenty times with SIGKILL while eight writers speak. Afterwards every answered act is there, none is
// half there, and the chain is whole. Writers note each answer in a file of their own, with fsync, outside the server.
import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, freePort, headersOf, signInAs, startServer, type SignedIn } from './server.ts';

// The moments of the kills are meant to differ from run to run; the log lines name them.
const random = () => Math.random();
const kills = Number(process.env['ZUSAGE_KILLS'] ?? 20);
const writers = 8;

interface Noted { act_id: string; request: string; position: number }

// Asks, then writes messages into what it asked, until the server is gone. Returns when a call fails.
async function write(who: SignedIn, whom: string, log: number, firstAnswer: () => void): Promise<void> {
  const note = (line: Noted) => { writeSync(log, `${JSON.stringify(line)}\n`); fsyncSync(log); firstAnswer(); };
  for (let round = 0; ; ++round) {
    const asked = await fetch(`${who.base}/api/v1/requests`, { method: 'POST', headers: headersOf(who),
      body: JSON.stringify({ whom, what: `Probe ${round}` }) });
    if (asked.status !== 201) throw new Error(`ask: ${asked.status} ${await asked.text()}`);
    const page = (await asked.json()) as { id: string; lines: { position: number }[]; version: number };
    note({ act_id: '', request: page.id, position: page.lines[0]?.position ?? 0 });
    for (let message = 0; message < 5; ++message) {
      const key = randomUUID();
      const said = await fetch(`${who.base}/api/v1/requests/${page.id}/acts`, { method: 'POST', headers: headersOf(who, key),
        body: JSON.stringify({ act: 'message', version: page.version, text: `Nachricht ${message}` }) });
      if (said.status !== 201) throw new Error(`message: ${said.status} ${await said.text()}`);
      const answer = (await said.json()) as { act_id: string; position: number };
      note({ act_id: answer.act_id, request: page.id, position: answer.position });
    }
  }
}

function isGone(fault: unknown): boolean {
  return fault instanceof TypeError; // fetch failed: the connection broke, as it should
}

// Every noted act stands among the lines of its request.
async function check(who: SignedIn, notes: Noted[]): Promise<number> {
  const byRequest = Map.groupBy(notes, (note) => note.request);
  let missing = 0;
  for (const [request, noted] of byRequest) {
    const answer = await fetch(`${who.base}/api/v1/requests/${request}`, { headers: { cookie: who.cookie } });
    const positions = answer.ok ? new Set(((await answer.json()) as { lines: { position: number }[] }).lines.map((line) => line.position)) : new Set<number>();
    missing += noted.filter((note) => !positions.has(note.position)).length;
  }
  return missing;
}

function notesIn(file: string): Noted[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Noted);
}

const folder = mkdtempSync(join(tmpdir(), 'zusage-crash-'));
const data = join(folder, 'data');
const port = await freePort();
let checked = 0;
let lost = 0;
try {
  for (let kill = 0; kill < kills; ++kill) {
    const server = await startServer(data, port);
    const people = ['j.brandt', 'e.aydin', 'p.krueger', 't.berger'];
    const signedIn = await Promise.all(Array.from({ length: writers }, (_, i) => signInAs(server.base, people[i % people.length]!)));
    const files = signedIn.map((_, i) => join(folder, `answered-${kill}-${i}`));
    const logs = files.map((file) => openSync(file, 'a'));
    const first = Promise.withResolvers<void>();
    const done = Promise.allSettled(signedIn.map((who, i) => write(who, people[(i + 1) % people.length]!, logs[i]!, first.resolve)));
    await first.promise;
    await new Promise((resolve) => setTimeout(resolve, 5 + random() * 495));
    server.process.kill('SIGKILL');
    await server.ended;
    for (const result of await done) if (result.status === 'rejected' && !isGone(result.reason)) throw result.reason;
    logs.forEach(closeSync);
    const again = await startServer(data, port);
    for (const [i, file] of files.entries()) {
      const notes = notesIn(file);
      lost += await check(await signInAs(again.base, people[i % people.length]!), notes);
      checked += notes.length;
    }
    again.process.kill('SIGTERM');
    const code = await again.ended;
    if (code !== 0) throw new Error(`SIGTERM ended the server with ${code}`);
  }
  const verdict = execFileSync(binary, ['verify', '--data', data], { encoding: 'utf8' });
  console.log(verdict.trim());
  console.log(`${kills} kills, ${writers} writers: ${checked} answered acts, ${lost} lost`);
  if (lost > 0 || checked < kills * writers) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
