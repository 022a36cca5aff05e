import { api, content } from '../../lib/api/client';
import type { ServiceCard } from '../../lib/api/types';

export async function load(): Promise<ServiceCard[]> {
  return content(await api.GET('/api/v1/services', {})).services;
}
