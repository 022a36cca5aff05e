// Learning in the browser, over HTTP: a file in pieces, its columns, its report, services and history of it.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { binary } from '../../tests/crash/server.ts';
import { call } from './call.ts';
import { breach } from './document.ts';
import type { Stage } from './run.ts';

const header = 'number,opened_at,due_date,closed_at,category,assignment_group,assigned_to\n';
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
const rows = Array.from({ length: 40 }, (_, i) => `T-${i + 100},${day(1 + (i % 9))} 08:00,${day(20)} 12:00,${day(10 + (i % 9))} 10:00,${i % 2 === 0 ? 'Ausweise,Bürgeramt' : 'Wohnsitz,Meldestelle'},Anna Muster`).join('\n');

interface Told { status: number; body: Record<string, unknown> }

export function testLearn(stage: () => Stage, data: string): void {
  let cookie = '';
  let token = '';
  let file = '';

  async function tell(method: string, path: string, body: unknown): Promise<Told> {
    const { base } = stage();
    const raw = typeof body === 'string';
    const headers = { cookie, 'x-zusage-token': token, origin: base, 'content-type': raw ? 'application/octet-stream' : 'application/json' };
    const reply = await call(base, method, path, headers, method === 'GET' ? '' : raw ? body : JSON.stringify(body));
    expect(breach(method, path, reply)).toBeNull();
    return { status: reply.status, body: JSON.parse(reply.body) as Record<string, unknown> };
  }
  async function dropped(text: string): Promise<string> {
    const id = String((await tell('POST', '/api/v1/learn/files', { name: 'export.csv', size: text.length })).body['id']);
    if (text) await tell('PUT', `/api/v1/learn/files/${id}/content?at=0`, text);
    return id;
  }
  const numberOf = (told: Told) => told.body['number'];

  test('whoever has no right to it is told so', async () => {
    const { people } = stage();
    ({ cookie, token } = await people.as('m.kuehn'));
    expect(numberOf(await tell('POST', '/api/v1/learn/files', { name: 'a.csv', size: 1 }))).toBe('Z9895');
    expect(numberOf(await tell('POST', '/api/v1/learn/files/x/report', { mapping: '' }))).toBe('Z9895');
    expect(numberOf(await tell('GET', '/api/v1/learn/histories/1', {}))).toBe('Z9895');
    expect(numberOf(await tell('GET', '/api/v1/learn/histories', {}))).toBe('Z9895');
  });

  test('a steward drops a file in pieces; one in the wrong place, a strange file and one too large are refused', async () => {
    const added = spawnSync(binary, ['user', 'add', '--data', data, '--person', 'b.sommer', '--login', 'berit', '--right', 'steward'], { input: 'vier Wörter und Zeichen\n', encoding: 'utf8' });
    expect(added.status).toBe(0);
    stage().people.forget('b.sommer');
    ({ cookie, token } = await stage().people.as('b.sommer'));
    file = await dropped(header);
    expect(numberOf(await tell('PUT', `/api/v1/learn/files/${file}/content?at=3`, 'x'))).toBe('Z9894');
    expect((await tell('PUT', `/api/v1/learn/files/${file}/content?at=${header.length}`, rows)).status).toBe(200);
    expect(numberOf(await tell('PUT', '/api/v1/learn/files/..%2Fsecret/content?at=0', 'x'))).toBe('Z9892');
    expect(numberOf(await tell('POST', '/api/v1/learn/files', { name: 'a.csv', size: 1_000_000_000 }))).toBe('Z9893');
    expect((await tell('PUT', `/api/v1/learn/files/${file}/content?at=0`, 'x'.repeat(2_000_000))).status).toBe(413);
    for (const [what, body] of [['columns', { mapping: '' }], ['report', { mapping: '' }], ['services', { services: [] }], ['history', { system: 'A' }]] as const) {
      expect({ what, number: numberOf(await tell('POST', `/api/v1/learn/files/nothing/${what}`, body)) }).toEqual({ what, number: 'Z9892' });
    }
  });

  test('the columns are guessed and shown without persons; an empty file is a problem with a number', async () => {
    const { body } = await tell('POST', `/api/v1/learn/files/${file}/columns`, { mapping: '' });
    expect(body['dropped']).toEqual(['assigned_to']);
    expect(JSON.stringify(body['rows'])).not.toContain('Anna Muster');
    const empty = await dropped('');
    expect(String(numberOf(await tell('POST', `/api/v1/learn/files/${empty}/columns`, { mapping: '' })))).toMatch(/^Z9/);
    expect(String(numberOf(await tell('POST', `/api/v1/learn/files/${file}/columns`, { mapping: 'opened=nowhere' })))).toBe('Z9603');
  });

  test('the report has both bases; groups become services, cases become history, and nothing doubles', async () => {
    const { body } = await tell('POST', `/api/v1/learn/files/${file}/report`, { mapping: '' });
    expect(body).toMatchObject({ tickets: 40, kept: 40, of_all_due: { base: 40 }, of_closed: { base: 40 } });
    const wish = { system: 'Altsystem', url: 'https://alt.example.org/{number}', name: 'Vorgänge 2026.csv' };
    const ended = async (): Promise<Record<string, unknown>> => {
      const { body: started } = await tell('POST', `/api/v1/learn/files/${file}/history`, wish);
      for (;;) {
        const { body: state } = await tell('GET', `/api/v1/learn/histories/${String(started['number'])}`, {});
        if (state['done'] === true) return state;
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
    };
    expect(await ended()).toMatchObject({ problem: { number: 'Z9621' } });
    const services = (body['services'] as { id: string }[]).map((one) => one.id);
    expect(await tell('POST', `/api/v1/learn/files/${file}/services`, { services })).toMatchObject({ status: 201 });
    expect(await ended()).toMatchObject({ fresh: 40, acts: 160, problem: null });
    expect(await ended()).toMatchObject({ unchanged: 40, acts: 0 });
    expect(numberOf(await tell('GET', '/api/v1/learn/histories/99', {}))).toBe('Z9830');
    const { body: past } = await tell('GET', '/api/v1/learn/histories', {});
    const mine = { by: { id: 'b.sommer' }, file: 'Vorgänge 2026.csv', system: 'Altsystem' };
    expect(past['histories']).toMatchObject([{ ...mine, matters: 40, fresh: 0, unchanged: 40, problem: null }, { ...mine, matters: 40, fresh: 40, problem: null }, { ...mine, problem: 'Z9621' }]);
  }, 30_000);
}
