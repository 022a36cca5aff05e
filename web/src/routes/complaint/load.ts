import { api, content } from '../../lib/api/client';
import type { ComplaintPage, Slip } from '../../lib/api/types';

export interface Complaining {
  about: { number: string; title: string };
  promise: ComplaintPage | null; // told by the link alone; inside, the usual sentence stands
  send: (what: string, details: string, key: string) => Promise<Slip | string>;
}

interface Words { what: string; details?: string }
const words = (what: string, details: string): Words => ({ what, ...(details ? { details } : {}) });

// By a link: what is sent is answered with a slip.
async function byLink(secret: string): Promise<Complaining> {
  const params = { path: { secret } };
  const page = content(await api.GET('/api/v1/open/links/{secret}/complaint', { params }));
  return { about: page, promise: page, send: async (what, details, key) =>
    content(await api.POST('/api/v1/open/links/{secret}/complaint', { params: params as never, headers: { 'Idempotency-Key': key }, body: words(what, details) })) };
}

// Signed in: it becomes a request of one's own; its number is answered.
async function within(id: string): Promise<Complaining> {
  const page = content(await api.GET('/api/v1/requests/{id}', { params: { path: { id } } }));
  return { about: page, promise: null, send: async (what, details, key) =>
    content(await api.POST('/api/v1/requests', { params: {} as never, headers: { 'Idempotency-Key': key },
      body: { service: 'complaint', about: page.id, as: page.customer.id, ...words(what, details) } })).number };
}

export async function load(params: Record<string, string>): Promise<Complaining> {
  return params['secret'] ? byLink(params['secret']) : within(params['id'] ?? '');
}
