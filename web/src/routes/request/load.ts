import { api, content } from '../../lib/api/client';
import type { RequestPage } from '../../lib/api/types';

export async function load(id: string): Promise<RequestPage> {
  return content(await api.GET('/api/v1/requests/{id}', { params: { path: { id } } }));
}
