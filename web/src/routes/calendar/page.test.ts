import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { session } from '../../lib/live/live.svelte';
import { asked, gives, isUnreachable, neverAnswers, refuses } from '../../lib/testing/server';
import { jana, now, ownAbsence, problem, sessionOf, team } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/feeds';
const feed = { id: 'f1', subject: jana, made_at: now };
const feeds = (over = {}) => ({ feeds: [], subjects: [jana, team], server_time: now, ...over });
const made = { feed, address: '/feed/0123456789abcdef0123456789abcdef.ics?language=de' };

beforeEach(() => { session.value = sessionOf(); gives('GET /api/v1/absence', ownAbsence()); });

test('waiting: says that it waits', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: no address yet, and the way to the first', async () => {
  gives(call, feeds());
  render(Page);
  expect(await screen.findByText('Noch keine. Mit „Adresse anlegen“ entsteht die erste.')).toBeVisible();
  expect(screen.getByText('Ich bin weg')).toBeVisible();
});

test('problem: a lost connection is told', async () => {
  isUnreachable(call);
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Das ging nicht');
});

test('full: an address is made, shown once, and follows the calendar program', async () => {
  gives(call, feeds());
  gives('POST /api/v1/feeds', made);
  render(Page);
  await fireEvent.change(await screen.findByLabelText('Wessen Zusagen'), { target: { value: team.id } });
  await fireEvent.click(screen.getByRole('button', { name: 'Adresse anlegen' }));
  const field = await screen.findByLabelText<HTMLInputElement>('Adresse für Team Hausanschlüsse');
  expect(field.value).toBe(`${location.origin}${made.address}`);
  expect(asked('POST /api/v1/feeds')[0]?.body).toEqual({ subject: team.id });
  await fireEvent.change(screen.getByLabelText('Mein Kalenderprogramm'), { target: { value: 'events' } });
  expect(field.value).toBe(`${location.origin}${made.address}&only=events`);
});

test('copying says that it worked, and what to do when it did not', async () => {
  gives(call, feeds());
  gives('POST /api/v1/feeds', made);
  const writeText = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('no'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  render(Page);
  await fireEvent.click(await screen.findByRole('button', { name: 'Adresse anlegen' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Kopieren' }));
  expect(await screen.findByText('Kopiert.')).toBeVisible();
  expect(writeText).toHaveBeenCalledWith(`${location.origin}${made.address}`);
  await fireEvent.click(screen.getByRole('button', { name: 'Kopieren' }));
  expect(await screen.findByText(/Die Adresse ist markiert/)).toBeVisible();
});

test('an address is withdrawn with one click', async () => {
  gives(call, feeds({ feeds: [feed] }));
  render(Page);
  const present = within(await screen.findByRole('region', { name: 'Adressen, die gelten' }));
  gives('DELETE /api/v1/feeds/f1', feeds());
  gives(call, feeds());
  await fireEvent.click(present.getByRole('button', { name: /^Adresse für Meine Zusagen zurückziehen/ }));
  expect(await screen.findByText(/^Zurückgezogen/)).toBeVisible();
  await waitFor(() => expect(present.queryByRole('button')).toBeNull());
});

test('a refusal is told', async () => {
  gives(call, feeds());
  refuses('POST /api/v1/feeds', problem({ status: 409, number: 'Z9872', title: 'Sie haben schon 20 Kalender' }));
  render(Page);
  await fireEvent.click(await screen.findByRole('button', { name: 'Adresse anlegen' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Sie haben schon 20 Kalender');
});
