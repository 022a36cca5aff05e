import { api, content } from '../../lib/api/client';
import type { ServicePage } from '../../lib/api/types';

export async function load(id: string): Promise<ServicePage> {
  return content(await api.GET('/api/v1/services/{id}', { params: { path: { id } } }));
}
