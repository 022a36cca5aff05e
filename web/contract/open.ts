// Pages for everybody: asking with a proof of work, and complaining by a link.
import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { call, type Reply } from './call.ts';
import { breach } from './document.ts';
import type { Stage } from './run.ts';

interface Challenge { algorithm: string; challenge: string; maxnumber: number; salt: string; signature: string }
interface Slip { number: string; link: string; title: string }

export function testOpen(stage: () => Stage): void {
  const service = '/api/v1/open/services/connection-advice';
  async function send(method: string, path: string, body?: unknown, key: string = randomUUID()): Promise<Reply> {
    const { base } = stage();
    const reply = await call(base, method, path, { origin: base, 'idempotency-key': key, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, body === undefined ? '' : JSON.stringify(body));
    expect(breach(method, path, reply)).toBeNull();
    return reply;
  }
  const said = (reply: Reply) => ({ status: reply.status, number: (JSON.parse(reply.body) as { number: string }).number });
  async function proof(): Promise<Record<string, unknown>> {
    const { algorithm, challenge, maxnumber, salt, signature } = JSON.parse((await send('GET', `${service}/challenge`)).body) as Challenge;
    for (let number = 0; number <= maxnumber; ++number) {
      if (createHash('sha256').update(salt + String(number)).digest('hex') === challenge) return { algorithm, challenge, number, salt, signature };
    }
    throw new Error('no number solves the challenge');
  }
  const asking = { name: 'Karl Sand', contact: 'karl@example.org', what: 'Was kostet ein Anschluss?' };
  const ask = async (over: Record<string, unknown> = {}, key?: string) => send('POST', `${service}/requests`, { ...asking, proof: await proof(), ...over }, key);

  test('a service that is open tells its promise', async () => {
    const reply = await send('GET', service);
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toMatchObject({ id: 'connection-advice', organisation: 'Stadtwerke Lindenau', binding: 'service_goal' });
  });
  test('one that is not open answers as one that is not there', async () => {
    for (const rest of ['', '/challenge']) {
      const [closed, unknown] = await Promise.all(['power-connection', 'gibt-es-nicht-hier'].map((id) => send('GET', `/api/v1/open/services/${id}${rest}`)));
      expect(closed!.body.replaceAll('power-connection', 'X')).toBe(unknown!.body.replaceAll('gibt-es-nicht-hier', 'X'));
      expect(closed!.status).toBe(404);
    }
    expect((await send('POST', '/api/v1/open/services/power-connection/requests', { ...asking, proof: await proof() })).status).toBe(404);
  });
  test('asking without an account is answered with number and link, once for each key and each proof', async () => {
    const key = randomUUID();
    const served = await proof();
    const first = await ask({ proof: served }, key);
    expect(first.status).toBe(201);
    const again = await ask({ proof: served }, key);
    expect((JSON.parse(again.body) as Slip).number).toBe((JSON.parse(first.body) as Slip).number);
    expect(said(await ask({ proof: served }))).toEqual({ status: 409, number: 'Z9525' });
    expect(said(await ask({}, key))).toEqual({ status: 422, number: 'Z9501' });
  });
  test('what matters most to who asks there is kept with it', async () => {
    const { link } = JSON.parse((await ask({ important: 'fast' })).body) as Slip;
    const door = await send('GET', `/api/v1/door/${link.split('/').at(-1)!}`);
    expect(JSON.parse(door.body)).toMatchObject({ request: { important: { important: 'fast', dimension: 'responsiveness' } } });
  });
  test('without a name, or with a sum that was not done, nothing is taken', async () => {
    expect(said(await ask({ name: ' ' }))).toEqual({ status: 400, number: 'Z9824' });
    expect(said(await ask({ proof: { ...(await proof()), number: 12_000, salt: 'ab' } }))).toEqual({ status: 400, number: 'Z9877' });
  });
  test('by the link one complains, five times within an hour', async () => {
    const { link } = JSON.parse((await ask()).body) as Slip;
    const path = `/api/v1/open/links/${link.split('/').at(-1)!}/complaint`;
    expect((await send('GET', path)).status).toBe(200);
    const key = randomUUID();
    const complaint = { what: 'Niemand meldet sich', details: 'Seit einer Woche' };
    const reply = await send('POST', path, complaint, key);
    expect(reply.status).toBe(201);
    expect((JSON.parse(reply.body) as Slip).title).toBe('Niemand meldet sich');
    expect(said(await send('POST', path, { what: 'Etwas anderes' }, key))).toEqual({ status: 422, number: 'Z9501' });
    expect(said(await send('POST', path, { what: ' ' }))).toEqual({ status: 400, number: 'Z9824' });
    let last = reply;
    for (let i = 0; i < 5 && last.status === 201; ++i) last = await send('POST', path, { what: `Noch einmal ${i}` });
    expect(said(last)).toEqual({ status: 429, number: 'Z9878' });
  });
  // Stands last here: this address has asked enough then.
  test('from one address so much is asked within an hour, and no more', async () => {
    let reply = await ask();
    for (let i = 0; i < 25 && reply.status === 201; ++i) reply = await ask();
    expect(said(reply)).toEqual({ status: 429, number: 'Z9878' });
  });
}
