// The address of a calendar feed as a calendar program reads it, and its end; and how many one may have.
import { expect, test } from 'vitest';
import { call } from './call.ts';
import { breach } from './document.ts';
import type { Stage } from './run.ts';

interface Made { feed: { id: string }; address: string }

async function make(stage: Stage, person: string, subject: string): Promise<{ status: number; body: Made }> {
  const { cookie, token } = await stage.people.as(person);
  const reply = await call(stage.base, 'POST', '/api/v1/feeds', { cookie, 'x-zusage-token': token, origin: stage.base, 'content-type': 'application/json' }, JSON.stringify({ subject }));
  expect(breach('POST', '/api/v1/feeds', reply)).toBeNull();
  return { status: reply.status, body: JSON.parse(reply.body) as Made };
}

export function testFeeds(stage: () => Stage): void {
  test('a calendar program reads it without signing in, asks again cheaply, and finds nothing once it is withdrawn', async () => {
    const { base, people } = stage();
    const { body } = await make(stage(), 'j.brandt', 'j.brandt');
    const first = await call(base, 'GET', body.address, {}, '');
    expect({ status: first.status, type: first.headers['content-type'] }).toEqual({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(first.body).toContain('SUMMARY:');
    expect(first.body).not.toContain('Marta K');
    const again = await call(base, 'GET', body.address, { 'if-none-match': first.headers['etag'] ?? '' }, '');
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' });
    const tasks = await call(base, 'GET', `${body.address}&only=tasks`, {}, '');
    expect(tasks.body).not.toContain('BEGIN:VEVENT');
    const wrong = await call(base, 'GET', `${body.address}&only=everything`, {}, '');
    expect(wrong.status).toBe(400);
    const { cookie, token } = await people.as('j.brandt');
    const ended = await call(base, 'DELETE', `/api/v1/feeds/${body.feed.id}`, { cookie, 'x-zusage-token': token, origin: base }, '');
    expect(ended.status).toBe(200);
    expect((await call(base, 'GET', body.address, {}, '')).status).toBe(410);
  });

  test('twenty are enough (Z9872)', async () => {
    for (let i = 0; i < 20; ++i) expect((await make(stage(), 'h.kern', 'h.kern')).status).toBe(201);
    expect((await make(stage(), 'h.kern', 'h.kern')).status).toBe(409);
  });

  test('guessing finds nothing', async () => {
    for (const file of ['00000000000000000000000000000000.ics', 'x.ics', `${'f'.repeat(64)}.ics`]) {
      expect((await call(stage().base, 'GET', `/feed/${file}`, {}, '')).status).toBe(404);
    }
  });
}
