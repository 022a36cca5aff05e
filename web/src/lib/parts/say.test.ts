import { expect, test } from 'vitest';
import { Refusal } from '../api/client';
import { asked, gives, refuses } from '../testing/server';
import { problem, requestPage } from '../testing/world';
import { say } from './say';

test('what was said is answered by the request as it stands then', async () => {
  gives('POST /api/v1/requests/1/acts', { request: requestPage({ number: 'Z-7' }), act_id: '1', position: 1 });
  expect((await say('1', { act: 'take', version: 1 }, 'key')).number).toBe('Z-7');
  expect(asked('POST /api/v1/requests/1/acts')[0]).toMatchObject({ key: 'key', body: { act: 'take', version: 1 } });
});

test('a refusal is thrown with the numbered problem of the server', async () => {
  refuses('POST /api/v1/requests/1/acts', problem({ status: 409, number: 'Z9501' }));
  const refusal = await say('1', { act: 'take', version: 1 }).catch((reason: unknown) => reason);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).problem.number).toBe('Z9501');
});
