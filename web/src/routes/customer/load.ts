import { api, content } from '../../lib/api/client';
import type { CustomerPage } from '../../lib/api/types';

export async function load(id: string): Promise<CustomerPage> {
  return content(await api.GET('/api/v1/customers/{id}', { params: { path: { id } } }));
}
