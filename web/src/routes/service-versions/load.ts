import { api, content } from '../../lib/api/client';
import type { LetterVersions } from '../../lib/api/types';

export async function load(id: string): Promise<LetterVersions> {
  return content(await api.GET('/api/v1/services/{id}/letter/versions', { params: { path: { id } } }));
}
