import { api, content } from '../../lib/api/client';
import type { Setup, SetupDone, SetupOpen } from '../../lib/api/types';

const at = (secret: string) => ({ params: { path: { secret } } });

export async function load(secret: string): Promise<SetupOpen> {
  return content(await api.GET('/api/v1/open/setup/{secret}', at(secret)));
}
export async function setUp(secret: string, body: Setup): Promise<SetupDone> {
  return content(await api.POST('/api/v1/open/setup/{secret}', { ...at(secret), body }));
}

export const kinds: Setup['kind'][] = ['company', 'shared_service', 'authority'];
