import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { session } from '../../lib/live/live.svelte';
import { place } from '../../lib/router.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { noShare, problem, requestPage, servicePage, sessionOf } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/services/meter-check';
const params = { id: 'meter-check' };

test('waiting: the page has a heading before the service is there, and the reader stays on it', async () => {
  neverAnswers(call);
  const { unmount } = render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Leistungen');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
  unmount();
  gives(call, servicePage());
  render(Page, { params });
  screen.getByRole('heading', { level: 1 }).focus();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Zählerprüfung' })).toHaveFocus());
});

test('empty: nothing promised yet can be asked for all the same', async () => {
  gives(call, servicePage({ recipients: [], promise: [], redeemer: null, criteria: [], complete_when: [], notices_by: [], if_not: null, would_be_due_at: null, share: noShare }));
  render(Page, { params });
  expect(await screen.findByText('Noch ist nichts versprochen.')).toBeVisible();
  expect(screen.getByText(/Sie können trotzdem darum bitten/)).toBeVisible();
  expect(screen.queryByText('Wenn nicht')).toBeNull();
  expect(screen.getByRole('button', { name: 'Anliegen senden' })).toBeEnabled();
});

test('problem: a service that is not there has a heading, a reason and an advice', async () => {
  refuses(call, problem());
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Prüfen Sie die Nummer.');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Leistungen');
});

test('full: the answers in words, and what the promise legally is', async () => {
  gives(call, servicePage());
  render(Page, { params });
  const answers = within(await screen.findByRole('region', { name: 'So ist es versprochen' }));
  expect(answers.getAllByRole('term').map((term) => term.textContent)).toEqual(
    ['Wer sie bekommt', 'Was wir versprechen', 'Wer einlöst', 'Erledigt ist es, wenn', 'Woran Sie es merken', 'Wenn nicht']);
  expect(answers.getByText(/Daran lassen wir uns messen/)).toHaveTextContent('Serviceziel. „Daran lassen wir uns messen.“');
  expect(screen.getByText('Heute zugesagt wäre es fertig bis Do 26. Nov., 16:00')).toBeVisible();
  expect(screen.getByText('Zählernummer')).toBeVisible();
});

test('whoever may not ask sees no form', async () => {
  gives(call, servicePage({ may_ask: false, why_not_ask: 'Niemand löst diese Leistung ein.' }));
  render(Page, { params });
  expect(await screen.findByText('Niemand löst diese Leistung ein.')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('asking sends the service and leads to the request; a refusal keeps what was typed', async () => {
  session.value = sessionOf();
  gives(call, servicePage());
  refuses('POST /api/v1/requests', problem({ title: 'Das liegt in der Vergangenheit', status: 422 }));
  render(Page, { params });
  const form = within(await screen.findByRole('form', { name: 'Darum bitten' }));
  await fireEvent.input(form.getByRole('textbox', { name: 'Worum' }), { target: { value: 'Zähler im Keller prüfen' } });
  await fireEvent.change(form.getByRole('combobox', { name: 'Ich bitte als' }), { target: { value: 'house-connections' } });
  await fireEvent.click(form.getByRole('button', { name: 'Anliegen senden' }));
  expect(await form.findByRole('alert')).toHaveTextContent('Das liegt in der Vergangenheit');
  expect(form.getByRole('textbox', { name: 'Worum' })).toHaveValue('Zähler im Keller prüfen');

  gives('POST /api/v1/requests', requestPage({ number: 'Z-2001' }));
  await fireEvent.click(form.getByRole('button', { name: 'Anliegen senden' }));
  await waitFor(() => expect(place.path).toBe('/anliegen/Z-2001'));
  const [first, second] = asked('POST /api/v1/requests');
  expect(second?.body).toMatchObject({ service: 'meter-check', what: 'Zähler im Keller prüfen', as: 'house-connections', by_when: null });
  expect(second?.key, 'the same thing is said, so the key stays').toBe(first?.key);
});
