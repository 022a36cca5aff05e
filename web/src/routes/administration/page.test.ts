import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Administration } from '../../lib/api/types';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { problem } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/administration';
const metering = { id: 'metering', name: 'Zählerdienst', kind: 'team' } as const;
const quality = { id: 'quality', name: 'Qualität', kind: 'role' } as const;
const house = (over: Partial<Administration> = {}): Administration => ({
  revision: 7,
  people: [{ id: 'e.aydin', name: 'Elif Aydın', holds: [], member_of: [metering], leads: [metering], account: true }],
  units: [{ id: 'metering', kind: 'team', name: 'Zählerdienst', calendar: null, people: [{ id: 'e.aydin', name: 'Elif Aydın', kind: 'person' }] }, { id: 'quality', kind: 'role', name: 'Qualität', calendar: 'office', people: [] }],
  calendars: [{ id: 'office', name: 'Büro', week: ['08:00-16:00', '08:00-16:00', '08:00-16:00', '08:00-16:00', '08:00-12:00', '', ''], regions: ['DE-NW'], struck: [], days: [], next_week_days: 5, next_week_minutes: 2160, usual: true,
    holidays: [{ date: '2026-06-04', name: 'Fronleichnam', struck: false }, { date: '2027-01-01', name: 'Neujahr', struck: false }] }], ...over });
const params = {};

test('waiting: there is a heading before the house is there', () => {
  neverAnswers(call);
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Verwaltung');
});

test('empty: a house with nobody says so', async () => {
  gives(call, house({ people: [], units: [], calendars: [] }));
  const { rerender } = render(Page, { params });
  expect(await screen.findByText('Hier steht noch nichts.')).toBeVisible();
  await rerender({ params: { part: 'kalender' } });
  expect(await screen.findByText(/^Noch kein Kalender/)).toBeVisible();
});

test('problem: whoever keeps no order here is told', async () => {
  refuses(call, problem({ status: 403, number: 'Z9806', title: 'Das pflegt die Verwaltung' }));
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Z9806');
});

test('full: somebody is added to a team, and what was changed can be undone', async () => {
  gives(call, house(), house({ revision: 8 }), house({ revision: 9 }));
  gives('PUT /api/v1/administration/people/e.aydin', house({ revision: 8 }), house({ revision: 9 }));
  render(Page, { params });
  await fireEvent.click(await screen.findByRole('button', { name: 'Elif Aydın ändern' }));
  const dialog = within(screen.getByRole('dialog', { hidden: true }));
  await fireEvent.click(dialog.getByRole('checkbox', { name: 'Qualität', hidden: true }));
  await fireEvent.submit(dialog.getByRole('button', { name: 'Speichern', hidden: true }).closest('form')!);
  expect(await screen.findByText('Elif Aydın ist gespeichert.')).toBeVisible();
  await fireEvent.click(screen.getByRole('button', { name: 'Rückgängig' }));
  expect(await screen.findByText('Rückgängig gemacht.')).toBeVisible();
  const before = { name: 'Elif Aydın', holds: [], member_of: ['metering'], leads: ['metering'] };
  expect(asked('PUT /api/v1/administration/people/e.aydin').map((one) => one.body)).toEqual([{ revision: 7, ...before, holds: [quality.id] }, { revision: 8, ...before }]);
});

test('taking somebody out is asked twice, and a refusal is told', async () => {
  gives(call, house());
  refuses('POST /api/v1/administration/removals', problem({ status: 409, number: 'Z9808', title: 'Elif Aydın hat offene Anliegen: Z-1041' }));
  render(Page, { params });
  await fireEvent.click(await screen.findByRole('button', { name: 'Elif Aydın entfernen' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Elif Aydın wirklich entfernen' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Z9808');
  expect(asked('POST /api/v1/administration/removals')[0]?.body).toEqual({ revision: 7, what: 'person', id: 'e.aydin' });
});

test('a new team is written with its calendar', async () => {
  gives(call, house());
  gives('POST /api/v1/administration/units', house());
  render(Page, { params: { part: 'teams' } });
  await fireEvent.click(await screen.findByRole('button', { name: 'Neues Team' }));
  const dialog = within(screen.getByRole('dialog', { hidden: true }));
  await fireEvent.input(dialog.getByLabelText('Name'), { target: { value: 'Ablesedienst' } });
  await fireEvent.change(dialog.getByLabelText('Kalender'), { target: { value: 'office' } });
  await fireEvent.submit(dialog.getByRole('button', { name: 'Speichern', hidden: true }).closest('form')!);
  expect(await screen.findByText('Ablesedienst ist gespeichert.')).toBeVisible();
  expect(asked('POST /api/v1/administration/units')[0]?.body).toEqual({ revision: 7, kind: 'team', name: 'Ablesedienst', calendar: 'office' });
});

test('a holiday is struck out by one tick, beside what next week is like', async () => {
  gives(call, house());
  gives('PUT /api/v1/administration/calendars/office', house());
  render(Page, { params: { part: 'kalender' } });
  expect(await screen.findByText('Nächste Woche: 5 Arbeitstage, 36 Stunden.')).toBeVisible();
  await fireEvent.click(screen.getByRole('checkbox', { name: /^Fronleichnam/ }));
  expect(await screen.findByText('Fronleichnam zählt hier nicht mehr als Feiertag.')).toBeVisible();
  expect(asked('PUT /api/v1/administration/calendars/office')[0]?.body).toMatchObject({ revision: 7, name: 'Büro', regions: ['DE-NW'], struck: ['2026-06-04'] });
});
