// Whoever guesses passwords is made to wait. Stands after all others: the address counts as well as the login.
import { expect, test } from 'vitest';
import { call } from './call.ts';
import { breach } from './document.ts';
import type { Stage } from './run.ts';

export function testThrottle(stage: () => Stage): void {
  test('after ten wrong guesses nobody is heard, not even with the right password', async () => {
    const { base } = stage();
    const guess = (password: string) => call(base, 'POST', '/api/v1/session', { 'content-type': 'application/json', origin: base }, JSON.stringify({ login: 'elif', password }));
    let reply = await guess('wrong guess number 0');
    for (let i = 1; i < 11 && reply.status === 401; ++i) reply = await guess(`wrong guess number ${i}`);
    expect(reply.status).toBe(429);
    reply = await guess('correct horse battery');
    expect({ status: reply.status, number: (JSON.parse(reply.body) as { number: string }).number }).toEqual({ status: 429, number: 'Z9541' });
    expect(breach('POST', '/api/v1/session', reply)).toBeNull();
  });
}
