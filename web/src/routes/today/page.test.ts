import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { session, useServerTime } from '../../lib/live/live.svelte';
import { place } from '../../lib/router.svelte';
import { gives, isUnreachable, neverAnswers } from '../../lib/testing/server';
import { asking, hat, now, row, sessionOf, start, team, teamPage } from '../../lib/testing/world';
import { ofToday } from './load';
import Page from './Page.svelte';

const call = 'GET /api/v1/start';
const clock = (due_at: string | null) => ({ kind: 'promise' as const, started_at: '2026-11-20T08:00:00.000000Z', due_at, ended_at: null });
const due = (title: string, at: string, over = {}) => row({ title, clock: clock(at), ...over });

beforeEach(() => { session.value = sessionOf(); place.query = ''; useServerTime(now); });

test('waiting: says that it waits', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: nobody waits today, nothing is expected', async () => {
  gives(call, start());
  render(Page);
  expect(await screen.findByText('Heute wartet niemand.')).toBeVisible();
  expect(screen.getByText('Heute ist nichts zu erwarten.')).toBeVisible();
});

test('problem: a lost connection is told', async () => {
  isUnreachable(call);
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Das ging nicht');
});

const full = () => start({
  units: [team],
  give: hat({
    act_now: [asking({ title: 'Anfrage' }), due('Zähler', '2026-11-20T08:00:00.000000Z', { face: 'broken', chip: 'broken', my_turn: true })],
    this_week: [due('Heute noch', '2026-11-23T15:00:00.000000Z'), due('Morgen', '2026-11-24T15:00:00.000000Z')] }),
  receive: hat({ this_week: [due('Sperrung', '2026-11-23T10:00:00.000000Z', { hat: 'receive' })] }),
});

test('full: who waits for me and what I wait for, by time, with boxes', async () => {
  gives(call, full());
  render(Page);
  expect(await screen.findByRole('heading', { level: 1, name: 'Heute, Montag, 23. November' })).toBeVisible();
  const mine = within(await screen.findByRole('region', { name: 'Wer auf mich wartet' }));
  expect(mine.getAllByRole('link').map((link) => link.textContent)).toEqual(['Zähler', 'Heute noch', 'Anfrage']);
  expect(mine.getByRole('link', { name: 'Zähler' }).closest('li')).toHaveTextContent('✕ seit Fr 20. Nov.');
  expect(mine.getByRole('link', { name: 'Heute noch' }).closest('li')).toHaveTextContent('bis 16:00');
  const others = within(screen.getByRole('region', { name: 'Worauf ich warte' }));
  expect(others.getAllByRole('link').map((link) => link.textContent)).toEqual(['Sperrung']);
});

test('the sheet of a team is the same with what lies there', async () => {
  place.query = `?team=${team.id}`;
  gives(`GET /api/v1/teams/${team.id}`, teamPage({ unassigned: [row({ title: 'Noch niemand', clock: clock(null) })], urgent: [due('Spät', '2026-11-22T08:00:00.000000Z', { lies_with: team })], on_plan: [due('Nächste Woche', '2026-11-30T08:00:00.000000Z')] }));
  render(Page);
  const part = within(await screen.findByRole('region', { name: 'Wer auf das Team wartet' }));
  expect(part.getAllByRole('link').map((link) => link.textContent)).toEqual(['Spät', 'Noch niemand']);
  expect(screen.getByText('für Team Hausanschlüsse')).toBeVisible();
});

test('a long day stays on one page', async () => {
  gives(call, start({ give: hat({ act_now: Array.from({ length: 30 }, (_, i) => asking({ title: `Anliegen ${i}` })) }) }));
  render(Page);
  const mine = within(await screen.findByRole('region', { name: 'Wer auf mich wartet' }));
  expect(mine.getAllByRole('link')).toHaveLength(12);
  expect(mine.getByText('und 18 weitere unter Anliegen')).toBeVisible();
});

test('the button prints', async () => {
  gives(call, full());
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  render(Page);
  await fireEvent.click(await screen.findByRole('button', { name: 'Drucken' }));
  expect(printed).toHaveBeenCalledOnce();
});

test('a date at midnight belongs to the day that ends', () => {
  const tonight = due('Heute', '2026-11-23T23:00:00.000000Z');
  const tomorrow = due('Morgen', '2026-11-24T23:00:00.000000Z');
  expect(ofToday([tomorrow, tonight], Date.parse(now), 'Europe/Berlin')).toEqual([tonight]);
});
