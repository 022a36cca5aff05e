// Where a complaint concerns everybody who answers complaints, whoever keeps order in the house does.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { binary } from '../../tests/crash/server.ts';
import { call, type Reply } from './call.ts';
import { breach } from './document.ts';
import type { Stage } from './run.ts';

export function testComplaints(stage: () => Stage, data: string): void {
  async function say(person: string, method: string, path: string, body?: unknown): Promise<Reply> {
    const { base, people } = stage();
    const who = await people.as(person);
    const headers = { cookie: who.cookie, 'x-zusage-token': who.token, origin: base, 'idempotency-key': randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const reply = await call(base, method, path, headers, body === undefined ? '' : JSON.stringify(body));
    expect(breach(method, path, reply)).toBeNull();
    return reply;
  }
  test('an administrator answers a complaint that concerns the only one who answers complaints', async () => {
    const added = spawnSync(binary, ['user', 'add', '--data', data, '--person', 'b.sommer', '--login', 'britta', '--right', 'administrator'], { input: 'vier Wörter und Zeichen\n', encoding: 'utf8' });
    expect(added.status).toBe(0);
    stage().people.forget('b.sommer');
    const report = JSON.parse((await say('e.aydin', 'POST', '/api/v1/requests', { whom: 'a.frei', what: 'Prüfbericht' })).body) as { id: string };
    const complaint = JSON.parse((await say('e.aydin', 'POST', '/api/v1/requests', { service: 'complaint', about: report.id, what: 'Kein Prüfbericht' })).body) as { id: string };
    const seen = await say('b.sommer', 'GET', `/api/v1/requests/${complaint.id}`);
    expect(JSON.parse(seen.body)).toMatchObject({ side: 'provider', may_message: true, assignable: [] });
    const answered = await say('b.sommer', 'POST', `/api/v1/requests/${complaint.id}/acts`, { act: 'decline', version: 1, text: 'Der Bericht kommt morgen.' });
    expect(answered.status).toBe(201);
    const refused = await say('a.frei', 'POST', `/api/v1/requests/${complaint.id}/acts`, { act: 'message', version: 2, text: 'Von mir auch' });
    expect(JSON.parse(refused.body)).toMatchObject({ number: 'Z9440' });
  });
  test('but not one that somebody else may answer', async () => {
    const asked = JSON.parse((await say('e.aydin', 'POST', '/api/v1/requests', { whom: 'j.brandt', what: 'Skizze' })).body) as { id: string };
    const complaint = JSON.parse((await say('e.aydin', 'POST', '/api/v1/requests', { service: 'complaint', about: asked.id, what: 'Keine Skizze' })).body) as { id: string };
    expect(JSON.parse((await say('b.sommer', 'GET', `/api/v1/requests/${complaint.id}`)).body)).toMatchObject({ side: 'reader', moves: [] });
    expect(JSON.parse((await say('a.frei', 'GET', `/api/v1/requests/${complaint.id}`)).body)).toMatchObject({ side: 'provider', assignable: [{ id: 'a.frei', away_until: null }] });
  });
}
