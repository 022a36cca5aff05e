import { api, content } from '../../lib/api/client';
import type { Row } from '../../lib/api/types';

export interface Filter { scope: 'mine' | 'all'; state: 'open' | 'done' | 'all'; query: string }

export function filterOf(address: string): Filter {
  const given = new URLSearchParams(address);
  const scope = given.get('scope') === 'all' ? 'all' : 'mine';
  const state = given.get('state');
  return { scope, state: state === 'done' || state === 'all' ? state : 'open', query: given.get('query') ?? '' };
}
export function addressOf(filter: Filter): string {
  const said = new URLSearchParams();
  if (filter.scope !== 'mine') said.set('scope', filter.scope);
  if (filter.state !== 'open') said.set('state', filter.state);
  if (filter.query) said.set('query', filter.query);
  const text = said.toString();
  return `/anliegen${text ? `?${text}` : ''}`;
}

// As many pages as were asked for, one after the other.
export async function load(filter: Filter, pages: number): Promise<{ rows: Row[]; total: number; more: boolean }> {
  const rows: Row[] = [];
  let total = 0;
  let cursor: string | null = null;
  for (let i = 0; i < pages; ++i) {
    const query: Filter & { limit: number; cursor?: string } = { ...filter, limit: 30, ...(cursor ? { cursor } : {}) };
    const page: { rows: Row[]; total: number; next_cursor: string | null } = content(await api.GET('/api/v1/requests', { params: { query } }));
    rows.push(...page.rows);
    total = page.total;
    cursor = page.next_cursor;
    if (!cursor) break;
  }
  return { rows, total, more: cursor !== null };
}
