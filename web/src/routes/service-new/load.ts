import { api, content } from '../../lib/api/client';
import type { Letter } from '../../lib/api/types';

export async function load(): Promise<Letter> {
  return content(await api.GET('/api/v1/letter', {}));
}
