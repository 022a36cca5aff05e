// The event stream over the wire: greeting, what somebody else says, resuming by position.
import { request, type IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { call } from './call.ts';
import { noteSeen } from './document.ts';
import type { Stage } from './run.ts';

interface Event { position: number; requests: string[]; lists: string[] }

// An open stream that can be waited on.
class Listener {
  private text = '';
  private constructor(private readonly answer: IncomingMessage) {
    answer.setEncoding('utf8');
    answer.on('data', (piece: string) => { this.text += piece; });
  }

  static open(stage: Stage, cookie: string, headers: Record<string, string> = {}): Promise<Listener> {
    const url = new URL(`${stage.base}/api/v1/stream`);
    return new Promise((resolve, reject) => {
      const sent = request(url, { headers: { cookie, accept: 'text/event-stream', ...headers } }, (answer) => {
        expect(answer.statusCode).toBe(200);
        expect(answer.headers['content-type']).toContain('text/event-stream');
        noteSeen('GET', '/api/v1/stream', 200);
        resolve(new Listener(answer));
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  get said(): string { return this.text; }

  events(): Event[] {
    return this.text.split('\n').filter((line) => line.startsWith('data: ')).map((line) => JSON.parse(line.slice(6)) as Event);
  }

  async until(holds: (events: Event[]) => boolean): Promise<Event[]> {
    const last = Date.now() + 5000;
    while (!holds(this.events())) {
      if (Date.now() > last) throw new Error(`nothing of that kind came: ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.events();
  }

  close(): void { this.answer.destroy(); }
}

async function ask(stage: Stage, person: string, whom: string): Promise<string> {
  const who = await stage.people.as(person);
  const reply = await call(stage.base, 'POST', '/api/v1/requests', { origin: stage.base, 'content-type': 'application/json', cookie: who.cookie, 'x-zusage-token': who.token, 'idempotency-key': randomUUID() }, JSON.stringify({ whom, what: 'Etwas für den Strom' }));
  expect(reply.status).toBe(201);
  return (JSON.parse(reply.body) as { id: string }).id;
}

export function testStream(stage: () => Stage): void {
  test('what is said to me arrives, what is said to others does not', async () => {
    const mine = await Listener.open(stage(), (await stage().people.as('j.brandt')).cookie);
    await mine.until((events) => events.length === 1);
    const toOthers = await ask(stage(), 'e.aydin', 't.berger');
    const toMe = await ask(stage(), 'e.aydin', 'j.brandt');
    const events = await mine.until((all) => all.some((event) => event.requests.includes(toMe)));
    expect(events.flatMap((event) => event.requests)).not.toContain(toOthers);
    expect(events.at(-1)?.lists).toContain('start');
    mine.close();
  });

  test('a stream that was cut goes on where it was', async () => {
    const { cookie } = await stage().people.as('j.brandt');
    const first = await Listener.open(stage(), cookie);
    const position = (await first.until((events) => events.length === 1))[0]!.position;
    first.close();
    const missed = await ask(stage(), 'e.aydin', 'j.brandt');
    const again = await Listener.open(stage(), cookie, { 'last-event-id': String(position) });
    const events = await again.until((all) => all.length > 0);
    expect(events[0]?.requests).toContain(missed);
    expect(events[0]?.position).toBeGreaterThan(position);
    again.close();
  });

  test('who is too far behind is told to begin anew', async () => {
    const { cookie } = await stage().people.as('j.brandt');
    const listener = await Listener.open(stage(), cookie, { 'last-event-id': '999999999' });
    await listener.until((events) => events.length === 1);
    expect(listener.said).toContain('event: reload');
    listener.close();
  });
}
