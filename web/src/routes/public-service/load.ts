import { api, content } from '../../lib/api/client';
import type { OpenService } from '../../lib/api/types';

export async function load(id: string): Promise<OpenService> {
  return content(await api.GET('/api/v1/open/services/{id}', { params: { path: { id } } }));
}
