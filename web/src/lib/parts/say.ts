// Saying the next thing in a request.
import { api, content, freshKey } from '../api/client';
import type { RequestPage, SayAct } from '../api/types';

export async function say(id: string, said: SayAct, key = freshKey()): Promise<RequestPage> {
  const answer = content(await api.POST('/api/v1/requests/{id}/acts', {
    params: { path: { id }, header: { 'Idempotency-Key': key } } as never, headers: { 'Idempotency-Key': key }, body: said }));
  return answer.request;
}

// Instants as the fields of a form hold them: local to the browser.
export function toField(at: string | null): string {
  if (!at) return '';
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
export function fromField(text: string): string | undefined {
  return text ? new Date(text).toISOString() : undefined;
}
