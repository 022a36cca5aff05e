import { api, content } from '../../lib/api/client';
import type { Letter, Repeat } from '../../lib/api/types';
import { place } from '../../lib/router.svelte';

// The empty letter; with `?aus=<request>` what similar requests say of it.
export async function load(): Promise<{ letter: Letter; repeat: Repeat | null }> {
  const from = new URLSearchParams(place.query).get('aus');
  const letter = content(await api.GET('/api/v1/letter', {}));
  if (from === null) return { letter, repeat: null };
  const { repeats } = content(await api.GET('/api/v1/repeats', {}));
  return { letter, repeat: repeats.find((one) => one.request === from) ?? null };
}

// The service was made of them: they are not offered again. Whoever answered meanwhile settled the same.
export async function settle(repeat: Repeat, service: string): Promise<void> {
  await api.POST('/api/v1/repeats/{request}', { params: { path: { request: repeat.request } }, body: { service } });
}
