// Hints at needs: what customers did not get, offered to a steward, who decides once.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { call, type Reply } from './call.ts';
import { breach } from './document.ts';
import type { Stage } from './run.ts';

interface Hint { position: number; request: string; why: string; title: string; text: string | null }

export function testNeeds(stage: () => Stage): void {
  let steward: { cookie: string; 'x-zusage-token': string };
  async function send(method: string, path: string, body?: unknown, person?: string): Promise<Reply> {
    const { base, people } = stage();
    const who = person === undefined ? steward : await people.as(person).then((one) => ({ cookie: one.cookie, 'x-zusage-token': one.token }));
    const headers = { origin: base, 'idempotency-key': randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...who };
    const reply = await call(base, method, path, headers, body === undefined ? '' : JSON.stringify(body));
    expect(breach(method, path, reply)).toBeNull();
    return reply;
  }
  const hints = async () => (JSON.parse((await send('GET', '/api/v1/needs')).body) as { hints: Hint[] }).hints;

  test('a declined request is offered, and decided once', async () => {
    const { base } = stage();
    const signed = await call(base, 'POST', '/api/v1/session', { 'content-type': 'application/json', origin: base }, JSON.stringify({ login: 'gul', password: 'correct horse battery' }));
    expect(signed.status).toBe(200);
    steward = { cookie: (signed.headers['set-cookie'] ?? '').split(';')[0]!, 'x-zusage-token': (JSON.parse(signed.body) as { token: string }).token };
    const asked = JSON.parse((await send('POST', '/api/v1/requests', { as: 'hofmann', whom: 'house-connections', what: 'Anschluss am Samstag' }, 'j.brandt')).body) as { id: string };
    expect((await send('POST', `/api/v1/requests/${asked.id}/acts`, { act: 'decline', version: 1, text: 'Samstags arbeiten wir nicht.' }, 'j.brandt')).status).toBe(201);
    const hint = (await hints()).find((one) => one.request === asked.id)!;
    expect(hint).toMatchObject({ why: 'declined', title: 'Anschluss am Samstag', text: 'Samstags arbeiten wir nicht.' });
    const judge = (position: number | string) => send('POST', `/api/v1/needs/${position}`, { request: asked.id, taken: true });
    const judged = await judge(hint.position);
    expect(judged.status).toBe(200);
    expect((JSON.parse(judged.body) as { verdicts: unknown[] }).verdicts[0]).toMatchObject({ position: hint.position, taken: true, title: 'Anschluss am Samstag' });
    expect((await hints()).some((one) => one.request === asked.id)).toBe(false);
    const said = (reply: Reply) => ({ status: reply.status, number: (JSON.parse(reply.body) as { number: string }).number });
    expect(said(await judge(hint.position))).toEqual({ status: 409, number: 'Z9520' });
    expect(said(await judge(1))).toEqual({ status: 404, number: 'Z9521' });
    expect(said(await judge('eins'))).toEqual({ status: 404, number: 'Z9521' });
  });
}
