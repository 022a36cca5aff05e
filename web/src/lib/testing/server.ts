// Stands where the server is: gives the answers a test laid ready and keeps what was asked. Must be imported before the client.
import type { Problem } from '../api/types';

export interface Asked { method: string; path: string; query: string; key: string | null; token: string | null; body: unknown }
type Answer = { status: number; body: unknown } | 'never' | 'unreachable';

let answers = new Map<string, Answer[]>();
let calls: Asked[] = [];

export function forget(): void {
  answers = new Map();
  calls = [];
}

// "GET /api/v1/start" is answered so; of several bodies one is given after the other, the last one stays.
export function gives(call: string, ...bodies: unknown[]): void {
  answers.set(call, bodies.map((body) => ({ status: 200, body })));
}
export function refuses(call: string, problem: Problem): void {
  answers.set(call, [{ status: problem.status, body: problem }]);
}
export function neverAnswers(call: string): void {
  answers.set(call, ['never']);
}
export function isUnreachable(call: string): void {
  answers.set(call, ['unreachable']);
}
export function asked(call: string): Asked[] {
  return calls.filter((one) => `${one.method} ${one.path}` === call);
}

globalThis.fetch = async (input, init) => {
  const request = new Request(input as Request, init);
  const address = new URL(request.url);
  const text = await request.text();
  const { headers } = request;
  calls.push({ method: request.method, path: address.pathname, query: address.search, key: headers.get('Idempotency-Key'), token: headers.get('X-Zusage-Token'), body: text ? JSON.parse(text) as unknown : null });
  const call = `${request.method} ${address.pathname}`;
  const ready = answers.get(call);
  const answer = ready && ready.length > 1 ? ready.shift() : ready?.[0];
  if (!answer) throw new Error(`the test laid no answer ready for ${call}`);
  if (answer === 'unreachable') throw new TypeError('Failed to fetch');
  if (answer === 'never') return new Promise<Response>(() => {});
  if (answer.status === 204) return new Response(null, { status: 204 });
  const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { 'content-type': type } });
};
