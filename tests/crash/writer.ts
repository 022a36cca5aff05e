// One writer: lives conversations through all their acts until the server is gone. What it is about to send is noted
// before, what was answered is noted after with fsync: both in files of its own, outside of the server.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { headersOf, type SignedIn } from './server.ts';

// `request` is empty for the act that begins one.
export interface Sent { act_id: string; act: string; request: string; path: string; body: string; by: string }
export interface Answered { act_id: string; request: string; position: number; version: number }

// The connection broke, or a server that stops said so: the act was not answered.
export class Unanswered extends Error {}

export class Notes {
  private readonly path: string;
  private readonly sentFile: number;
  private readonly answeredFile: number;

  constructor(path: string) {
    this.path = path;
    this.sentFile = openSync(`${path}.sent`, 'a');
    this.answeredFile = openSync(`${path}.answered`, 'a');
  }
  sending(note: Sent): void { writeSync(this.sentFile, `${JSON.stringify(note)}\n`); }
  answered(note: Answered): void {
    writeSync(this.answeredFile, `${JSON.stringify(note)}\n`);
    fsyncSync(this.answeredFile);
  }
  close(): void { closeSync(this.sentFile); closeSync(this.answeredFile); }
  all(): { sent: Sent[]; answered: Answered[] } {
    const lines = <T>(name: string): T[] => readFileSync(`${this.path}.${name}`, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as T);
    return { sent: lines<Sent>('sent'), answered: lines<Answered>('answered') };
  }
}

interface Page { id: string; version: number; lines: { position: number }[] }

export async function send(who: SignedIn, note: Sent): Promise<Answered> {
  const reply = await fetch(`${who.base}${note.path}`, { method: 'POST', headers: headersOf(who, note.act_id), body: note.body })
    .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
    .catch((fault: unknown) => { throw new Unanswered(String(fault)); });
  if (reply.status === 503) throw new Unanswered(reply.text);
  if (reply.status !== 201) throw new Error(`${note.act}: ${reply.status} ${reply.text}`);
  const said = JSON.parse(reply.text) as Page | { request: Page; position: number };
  const page = 'request' in said ? said.request : said;
  const position = 'request' in said ? said.position : Math.max(...page.lines.map((line) => line.position));
  return { act_id: note.act_id, request: page.id, position, version: page.version };
}

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();

// What each side says in turn, and what it brings.
const course: { by: 'asker' | 'giver'; act: string; brings: () => object }[] = [
  { by: 'giver', act: 'message', brings: () => ({ text: 'Wie viele kommen?' }) },
  { by: 'giver', act: 'counter', brings: () => ({ due_at: day(3), valid_until: day(2), text: 'Vorher geht es nicht.' }) },
  { by: 'asker', act: 'accept_offer', brings: () => ({ terms_version: 2 }) },
  { by: 'giver', act: 'declare', brings: () => ({}) },
  { by: 'asker', act: 'reject', brings: () => ({ text: 'Noch nicht ganz.' }) },
  { by: 'giver', act: 'declare', brings: () => ({ text: 'Ergänzt.' }) },
  { by: 'asker', act: 'accept', brings: () => ({}) },
  { by: 'asker', act: 'message', brings: () => ({ text: 'Danke.' }) },
];

export interface Pair { asker: SignedIn; giver: SignedIn; giverId: string }

export async function write(pair: Pair, notes: Notes, heard: () => void): Promise<void> {
  const say = async (by: 'asker' | 'giver', act: string, request: string, path: string, body: object) => {
    const note = { act_id: randomUUID(), act, request, path, body: JSON.stringify(body), by };
    notes.sending(note);
    const answer = await send(pair[by], note);
    notes.answered(answer);
    heard();
    return answer;
  };
  for (let round = 0; ; ++round) {
    let last = await say('asker', 'request', '', '/api/v1/requests', { whom: pair.giverId, what: `Probe ${round}` });
    for (const { by, act, brings } of course) {
      last = await say(by, act, last.request, `/api/v1/requests/${last.request}/acts`, { act, version: last.version, ...brings() });
    }
  }
}
