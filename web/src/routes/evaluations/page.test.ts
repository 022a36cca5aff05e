import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { gives, neverAnswers, refuses } from '../../lib/testing/server';
import { evaluation, problem } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/evaluations';

test('waiting: the question is there before the answer', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Was wird hier über Beschäftigte ausgewertet?');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: nothing is evaluated, and that is said', async () => {
  gives(call, { evaluations: [] });
  render(Page);
  expect(await screen.findByText('Hier wird nichts über Beschäftigte ausgewertet.')).toBeVisible();
  expect(screen.queryByRole('status')).toBeNull();
});

test('problem: the refusal in the words of the server, with a second try', async () => {
  refuses(call, problem({ title: 'Sie sind nicht angemeldet', status: 401, number: 'Z9812', advice: 'Bitte melden Sie sich an.' }));
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Sie sind nicht angemeldet');
  gives(call, { evaluations: [evaluation()] });
  screen.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent('Gehaltene Zusagen eines Teams');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('full: each evaluation says what for, who sees it, made of what, how long, and of how many', async () => {
  gives(call, { evaluations: [evaluation(), evaluation({ id: 'own', scope: 'oneself', title: 'Eigene Zusagen', smallest_group: null }), evaluation({ id: 'open', scope: 'present', title: 'Was offen ist', smallest_group: null })] });
  render(Page);
  const group = await screen.findByRole('region', { name: 'Gehaltene Zusagen eines Teams' });
  expect(within(group).getAllByRole('term').map((term) => term.textContent)).toEqual(['Wozu', 'Wer es sieht', 'Woraus', 'Wie lange']);
  expect(group).toHaveTextContent('Mindestens 8 Menschen');
  expect(screen.getByRole('region', { name: 'Eigene Zusagen' })).toHaveTextContent('Nur Sie selbst');
  expect(screen.getByRole('region', { name: 'Was offen ist' })).toHaveTextContent('Niemand wird genannt');
});
