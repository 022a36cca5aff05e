// The checks that every endpoint has in common, asked of each one that the document names.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { call, type Reply } from './call.ts';
import { breach, routes, wantsFields, type Route } from './document.ts';
import type { Stage } from './run.ts';

type Change = (headers: Record<string, string>) => void;

const isBare = (route: Route) => route.path === '/healthz';
const writes = (route: Route) => route.method !== 'GET';
const needsSignIn = (route: Route) => route.operation.security.length > 0;
const isKeyed = (route: Route) => (route.operation.parameters ?? []).some((one) => one.name === 'Idempotency-Key');
const hasBody = (route: Route) => route.operation.requestBody !== undefined;

async function knock(stage: Stage, route: Route, change: Change, body = hasBody(route) ? '{}' : '', query = ''): Promise<Reply> {
  const path = route.path.replaceAll(/\{[^}]+\}/g, 'nothing') + query;
  const headers: Record<string, string> = { origin: stage.base };
  if (writes(route)) headers['idempotency-key'] = randomUUID();
  if (hasBody(route)) headers['content-type'] = 'application/json';
  if (needsSignIn(route)) {
    const who = await stage.people.as('t.berger');
    Object.assign(headers, { cookie: who.cookie, 'x-zusage-token': who.token });
  }
  change(headers);
  const reply = await call(stage.base, route.method, path, headers, body);
  expect(breach(route.method, path, reply)).toBeNull();
  return reply;
}

function refused(reply: Reply, status: number, number: string): void {
  expect({ status: reply.status, number: (JSON.parse(reply.body) as { number: string }).number }).toEqual({ status, number });
}

export function testDoor(stage: () => Stage): void {
  const each = (which: (route: Route) => boolean) => test.each(routes().filter((route) => !isBare(route) && which(route)).map((route) => [`${route.method} ${route.path}`, route] as const));
  const nothing: Change = () => undefined;

  each(() => true)('%s answers for its own host alone', async (_, route) => {
    refused(await knock(stage(), route, (headers) => { headers['host'] = 'evil.example'; }), 421, 'Z9813');
  });
  each(() => true)('%s refuses an unknown word in the query', async (_, route) => {
    refused(await knock(stage(), route, nothing, undefined, '?unheard_of=1'), 400, 'Z9818');
  });
  each(writes)('%s refuses pages of others', async (_, route) => {
    refused(await knock(stage(), route, (headers) => { headers['origin'] = 'http://evil.example'; }), 403, 'Z9814');
  });
  each(needsSignIn)('%s wants a sign-in', async (_, route) => {
    refused(await knock(stage(), route, (headers) => { delete headers['cookie']; }), 401, 'Z9812');
  });
  each((route) => needsSignIn(route) && writes(route))('%s wants the token of the session', async (_, route) => {
    refused(await knock(stage(), route, (headers) => { headers['x-zusage-token'] = 'guessed'; }), 403, 'Z9815');
  });
  each(isKeyed)('%s wants a key', async (_, route) => {
    refused(await knock(stage(), route, (headers) => { delete headers['idempotency-key']; }), 400, 'Z9816');
  });
  each(hasBody)('%s takes JSON only', async (_, route) => {
    refused(await knock(stage(), route, (headers) => { headers['content-type'] = 'text/plain'; }), 415, 'Z9825');
    refused(await knock(stage(), route, nothing, '{"a": '), 400, 'Z9201');
    refused(await knock(stage(), route, nothing, '{"a": 1, "a": 2}'), 400, 'Z9202');
    refused(await knock(stage(), route, nothing, '[]'), 400, 'Z9817');
    refused(await knock(stage(), route, nothing, '{"unheard_of": 1}'), 400, 'Z9818');
  });
  each(wantsFields)('%s names the field that is missing', async (_, route) => {
    refused(await knock(stage(), route, nothing, '{}'), 400, 'Z9820');
  });
  each(hasBody)('%s refuses more than it can hold', async (_, route) => {
    refused(await knock(stage(), route, nothing, `{"a": "${'x'.repeat(1 << 20)}"}`), 413, 'Z9827');
  });
}
