import { api, content } from '../../lib/api/client';
import type { OwnAbsence, TeamPage } from '../../lib/api/types';

export interface Inbox { page: TeamPage; own: OwnAbsence }

export async function load(id: string): Promise<Inbox> {
  const page = content(await api.GET('/api/v1/teams/{id}', { params: { path: { id } } }));
  return { page, own: content(await api.GET('/api/v1/absence', {})) };
}
