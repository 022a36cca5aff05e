import { api, content, freshKey } from '../../lib/api/client';
import type { Namesake, RequestPage } from '../../lib/api/types';

export interface Counter { services: { id: string; name: string }[]; segments: { id: string; name: string }[] }
export async function load(): Promise<Counter> {
  return content(await api.GET('/api/v1/counter', {}));
}

export interface NewCustomer { name: string; form: 'person' | 'company'; contact: string; segment: string }

export async function namesakes(name: string): Promise<Namesake[]> {
  return content(await api.GET('/api/v1/namesakes', { params: { query: { name } } })).customers;
}

export async function make(customer: NewCustomer, anyway: boolean): Promise<{ id: string; name: string }> {
  const { name, form, contact, segment } = customer;
  return content(await api.POST('/api/v1/customers', { body: { name, form, anyway, ...(contact ? { contact } : {}), ...(segment ? { segment } : {}) } })).customer;
}

export interface Taken { as: string; what: string; by_when: string | null; service?: string; whom?: string; details?: string }
export async function take(body: Taken, key: string): Promise<RequestPage> {
  return content(await api.POST('/api/v1/requests', { params: {} as never, headers: { 'Idempotency-Key': key }, body }));
}

export async function undo(page: RequestPage, text: string): Promise<void> {
  content(await api.POST('/api/v1/requests/{id}/acts', { params: { path: { id: page.id } } as never, headers: { 'Idempotency-Key': freshKey() }, body: { act: 'withdraw', version: page.version, text } }));
}
