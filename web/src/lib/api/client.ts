// Typed calls by openapi-fetch. A refusal becomes a Refusal that carries the server's numbered problem.
import createClient from 'openapi-fetch';
import type { paths } from './schema';
import type { Problem } from './types';

export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

let token = '';
export function useToken(fresh: string | null): void {
  token = fresh ?? '';
}

// Called when the server no longer knows who is signed in. Signing in itself is refused by 401 as well, and is not meant.
let expired = (): void => {};
export function onExpired(run: () => void): void {
  expired = run;
}

export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', credentials: 'same-origin' });
api.use({
  onRequest({ request }) {
    if (request.method !== 'GET' && token) request.headers.set('X-Zusage-Token', token);
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
  onResponse({ request, response }) {
    if (response.status === 401 && !new URL(request.url).pathname.startsWith('/api/v1/session')) expired();
  },
});

interface Answer<T> { data?: T; error?: unknown; response: Response }

// The content of an answer, or a thrown Refusal.
export function content<T>(answer: Answer<T>): T {
  if (answer.data !== undefined) return answer.data;
  throw new Refusal(answer.error as Problem);
}

export function freshKey(): string {
  return crypto.randomUUID();
}
