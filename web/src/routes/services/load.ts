import { api, content } from '../../lib/api/client';
import type { Repeat, Services } from '../../lib/api/types';

export async function load(): Promise<Services> {
  return content(await api.GET('/api/v1/services', {}));
}

export async function loadRepeats(): Promise<Repeat[]> {
  return content(await api.GET('/api/v1/repeats', {})).repeats;
}

// Not offered again until there are three more.
export async function declineRepeat(repeat: Repeat): Promise<Repeat[]> {
  return content(await api.POST('/api/v1/repeats/{request}', { params: { path: { request: repeat.request } }, body: { service: null } })).repeats;
}
