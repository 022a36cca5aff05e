import { api, content } from '../../lib/api/client';
import type { CustomerCard } from '../../lib/api/types';

export async function load(query: string): Promise<CustomerCard[]> {
  return content(await api.GET('/api/v1/customers', { params: { query: { query } } })).customers;
}
