import { api, content } from '../../lib/api/client';
import type { CalendarFeeds, OwnAbsence } from '../../lib/api/types';

export interface Calendars { feeds: CalendarFeeds; own: OwnAbsence }

export async function load(): Promise<Calendars> {
  const feeds = content(await api.GET('/api/v1/feeds', {}));
  return { feeds, own: content(await api.GET('/api/v1/absence', {})) };
}

// The whole address, also where the server does not know by which name it is called.
export async function make(subject: string): Promise<string> {
  const { address } = content(await api.POST('/api/v1/feeds', { body: { subject } }));
  return new URL(address, location.origin).href;
}

export async function withdraw(id: string): Promise<void> {
  content(await api.DELETE('/api/v1/feeds/{id}', { params: { path: { id } } }));
}
