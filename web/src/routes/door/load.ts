import { api, content, freshKey } from '../../lib/api/client';
import type { DoorPage, SayAct, SayByLink } from '../../lib/api/types';

export async function load(secret: string): Promise<DoorPage> {
  return content(await api.GET('/api/v1/door/{secret}', { params: { path: { secret } } }));
}

// The words of a form, as far as a link may say them.
export async function sayByLink(secret: string, said: SayAct): Promise<DoorPage> {
  const key = freshKey();
  return content(await api.POST('/api/v1/door/{secret}/acts', { params: { path: { secret } } as never, headers: { 'Idempotency-Key': key }, body: said as SayByLink }));
}
