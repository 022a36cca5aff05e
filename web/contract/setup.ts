// From an empty directory to a house: the link that the server prints, used once.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { binary, freePort, startServer, type Running } from '../../tests/crash/server.ts';
import { call, type Reply } from './call.ts';
import { breach } from './document.ts';

const path = '/api/v1/open/setup/{secret}';
export const founding = {
  name: 'Müller & Söhne "GmbH"', kind: 'company', language: 'de', time_zone: 'Europe/Berlin', land: 'NW', begins: '08:00', ends: '17:00',
  person: 'Änne Öz', login: 'aenne', password: 'correct horse battery', unit: 'Versand', gives: ['Einkauf', 'Werk: Süd', ''], needs: ['Einkauf'] };

export async function secretOf(server: Running): Promise<string> {
  // The second line says how to come in.
  for (let i = 0; i < 200 && server.said().split('\n').length < 3; ++i) await new Promise((resolve) => setTimeout(resolve, 10));
  return /\/setup\/([0-9a-f]{32})\n/.exec(server.said())?.[1] ?? '';
}
async function stop(server: Running): Promise<void> {
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
}
const said = (reply: Reply): unknown => [reply.status, (JSON.parse(reply.body) as { number?: string }).number];

export function testSetup(folder: string): void {
  test('an empty house is set up once, by the newest link', async () => {
    const data = join(folder, 'empty');
    const first = await startServer(data, await freePort(), ['serve']);
    const old = await secretOf(first);
    await stop(first);
    const added = spawnSync(binary, ['user', 'add', '--data', data, '--person', 'a.berg', '--name', 'Anna Berg', '--login', 'anna'], { input: 'correct horse battery\n', encoding: 'utf8' });
    expect(added.status).toBe(0);
    const server = await startServer(data, await freePort(), ['serve']);
    const secret = await secretOf(server);
    expect([old.length, secret.length, old === secret]).toEqual([32, 32, false]);
    const headers = { 'content-type': 'application/json', origin: server.base };
    const look = async (one: string) => {
      const reply = await call(server.base, 'GET', `/api/v1/open/setup/${one}`, {}, '');
      expect(breach('GET', path, reply)).toBeNull();
      return reply;
    };
    const send = async (one: string, over: object = {}) => {
      const reply = await call(server.base, 'POST', `/api/v1/open/setup/${one}`, headers, JSON.stringify({ ...founding, ...over }));
      expect(breach('POST', path, reply)).toBeNull();
      return reply;
    };
    expect(said(await look('0'.repeat(32)))).toEqual([404, 'Z9575']);
    expect(said(await send('0'.repeat(32)))).toEqual([404, 'Z9575']);
    expect(said(await look(old))).toEqual([410, 'Z9576']);
    expect(JSON.parse((await look(secret)).body)).toEqual({ on_this_machine: true });
    // What was wrong costs nothing: the link opens again.
    expect(said(await send(secret, { unit: ' ' }))).toEqual([400, 'Z9824']);
    expect(said(await send(secret, { password: 'short' }))).toEqual([400, 'Z9542']);
    expect((await send(secret, { begins: '25:00' })).status).toBe(400);
    expect((await send(secret, { time_zone: 'Europa/Nirgends' })).status).toBe(400);
    expect(said(await send(secret, { login: 'anna' }))).toEqual([409, 'Z9507']);
    // Of two who send at once, one is heard.
    const both = await Promise.all([send(secret), send(secret)]);
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 410]);
    const done = both.find((reply) => reply.status === 200);
    expect(JSON.parse(done?.body ?? '{}')).toEqual({ signed_in: true });
    const cookie = (done?.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const session = await call(server.base, 'GET', '/api/v1/session', { cookie }, '');
    expect(JSON.parse(session.body)).toMatchObject({ signed_in: true, set_up: true, organisation: { name: founding.name }, me: { name: 'Änne Öz', unit: 'Versand', rights: ['administrator', 'lead', 'member', 'steward'] } });
    const services = await call(server.base, 'GET', '/api/v1/services', { cookie, 'accept-language': 'de' }, '');
    for (const name of ['Versand für Einkauf', 'Versand für Werk: Süd', 'Einkauf für Versand']) expect(services.body).toContain(name);
    expect(said(await look(secret))).toEqual([410, 'Z9578']);
    await stop(server);
    const again = await startServer(data, await freePort(), ['serve']);
    expect(await secretOf(again)).toBe('');
    expect(again.said()).not.toContain('/setup/');
    await stop(again);
    expect(spawnSync(binary, ['verify', '--data', data], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })).toMatchObject({ status: 0 });
  }, 60_000);
}
