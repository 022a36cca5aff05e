// Plays one exchange of a script against the server.
import { randomUUID } from 'node:crypto';
import { call, type People, type Reply } from './call.ts';
import { breach } from './document.ts';
import { mismatch, valueAt } from './match.ts';
import type { Exchange } from './script.ts';

export interface Stage { base: string; people: People; kept: Map<string, string> }

function filled(text: string, stage: Stage): string {
  return text.replaceAll(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    if (name === 'uuid') return randomUUID();
    const days = /^day([+-]\d+)$/.exec(name);
    if (days) return new Date(Date.now() + Number(days[1]) * 86_400_000).toISOString().replace('Z', '000Z');
    const date = /^date([+-]\d+)$/.exec(name);
    if (date) return new Date(Date.now() + Number(date[1]) * 86_400_000).toISOString().slice(0, 10);
    const value = stage.kept.get(name);
    if (value === undefined) throw new Error(`{{${name}}} was never kept`);
    return value;
  });
}

async function headersFor(exchange: Exchange, stage: Stage): Promise<Record<string, string>> {
  const headers: Record<string, string> = {};
  const writes = !['GET', 'HEAD'].includes(exchange.method);
  if (writes) Object.assign(headers, { origin: stage.base, 'idempotency-key': randomUUID() });
  if (exchange.body !== '') headers['content-type'] = 'application/json';
  if (exchange.as !== null) {
    const who = await stage.people.as(exchange.as);
    headers['cookie'] = who.cookie;
    if (writes) headers['x-zusage-token'] = who.token;
  }
  for (const [name, value] of exchange.headers) {
    if (value === '-') delete headers[name];
    else headers[name] = filled(value, stage);
  }
  return headers;
}

// The first thing that is not as the script and the document say, or null.
function complaint(exchange: Exchange, path: string, reply: Reply, stage: Stage): string | null {
  if (reply.status !== exchange.status) return `${reply.status} instead of ${exchange.status}: ${reply.body}`;
  for (const [name, value] of exchange.expectedHeaders) {
    const given = reply.headers[name] ?? '';
    if (!given.includes(filled(value, stage))) return `header ${name} is '${given}'`;
  }
  if (exchange.expected.trim() !== '') {
    const found = mismatch(JSON.parse(filled(exchange.expected, stage)), JSON.parse(reply.body));
    if (found) return `${found}\n${reply.body}`;
  }
  return breach(exchange.method, path, reply);
}

export async function play(exchange: Exchange, stage: Stage): Promise<void> {
  const path = filled(exchange.path, stage);
  const headers = await headersFor(exchange, stage);
  const reply = await call(stage.base, exchange.method, path, headers, filled(exchange.body, stage).trim());
  const found = complaint(exchange, path, reply, stage);
  if (found) throw new Error(`line ${exchange.line}, ${exchange.method} ${path}: ${found}`);
  for (const { name, path: place } of exchange.keep) stage.kept.set(name, String(valueAt(JSON.parse(reply.body), place)));
  if (exchange.method === 'DELETE' && exchange.as !== null) stage.people.forget(exchange.as);
}
