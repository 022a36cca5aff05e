import { api, content } from '../../lib/api/client';
import type { NeedHint, NeedHints } from '../../lib/api/types';

export async function load(): Promise<NeedHints> {
  return content(await api.GET('/api/v1/needs'));
}

export async function judge(hint: NeedHint, taken: boolean): Promise<NeedHints> {
  return content(await api.POST('/api/v1/needs/{position}', { params: { path: { position: String(hint.position) } }, body: { request: hint.request, taken } }));
}
