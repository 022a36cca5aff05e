// Saying the next thing in a request.
import { api, content, freshKey } from '../api/client';
import type { RequestPage, SayAct } from '../api/types';

export async function say(id: string, said: SayAct, key = freshKey()): Promise<RequestPage> {
  const answer = content(await api.POST('/api/v1/requests/{id}/acts', {
    params: { path: { id }, header: { 'Idempotency-Key': key } } as never, headers: { 'Idempotency-Key': key }, body: said }));
  return answer.request;
}
