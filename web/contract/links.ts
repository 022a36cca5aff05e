// Links are guessed by nobody: ten thousand tries find nothing, and whoever tries is made to wait. Stands after all
// others that open a link: the address counts.
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { call, type Reply } from './call.ts';
import { breach } from './document.ts';
import type { Stage } from './run.ts';

interface Made { secret: string; link: { id: string } }
const digits = '0123456789abcdef';

export function testLinks(stage: () => Stage): void {
  async function send(method: string, path: string, body?: unknown, person?: string): Promise<Reply> {
    const { base, people } = stage();
    const who = person === undefined ? null : await people.as(person);
    const headers = { origin: base, 'idempotency-key': randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(who ? { cookie: who.cookie, 'x-zusage-token': who.token } : {}) };
    const reply = await call(base, method, path, headers, body === undefined ? '' : JSON.stringify(body));
    expect(breach(method, path, reply)).toBeNull();
    return reply;
  }
  const said = (reply: Reply) => ({ status: reply.status, number: (JSON.parse(reply.body) as { number: string }).number });
  async function asked(): Promise<{ id: string; number: string }> {
    const reply = await send('POST', '/api/v1/requests', { as: 'hofmann', whom: 'house-connections', what: 'Geheime Leitung im Keller' }, 'j.brandt');
    expect(reply.status).toBe(201);
    return JSON.parse(reply.body) as { id: string; number: string };
  }

  test('within an hour so many links are made for a request, and no more', async () => {
    const { id } = await asked();
    let reply = await send('POST', `/api/v1/requests/${id}/links`, {}, 'j.brandt');
    for (let i = 0; i < 25 && reply.status === 201; ++i) reply = await send('POST', `/api/v1/requests/${id}/links`, {}, 'j.brandt');
    expect(said(reply)).toEqual({ status: 429, number: 'Z9884' });
  });

  test('by one link so much is said within an hour, and no more', async () => {
    const { id } = await asked();
    const { secret } = JSON.parse((await send('POST', `/api/v1/requests/${id}/links`, {}, 'j.brandt')).body) as Made;
    const write = (text: string) => send('POST', `/api/v1/door/${secret}/acts`, { act: 'message', version: 1, text });
    let reply = await write('Hallo');
    for (let i = 0; i < 70 && reply.status === 201; ++i) reply = await write(`Hallo ${i}`);
    expect(said(reply)).toEqual({ status: 429, number: 'Z9885' });
  });

  test('ten thousand tries find nothing', async () => {
    const { id, number } = await asked();
    const made = JSON.parse((await send('POST', `/api/v1/requests/${id}/links`, {}, 'j.brandt')).body) as Made;
    const { secret } = made;
    expect((await send('GET', `/api/v1/door/${secret}`)).status).toBe(200);
    const near = [...secret].flatMap((own, at) => [...digits].filter((digit) => digit !== own).map((digit) => secret.slice(0, at) + digit + secret.slice(at + 1)));
    const tries = [id, id.replaceAll('-', ''), number, made.link.id, made.link.id + made.link.id, secret.toUpperCase(), secret.slice(1), `${secret}0`, `${secret}%00`, `%20${secret}`, ...near];
    for (let i = 1000; i < 2000; ++i) tries.push(`Z-${i}`, String(i));
    while (tries.length < 10_000) tries.push(randomBytes(16).toString('hex'));
    const seen = new Map<string, number>();
    for (let at = 0; at < tries.length; at += 50) {
      await Promise.all(tries.slice(at, at + 50).map(async (guess) => {
        if (guess === secret) return;
        const reply = await call(stage().base, 'GET', `/api/v1/door/${guess}`, {}, '');
        const { status, number: problem } = said(reply);
        expect(reply.body).not.toContain('Geheime Leitung');
        seen.set(`${status} ${problem}`, (seen.get(`${status} ${problem}`) ?? 0) + 1);
      }));
    }
    for (const answer of seen.keys()) expect(['400 Z9828', '404 Z9575', '429 Z9883']).toContain(answer); // 400: %00 is no address
    expect(seen.get('404 Z9575') ?? 0).toBeLessThan(100); // of those at once some are heard before they are counted
    expect(said(await send('GET', `/api/v1/door/${'0'.repeat(32)}`))).toEqual({ status: 429, number: 'Z9883' });
    expect(said(await send('GET', `/api/v1/open/links/${'0'.repeat(32)}/complaint`))).toEqual({ status: 429, number: 'Z9883' });
    expect(said(await send('POST', `/api/v1/open/links/${'0'.repeat(32)}/complaint`, { what: 'Geraten' }))).toEqual({ status: 429, number: 'Z9883' });
    // Whoever holds the right one is heard all the same: others may guess behind the same address.
    expect((await send('GET', `/api/v1/door/${secret}`)).status).toBe(200);
  });
}
