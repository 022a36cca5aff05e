// `zusage user add` beside a running server: the command hands its work over the control socket.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { binary } from '../../tests/crash/server.ts';
import { call } from './call.ts';
import type { Stage } from './run.ts';

interface Ended { status: number | null; said: string; complained: string }

function addUser(data: string, words: string[], password = 'vier Wörter und Zeichen'): Ended {
  const ended = spawnSync(binary, ['user', 'add', '--data', data, ...words], { input: `${password}\n`, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return { status: ended.status, said: ended.stdout, complained: ended.stderr };
}

export function testHandover(stage: () => Stage, data: string): void {
  test('the control socket belongs to the server\'s user alone', () => {
    const socket = statSync(join(data, 'control.sock'));
    expect({ isSocket: socket.isSocket(), mode: socket.mode & 0o777 }).toEqual({ isSocket: true, mode: 0o600 });
  });

  test('an account opened beside a running server can sign in at once', async () => {
    const added = addUser(data, ['--person', 'p.krueger', '--login', 'paul']);
    expect({ status: added.status, said: added.said }).toEqual({ status: 0, said: 'p.krueger can now sign in as paul.\n' });
    const { base } = stage();
    const reply = await call(base, 'POST', '/api/v1/session', { 'content-type': 'application/json', origin: base }, JSON.stringify({ login: 'paul', password: 'vier Wörter und Zeichen' }));
    expect(reply.status).toBe(200);
  });

  test('a new password ends the sessions and the open streams of that person', async () => {
    expect(addUser(data, ['--person', 'n.falk', '--login', 'nora']).status).toBe(0);
    const { base } = stage();
    const reply = await call(base, 'POST', '/api/v1/session', { 'content-type': 'application/json', origin: base }, JSON.stringify({ login: 'nora', password: 'vier Wörter und Zeichen' }));
    expect(reply.status).toBe(200);
    const cookie = (reply.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const stream = await fetch(`${base}/api/v1/stream`, { headers: { cookie } });
    expect(stream.status).toBe(200);
    const ended = stream.text();
    expect(addUser(data, ['--person', 'n.falk', '--login', 'nora'], 'fünf andere Wörter').status).toBe(0);
    await ended;
    expect((await fetch(`${base}/api/v1/stream`, { headers: { cookie } })).status).toBe(401);
  }, 20_000);

  test('what the server refuses is told as the command itself would tell it', () => {
    const taken = addUser(data, ['--person', 't.berger', '--login', 'elif']);
    expect(taken.status).toBe(2);
    expect(taken.complained).toContain('Z9507');
    const short = addUser(data, ['--person', 't.berger', '--login', 'tom'], 'kurz');
    expect(short.status).toBe(2);
    expect(short.complained).toContain('Z9542');
  });

  test('a second server on the same data is refused', () => {
    const second = spawnSync(binary, ['serve', '--demo', '--data', data, '--listen', '127.0.0.1:0'], { encoding: 'utf8', timeout: 20_000 });
    expect({ status: second.status, said: second.stderr.includes('Z9703') }).toEqual({ status: 2, said: true });
  });
}
