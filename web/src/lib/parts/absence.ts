// Being away: days as they are said, and the two words to the server.
import { api, content } from '../api/client';
import type { OwnAbsence } from '../api/types';
import { dayName } from '../text/text.svelte';

// "Fr 4. Dez." of "2026-12-04"; a day is a day in every zone.
export function dayOf(day: string): string {
  return dayName(Date.parse(`${day}T12:00:00Z`));
}

export async function beAway(until: string, deputy: string): Promise<OwnAbsence> {
  return content(await api.PUT('/api/v1/absence', { body: { until, deputy } }));
}
export async function beBack(): Promise<OwnAbsence> {
  return content(await api.DELETE('/api/v1/absence', {}));
}
