import { api, content } from '../../lib/api/client';
import type { Start } from '../../lib/api/types';

export async function load(): Promise<Start> {
  return content(await api.GET('/api/v1/start', {}));
}
