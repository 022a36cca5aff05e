import { api, content } from '../../lib/api/client';
import type { Services } from '../../lib/api/types';

export async function load(): Promise<Services> {
  return content(await api.GET('/api/v1/services', {}));
}
