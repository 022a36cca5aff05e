// Asking recipients by link: how often, from one address, and after the service is gone. Stands after the guesses at
// links: the address counts.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { call, type Reply } from './call.ts';
import { breach } from './document.ts';
import type { Stage } from './run.ts';

interface Made { secret: string; link: { id: string } }

export function testAsked(stage: () => Stage): void {
  const links = '/api/v1/services/water-connection/letter/links';
  async function send(method: string, path: string, body?: unknown, person?: string): Promise<Reply> {
    const { base, people } = stage();
    const who = person === undefined ? null : await people.as(person);
    const headers = { origin: base, 'idempotency-key': randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(who ? { cookie: who.cookie, 'x-zusage-token': who.token } : {}) };
    const reply = await call(base, method, path, headers, body === undefined ? '' : JSON.stringify(body));
    expect(breach(method, path, reply)).toBeNull();
    return reply;
  }
  const said = (reply: Reply) => ({ status: reply.status, number: (JSON.parse(reply.body) as { number: string }).number });
  beforeAll(() => { for (const person of ['p.krueger', 'a.roth']) stage().people.forget(person); }); // others may have ended their sessions
  const ask = async () => JSON.parse((await send('POST', links, {}, 'p.krueger')).body) as Made;
  const answers = (words: string) => ({ answers: [{ question: 'redeemer', words }] });

  test('who guesses is made to wait, and whoever holds a link is heard all the same', async () => {
    const { secret } = await ask();
    const wrong = `/api/v1/asked/${'0'.repeat(32)}`;
    for (let i = 0; i < 25; ++i) await send('GET', wrong);
    expect(said(await send('GET', wrong))).toEqual({ status: 429, number: 'Z9883' });
    expect((await send('GET', `/api/v1/asked/${secret}`)).status).toBe(200);
  });

  test('by one link so much is answered within an hour, and no more', async () => {
    const { secret } = await ask();
    const answer = `/api/v1/asked/${secret}/answers`;
    for (let i = 0; i < 30; ++i) expect((await send('PUT', answer, answers(`Netzbau ${i}`))).status).toBe(200);
    expect(said(await send('PUT', answer, answers('Netzbau')))).toEqual({ status: 429, number: 'Z9885' });
    expect(said(await send('PUT', `/api/v1/asked/${secret}/verdicts`, { verdicts: [] }))).toEqual({ status: 429, number: 'Z9885' });
  });

  test('an answer has a thousand characters', async () => {
    const { secret } = await ask();
    expect((await send('PUT', `/api/v1/asked/${secret}/answers`, answers('x'.repeat(1001)))).status).toBe(400);
    expect((await send('PUT', `/api/v1/asked/${secret}/answers`, answers('x'.repeat(1000)))).status).toBe(200);
  });

  test('one answer of a team is told to nobody, not even that it came', async () => {
    const inside = '/api/v1/services/meter-installation/letter';
    const { secret } = JSON.parse((await send('POST', `${inside}/links`, { holder: 'house-connections' }, 'a.roth')).body) as Made;
    const seen = JSON.parse((await send('PUT', `/api/v1/asked/${secret}/answers`, { answers: [{ question: 'promise', words: 'Geheim', within: '2 hours' }] })).body) as { inside: boolean };
    expect(seen.inside).toBe(true);
    const letter = await send('GET', inside, undefined, 'a.roth');
    expect(letter.body).not.toContain('Geheim');
    expect(JSON.parse(letter.body)).toMatchObject({ heard: [{ theirs: [], at: null, differing: 0, finding: null, answers: 1 }] });
    expect((JSON.parse(letter.body) as { heard: { withheld: string }[] }).heard[0]!.withheld).toContain('8');
    expect(JSON.parse((await send('GET', `${inside}/links`, undefined, 'a.roth')).body)).toMatchObject({ links: [{ answered_at: null }] });
  });

  test('within an hour so many links are made for a letter, and no more', async () => {
    let reply = await send('POST', links, {}, 'p.krueger');
    for (let i = 0; i < 45 && reply.status === 201; ++i) reply = await send('POST', links, {}, 'p.krueger');
    expect(said(reply)).toEqual({ status: 429, number: 'Z9884' });
  });
}
