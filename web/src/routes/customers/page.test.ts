import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { place } from '../../lib/router.svelte';
import { asked, gives, isUnreachable, neverAnswers } from '../../lib/testing/server';
import { customerCard } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/customers';

test('waiting: heading and search are there at once', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Kunden');
  expect(screen.getByRole('searchbox', { name: 'Suchen' })).toBeEnabled();
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: no customers yet is another sentence than none that fits', async () => {
  gives(call, { customers: [] });
  const { unmount } = render(Page);
  expect(await screen.findByText('Noch ist kein Kunde eingetragen.')).toBeVisible();
  unmount();
  place.query = '?query=xyz';
  render(Page);
  expect(await screen.findByText('Kein Kunde passt dazu.')).toBeVisible();
  expect(asked(call).at(-1)?.query).toBe('?query=xyz');
});

test('problem: a lost connection is named, and a second try is offered', async () => {
  isUnreachable(call);
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Das ging nicht');
  expect(screen.getByRole('button', { name: 'Noch einmal versuchen' })).toBeEnabled();
  expect(screen.queryByRole('listitem')).toBeNull();
});

test('full: customers in the order of the server, each a link, what is late in words', async () => {
  gives(call, { customers: [
    customerCard({ overdue_count: 1, waits_since: '2026-11-23T07:30:00.000000Z' }),
    customerCard({ id: 'hofmann', name: 'Familie Hofmann', segment: null, open_count: 0, last_said_at: '2026-11-23T08:00:00.000000Z' }),
    customerCard({ id: 'stein', name: 'Frau Stein', open_count: 1 }),
  ] });
  render(Page);
  await screen.findByRole('link', { name: 'Molkerei Hohenfels' });
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/kunden/hohenfels', '/kunden/hofmann', '/kunden/stein']);
  const [late, calm, open] = screen.getAllByRole('listitem');
  expect(late).toHaveTextContent('1 überfällig');
  expect(late).toHaveTextContent('wartet seit 1:42 Std');
  expect(calm).toHaveTextContent('niemand wartet');
  expect(open).toHaveTextContent('nichts überfällig');
  expect(calm).not.toHaveTextContent('überfällig');
  expect(calm).toHaveTextContent('zuletzt gesprochen heute 09:00');
});

test('the search goes into the address', async () => {
  gives(call, { customers: [] });
  render(Page);
  await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Müller & Co' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Suchen' }));
  expect(place.query).toBe('?query=M%C3%BCller%20%26%20Co');
});
