import { api, content } from '../../lib/api/client';
import type { Evaluation } from '../../lib/api/types';

export async function load(): Promise<Evaluation[]> {
  return content(await api.GET('/api/v1/evaluations', {})).evaluations;
}
