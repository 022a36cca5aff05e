// A house of its own: invited, both sides asked, and what each of them is told when something is wrong.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { binary, freePort, startServer, type Running } from '../../tests/crash/server.ts';
import { call, type Reply } from './call.ts';
import { breach } from './document.ts';
import { founding, secretOf } from './setup.ts';

interface Who { cookie: string; 'x-zusage-token': string }
interface Tie { provider: { id: string }; customer: { id: string }; by_provider: string; by_customer: string }

const said = (reply: Reply): unknown => [reply.status, (JSON.parse(reply.body) as { number?: string }).number];

export function testInvitations(folder: string): void {
  let server: Running;
  const data = join(folder, 'invited');
  async function send(method: string, path: string, body?: unknown, who?: Who): Promise<Reply> {
    const headers = { origin: server.base, 'accept-language': 'de', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...who };
    const reply = await call(server.base, method, path, headers, body === undefined ? '' : JSON.stringify(body));
    expect(breach(method, path, reply)).toBeNull();
    return reply;
  }
  async function whoIs(reply: Reply): Promise<Who> {
    const cookie = (reply.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const session = await call(server.base, 'GET', '/api/v1/session', { cookie }, '');
    return { cookie, 'x-zusage-token': (JSON.parse(session.body) as { token: string }).token };
  }
  const invite = async (who: Who, unit: string) => JSON.parse((await send('POST', '/api/v1/invitations', { unit }, who)).body) as { secret: string; address: string; invitation: { id: string } };
  const open = '/api/v1/open/invitations';

  test('an invitation lets one person in, and both sides are seen beside each other', async () => {
    server = await startServer(data, await freePort(), ['serve']);
    const setup = await send('POST', `/api/v1/open/setup/${await secretOf(server)}`, { ...founding, gives: ['Einkauf'], needs: ['Lager'] });
    const chief = await whoIs(setup);
    expect(JSON.parse((await send('GET', '/api/v1/network', undefined, chief)).body)).toMatchObject({ unit: { name: 'Versand' }, answered: true, may_invite: true, gives: [{ id: 'einkauf' }], needs: [{ id: 'lager' }] });
    const made = await invite(chief, 'einkauf');
    expect(made.address).toBe(`${server.base}/einladung/${made.secret}`);
    expect(said(await send('POST', '/api/v1/invitations', { unit: 'nirgends' }, chief))).toEqual([409, 'Z9889']);
    expect(JSON.parse((await send('GET', '/api/v1/invitations', undefined, chief)).body)).toMatchObject({ open: [{ unit: { id: 'einkauf' } }] });
    expect(JSON.parse((await send('GET', `${open}/${made.secret}`)).body)).toMatchObject({ unit: { name: 'Einkauf' }, made_by: { name: founding.person } });
    expect(said(await send('GET', `${open}/${'0'.repeat(32)}`))).toEqual([404, 'Z9575']);
    expect(said(await send('POST', `${open}/${'0'.repeat(32)}`, { name: 'A', login: 'a', password: 'correct horse battery' }))).toEqual([404, 'Z9575']);
    // What was wrong costs nothing: the invitation opens again.
    const guest = { name: 'Bernd Öl', login: 'bernd', password: 'correct horse battery' };
    const come = (secret: string, over: object = {}) => send('POST', `${open}/${secret}`, { ...guest, ...over });
    expect(said(await come(made.secret, { name: ' ' }))).toEqual([400, 'Z9824']);
    expect(said(await come(made.secret, { password: 'short' }))).toEqual([400, 'Z9542']);
    expect(said(await come(made.secret, { login: founding.login }))).toEqual([409, 'Z9507']);
    const both = await Promise.all([come(made.secret), come(made.secret)]);
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 410]);
    const buyer = await whoIs(both.find((reply) => reply.status === 200)!);
    expect(said(await come(made.secret))).toEqual([410, 'Z9578']);
    expect(said(await send('GET', `${open}/${made.secret}`))).toEqual([410, 'Z9578']);
    // Not an administrator: asked the two questions, for the own team alone.
    expect(JSON.parse((await send('GET', '/api/v1/network', undefined, buyer)).body)).toMatchObject({ unit: { id: 'einkauf' }, answered: false, may_invite: false });
    for (const [method, path, body] of [['GET', '/api/v1/invitations'], ['POST', '/api/v1/invitations', { unit: 'einkauf' }], ['DELETE', `/api/v1/invitations/${made.invitation.id}`]] as const)
      expect(said(await send(method, path, body, buyer))).toEqual([403, 'Z9888']);
    expect(said(await send('GET', '/api/v1/network?unit=versand', undefined, buyer))).toEqual([403, 'Z9890']);
    expect(said(await send('PUT', '/api/v1/network', { unit: 'versand', gives: [], needs: [] }, buyer))).toEqual([403, 'Z9890']);
    expect(said(await send('PUT', '/api/v1/network', { unit: 'einkauf', gives: [' Einkauf'], needs: [] }, buyer))).toEqual([400, 'Z9531']);
    const answered = JSON.parse((await send('PUT', '/api/v1/network', { unit: 'einkauf', gives: ['lager'], needs: ['Buchhaltung: Süd', ' '] }, buyer)).body) as { answered: boolean; ties: Tie[]; unanswered: { name: string }[] };
    expect(answered.answered).toBe(true);
    expect(answered.unanswered.map((one) => one.name)).toEqual(['Buchhaltung: Süd', 'Beschwerdestelle', 'Lager']);
    const tie = (provider: string, customer: string) => answered.ties.find((one) => one.provider.id === provider && one.customer.id === customer);
    expect(tie('versand', 'einkauf')).toMatchObject({ by_provider: 'named', by_customer: 'not_named' });
    expect(tie('einkauf', 'lager')).toMatchObject({ by_provider: 'named', by_customer: 'unanswered' });
    const services = await send('GET', '/api/v1/services', undefined, chief);
    for (const name of ['Einkauf für Lager', 'Buchhaltung: Süd für Einkauf']) expect(services.body).toContain(name);
  }, 60_000);

  test('what is withdrawn opens no longer, and neither does an invitation into a team that is gone', async () => {
    const chief = await whoIs(await send('POST', '/api/v1/session', { login: founding.login, password: founding.password }));
    const gone = await invite(chief, 'buchhaltung-sued');
    const made = await invite(chief, 'lager');
    expect(JSON.parse((await send('DELETE', `/api/v1/invitations/${made.invitation.id}`, undefined, chief)).body)).toMatchObject({ open: [{ unit: { id: 'buchhaltung-sued' } }] });
    expect(said(await send('DELETE', '/api/v1/invitations/none', undefined, chief))).toEqual([404, 'Z9830']);
    expect(said(await send('GET', `${open}/${made.secret}`))).toEqual([410, 'Z9576']);
    const file = join(folder, 'smaller.yaml');
    writeFileSync(file, 'zusage: 1\norganisation: {id: mine, name: Meins}\nactors:\n  - {id: versand, kind: team, name: Versand}\n  - {id: einkauf, kind: team, name: Einkauf}\n');
    const imported = spawnSync(binary, ['import', file, '--data', data], { encoding: 'utf8' });
    expect(imported.stderr).toBe('');
    expect(said(await send('GET', `${open}/${gone.secret}`))).toEqual([409, 'Z9889']);
    // Who names whom stays said; a team that is gone is not shown.
    const page = JSON.parse((await send('GET', '/api/v1/network', undefined, chief)).body) as { ties: Tie[] };
    expect(page.ties.map((one) => [one.provider.id, one.customer.id])).toEqual([['versand', 'einkauf']]);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(spawnSync(binary, ['verify', '--data', data], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })).toMatchObject({ status: 0 });
  }, 60_000);
}
