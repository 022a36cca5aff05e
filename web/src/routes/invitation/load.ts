import { api, content } from '../../lib/api/client';
import type { InvitationDone, OpenInvitation } from '../../lib/api/types';

const at = (secret: string) => ({ params: { path: { secret } } });

export async function load(secret: string): Promise<OpenInvitation> {
  return content(await api.GET('/api/v1/open/invitations/{secret}', at(secret)));
}
export async function accept(secret: string, body: { name: string; login: string; password: string }): Promise<InvitationDone> {
  return content(await api.POST('/api/v1/open/invitations/{secret}', { ...at(secret), body }));
}
