import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { place } from '../../lib/router.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { asking, counter, decline, problem, promise, requestPage, row, take } from '../../lib/testing/world';
import { addressOf, filterOf } from './load';
import Page from './Page.svelte';

const call = 'GET /api/v1/requests';
const found = (rows: unknown[], next_cursor: string | null = null, total = rows.length) => ({ rows, next_cursor, total });

test('waiting: heading and filters are there at once', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Anliegen');
  expect(screen.getByRole('combobox', { name: 'Stand' })).toHaveValue('open');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: no request fits, and the filters stay', async () => {
  gives(call, found([]));
  render(Page);
  expect(await screen.findByText('Kein Anliegen passt dazu. Unter „Alle“ stehen vielleicht mehr.')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Welche' })).toHaveValue('mine');
});

test('problem: the refusal in the words of the server', async () => {
  refuses(call, problem({ title: 'Das Feld ist unbekannt', status: 400, number: 'Z9818' }));
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Z9818');
  expect(screen.getByRole('button', { name: 'Noch einmal versuchen' })).toBeEnabled();
});

test('full: each row says what, who, until when and in which state; the moves are those of the server', async () => {
  gives(call, found([asking(), row({ face: 'at_risk', chip: 'at_risk' })], null, 2));
  render(Page);
  expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent('2 Anliegen');
  const [mine, theirs] = screen.getAllByRole('article');
  expect(within(mine!).getAllByRole('button').map((button) => button.textContent)).toEqual(['Zusagen', 'Anderen Termin anbieten', 'Ablehnen']);
  expect(mine).toHaveTextContent('Neues Anliegen');
  expect(mine).toHaveTextContent('am Ende für: noch keinem Kunden zugeordnet');
  expect(mine).toHaveTextContent('Antwort bis Di 24. Nov., 10:12');
  expect(within(theirs!).queryByRole('button')).toBeNull();
  expect(theirs).toHaveTextContent('Gefährdet');
  expect(theirs).toHaveTextContent('3 Tage');
  expect(within(theirs!).getByRole('link', { name: 'Molkerei Hohenfels' })).toHaveAttribute('href', '/kunden/hohenfels');
});

test('one request is one, and more are fetched behind the cursor', async () => {
  gives(call, found([row({ title: 'Erstes' })], 'weiter', 1), found([row({ title: 'Erstes' })], 'weiter', 1), found([row({ title: 'Zweites' })], null, 1));
  render(Page);
  expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent('Ein Anliegen');
  await fireEvent.click(screen.getByRole('button', { name: 'Weitere zeigen' }));
  expect(await screen.findByRole('link', { name: 'Zweites' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Weitere zeigen' })).toBeNull();
  expect(asked(call).at(-1)?.query).toContain('cursor=weiter');
});

test('a move without questions is said at once, on the version the reader saw', async () => {
  const one = asking({ version: 4, moves: [take] });
  const page = requestPage({ id: one.id, version: 4, moves: [take] });
  gives(call, found([one]));
  gives(`GET /api/v1/requests/${one.id}`, page);
  gives(`POST /api/v1/requests/${one.id}/acts`, { request: page, act_id: one.id, position: 9 });
  render(Page);
  await fireEvent.click(await screen.findByRole('button', { name: 'Übernehmen' }));
  await waitFor(() => expect(asked(`POST /api/v1/requests/${one.id}/acts`)[0]?.body).toEqual({ act: 'take', version: 4, terms_version: 1 }));
  await waitFor(() => expect(asked(call)).toHaveLength(2));
});

test('what was said meanwhile is read first, not answered unseen', async () => {
  const one = asking({ version: 4, moves: [take] });
  gives(call, found([one]));
  gives(`GET /api/v1/requests/${one.id}`, requestPage({ id: one.id, version: 5, moves: [take] }));
  render(Page);
  await fireEvent.click(await screen.findByRole('button', { name: 'Übernehmen' }));
  await waitFor(() => expect(place.path).toBe(`/anliegen/${one.number}`));
  expect(asked(`POST /api/v1/requests/${one.id}/acts`)).toHaveLength(0);
});

test('the filter is the address', async () => {
  place.query = '?scope=all&state=done&query=Kran';
  gives(call, found([]));
  render(Page);
  await screen.findByText('Kein Anliegen passt dazu. Unter „Alle“ stehen vielleicht mehr.');
  expect(screen.getByRole('combobox', { name: 'Welche' })).toHaveValue('all');
  expect(screen.getByRole('searchbox', { name: 'Suchen' })).toHaveValue('Kran');
  expect(asked(call)[0]?.query).toContain('state=done');
  await fireEvent.change(screen.getByRole('combobox', { name: 'Stand' }), { target: { value: 'all' } });
  expect(place.query).toBe('?scope=all&state=all&query=Kran');
});

test('an address that says nothing or nonsense means mine and open', () => {
  expect(filterOf('?state=xyz&scope=abc')).toEqual({ scope: 'mine', state: 'open', query: '' });
  expect(addressOf(filterOf(''))).toBe('/anliegen');
  expect(filterOf(addressOf({ scope: 'all', state: 'all', query: 'A & B' }).replace('/anliegen', ''))).toEqual({ scope: 'all', state: 'all', query: 'A & B' });
});

test('where few moves are there, or something of mine is late, a message is one tap away', async () => {
  const late = { kind: 'promise', started_at: '2026-11-18T09:12:00.000000Z', due_at: '2026-11-20T09:12:00.000000Z', ended_at: null } as const;
  const rows = [asking(), asking({ number: 'Z-1', moves: [take] }), row({ number: 'Z-2', title: 'Rohr', face: 'broken', clock: late, moves: [promise, counter, decline] }), row({ face: 'broken', state: 'accepted', clock: late }), row({ face: 'broken', clock: late, may_message: false }), row()];
  gives(call, found(rows));
  render(Page);
  await screen.findAllByRole('article');
  expect(screen.getAllByRole('link', { name: /^Nachricht zu/ }).map((link) => link.getAttribute('href'))).toEqual(['/anliegen/Z-1#nachricht', '/anliegen/Z-2#nachricht']);
});
