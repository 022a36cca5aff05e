import { api, content } from '../../lib/api/client';
import type { Slip } from '../../lib/api/types';

// Makes a fresh link each time.
export async function load(id: string): Promise<Slip> {
  return content(await api.POST('/api/v1/requests/{id}/slip', { params: { path: { id } } }));
}
