import { api, content } from '../../lib/api/client';
import type { Letter, ServicePage } from '../../lib/api/types';

export interface Both { service: ServicePage; letter: Letter }

export async function load(id: string): Promise<Both> {
  const path = { params: { path: { id } } };
  const [service, letter] = await Promise.all([api.GET('/api/v1/services/{id}', path), api.GET('/api/v1/services/{id}/letter', path)]);
  return { service: content(service), letter: content(letter) };
}
