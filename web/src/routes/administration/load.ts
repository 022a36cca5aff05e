import { api, content } from '../../lib/api/client';
import type { Administration, KeptCalendar, KeptPerson, KeptUnit } from '../../lib/api/types';

export async function load(): Promise<Administration> {
  return content(await api.GET('/api/v1/administration'));
}

// Without an id: a new one.
export interface PersonWish { id: string; name: string; holds: string[]; member_of: string[]; leads: string[] }
export interface UnitWish { id: string; kind: KeptUnit['kind']; name: string; calendar: string | null }
export interface CalendarWish { id: string; name: string; week: string[]; regions: string[]; struck: string[]; days: { date: string; hours: string }[] }

export async function savePerson(revision: number, { id, ...wish }: PersonWish): Promise<Administration> {
  const body = { revision, ...wish };
  return content(await (id ? api.PUT('/api/v1/administration/people/{id}', { params: { path: { id } }, body }) : api.POST('/api/v1/administration/people', { body })));
}
export async function saveUnit(revision: number, { id, ...wish }: UnitWish): Promise<Administration> {
  const body = { revision, ...wish };
  return content(await (id ? api.PUT('/api/v1/administration/units/{id}', { params: { path: { id } }, body }) : api.POST('/api/v1/administration/units', { body })));
}
export async function saveCalendar(revision: number, { id, ...wish }: CalendarWish): Promise<Administration> {
  const body = { revision, ...wish };
  return content(await (id ? api.PUT('/api/v1/administration/calendars/{id}', { params: { path: { id } }, body }) : api.POST('/api/v1/administration/calendars', { body })));
}
export async function remove(revision: number, what: 'person' | 'unit' | 'calendar', id: string): Promise<Administration> {
  return content(await api.POST('/api/v1/administration/removals', { body: { revision, what, id } }));
}

const ids = (actors: { id: string }[]) => actors.map((one) => one.id);
export const wishOfPerson = (one: KeptPerson): PersonWish => ({ id: one.id, name: one.name, holds: ids(one.holds), member_of: ids(one.member_of), leads: ids(one.leads) });
export const wishOfUnit = (one: KeptUnit): UnitWish => ({ id: one.id, kind: one.kind, name: one.name, calendar: one.calendar });
export const wishOfCalendar = (one: KeptCalendar): CalendarWish => ({ id: one.id, name: one.name, week: [...one.week], regions: [...one.regions], struck: [...one.struck], days: one.days.map((day) => ({ ...day })) });

// One step of keeping the house, and how it is taken back. `at` is the revision one saw while writing: whoever saved since is not undone.
export interface Step { said: string; at: number; run: (revision: number) => Promise<Administration>; back?: (revision: number) => Promise<Administration> }
export type Take = (step: Step) => Promise<boolean>;
