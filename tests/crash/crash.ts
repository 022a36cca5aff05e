// Kills the server twenty times with SIGKILL while eight writers live whole conversations, then stops it once with SIGTERM
// under the same load. Afterwards every answered act is there, none is half there, what was not answered can be repeated
// with the same key and is said once, and the chain is whole.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, freePort, signInAs, startServer, type Running, type SignedIn } from './server.ts';
import { examine, type Writer } from './whole.ts';
import { Notes, send, Unanswered, write, type Pair } from './writer.ts';

// The moments of the kills are meant to differ from run to run; a complaint names the kill before it.
const random = () => Math.random();
const kills = Number(process.env['ZUSAGE_KILLS'] ?? 20);
const writerCount = 8;
const people = ['j.brandt', 'e.aydin', 'p.krueger', 't.berger'];

const folder = mkdtempSync(join(tmpdir(), 'zusage-crash-'));
const data = join(folder, 'data');
const port = await freePort();
const notes = Array.from({ length: writerCount }, (_, i) => new Notes(join(folder, `writer-${i}`)));
const all = (): Writer[] => notes.map((one) => one.all());
let repeated = 0;
let stood = 0; // unanswered at the kill, and there nevertheless

async function signInAll(base: string): Promise<Map<string, SignedIn>> {
  return new Map(await Promise.all(people.map(async (person) => [person, await signInAs(base, person)] as const)));
}

function pairOf(index: number, signedIn: Map<string, SignedIn>): Pair {
  const asker = people[index % people.length]!;
  const giverId = people[(index + 1) % people.length]!;
  return { asker: signedIn.get(asker)!, giver: signedIn.get(giverId)!, giverId };
}

// What each writer sent last, and was not answered, once more: it is said now, or was said before, never twice.
async function repeatUnanswered(signedIn: Map<string, SignedIn>): Promise<void> {
  for (const [i, one] of notes.entries()) {
    const { sent, answered } = one.all();
    const heard = new Set(answered.map((note) => note.act_id));
    const last = sent.at(-1);
    if (!last || heard.has(last.act_id)) continue;
    one.answered(await send(pairOf(i, signedIn)[last.by as 'asker' | 'giver'], last));
    ++repeated;
  }
}

// Load until the signal, which comes 5-500 ms after the first answer.
async function underLoad(server: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const signedIn = await signInAll(server.base);
  await repeatUnanswered(signedIn);
  const first = Promise.withResolvers<void>();
  const done = Promise.allSettled(notes.map((one, i) => write(pairOf(i, signedIn), one, first.resolve)));
  await Promise.race([first.promise, done]);
  await new Promise((resolve) => setTimeout(resolve, 5 + random() * 495));
  server.process.kill(signal);
  const code = await server.ended;
  for (const result of await done) if (result.status === 'rejected' && !(result.reason instanceof Unanswered)) throw result.reason;
  return code;
}

function complain(after: string): void {
  const { complaints, unanswered } = examine(join(data, 'zusage.db'), all());
  stood += unanswered;
  if (complaints.length > 0) throw new Error(`after ${after}:\n${complaints.slice(0, 20).join('\n')}`);
}

try {
  for (let kill = 1; kill <= kills; ++kill) {
    await underLoad(await startServer(data, port), 'SIGKILL');
    complain(`kill ${kill}`);
  }
  const code = await underLoad(await startServer(data, port), 'SIGTERM');
  if (code !== 0) throw new Error(`SIGTERM ended the server with ${code}`);
  complain('SIGTERM');
  console.log(execFileSync(binary, ['verify', '--data', data], { encoding: 'utf8' }).trim());
  const answered = all().reduce((sum, writer) => sum + writer.answered.length, 0);
  console.log(`${kills} kills and one stop, ${writerCount} writers: ${answered} answered acts, 0 lost, 0 half there; ${repeated} repeated by their key, ${stood} of them said before`);
  if (answered < kills * writerCount) throw new Error('the load was no load');
} finally {
  notes.forEach((one) => one.close());
  rmSync(folder, { recursive: true, force: true });
}
