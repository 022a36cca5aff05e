import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { dairy, jana, problem } from '../../lib/testing/world';
import type { NeedHint } from '../../lib/api/types';
import Page from './Page.svelte';

const call = 'GET /api/v1/needs';
const hint: NeedHint = { position: 41, request: '01900000-0000-7000-8000-000000000041', number: 'Z-1041', title: 'Kranstellplatz am Samstag', customer: dairy, why: 'declined', text: 'Samstags arbeiten wir nicht.', said_at: '2026-11-23T08:12:00.000000Z' };

test('waiting: there is a heading before the hints are there', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hinweise auf Erfordernisse');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: nothing waits for a decision', async () => {
  gives(call, { hints: [], verdicts: [] });
  render(Page);
  expect(await screen.findByText('Kein Hinweis wartet auf eine Entscheidung.')).toBeVisible();
});

test('problem: whoever keeps no order here is told', async () => {
  refuses(call, problem({ status: 403, number: 'Z9887', title: 'Hinweise bearbeitet, wer pflegt' }));
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Z9887');
});

test('full: one click takes a hint as a need, and it stands among what was decided', async () => {
  const taken = { position: 41, number: 'Z-1041', title: hint.title, taken: true, judged_by: jana, judged_at: '2026-11-23T09:00:00.000000Z' };
  gives(call, { hints: [hint], verdicts: [] }, { hints: [], verdicts: [taken] });
  gives('POST /api/v1/needs/41', { hints: [], verdicts: [taken] });
  render(Page);
  expect(await screen.findByText('„Samstags arbeiten wir nicht.“')).toBeVisible();
  expect(screen.getByText('Abgelehnt')).toBeVisible();
  await fireEvent.click(screen.getByRole('button', { name: 'Als Erfordernis übernehmen: Kranstellplatz am Samstag' }));
  expect(await screen.findByText(/übernommen von Jana Brandt/)).toBeVisible();
  expect(asked('POST /api/v1/needs/41')[0]?.body).toEqual({ request: hint.request, taken: true });
});

test('who was slower is told, and sees what became of it', async () => {
  gives(call, { hints: [hint], verdicts: [] }, { hints: [], verdicts: [] });
  refuses('POST /api/v1/needs/41', problem({ status: 409, number: 'Z9520' }));
  render(Page);
  await fireEvent.click(await screen.findByRole('button', { name: /^Beiseitelegen/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Z9520');
  expect(await screen.findByText('Kein Hinweis wartet auf eine Entscheidung.')).toBeVisible();
});
