import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import type { AskedLetter } from '../../lib/api/types';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { askedLetter, problem } from '../../lib/testing/world';
import Page from './Page.svelte';

const secret = 'a'.repeat(32);
const params = { secret };
const call = `GET /api/v1/asked/${secret}`;
const answers = `PUT /api/v1/asked/${secret}/answers`;
const verdicts = `PUT /api/v1/asked/${secret}/verdicts`;

const seen = (over: Partial<AskedLetter> = {}, verdict: 'right' | 'wrong' | null = null): AskedLetter => askedLetter({ answered: true, questions: askedLetter().questions.map((one) => (
  one.question === 'promise' ? { ...one, own: { words: 'wie am Telefon gesagt', within: '15 working days', share: 90 }, ours: 'Strom, bis: 20 Arbeitstage', digest: 'd-promise', verdict }
    : one.question === 'redeemer' ? { ...one, ours: 'Hausanschlüsse', digest: 'd-redeemer' } : one)), ...over });

beforeEach(() => { localStorage.clear(); });

test('waiting: the page has a heading before the questions are there', () => {
  neverAnswers(call);
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ihre Sicht');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: five questions, nothing of our wording, and as whom one answers', async () => {
  gives(call, askedLetter());
  render(Page, { params });
  expect(await screen.findByRole('heading', { level: 1, name: 'Zählerprüfung: Wie sehen Sie das?' })).toBeVisible();
  expect(screen.getAllByRole('textbox').map((one) => (one as HTMLTextAreaElement).value)).toEqual(['', '', '', '', '']);
  expect(screen.getByText('Ihre Antwort erscheint als Antwort von „Haushalte“, ohne Namen.')).toBeVisible();
  expect(screen.queryByText('Wir')).toBeNull();
});

test('inside, one is told from how many answers on it is shown', async () => {
  gives(call, askedLetter({ inside: true }));
  render(Page, { params });
  expect(await screen.findByText(/erst, wenn mindestens 8 geantwortet haben/)).toBeVisible();
});

test('problem: a link that was withdrawn says so and shows no question', async () => {
  refuses(call, problem({ status: 410, number: 'Z9576', title: 'Dieser Link wurde zurückgezogen' }));
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Dieser Link wurde zurückgezogen');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dieser Link öffnet nichts mehr.');
  expect(screen.queryByRole('form')).toBeNull();
});

test('what is written stays in the browser until it is sent; then both stand under each other', async () => {
  gives(call, askedLetter());
  const { unmount } = render(Page, { params });
  await fireEvent.input(await screen.findByRole('textbox', { name: 'Was Sie bekommen' }), { target: { value: 'wie am Telefon gesagt' } });
  await fireEvent.input(screen.getByRole('spinbutton', { name: 'Bis wann' }), { target: { value: '15' } });
  await fireEvent.change(screen.getByRole('combobox', { name: 'Einheit' }), { target: { value: 'working days' } });
  unmount();
  gives(answers, seen());
  render(Page, { params });
  expect(await screen.findByRole('textbox', { name: 'Was Sie bekommen' })).toHaveValue('wie am Telefon gesagt');
  await fireEvent.click(screen.getByRole('button', { name: 'Antworten und vergleichen' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Danke. Stimmt unsere Fassung?' });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(asked(answers)[0]?.body).toEqual({ answers: [{ question: 'promise', words: 'wie am Telefon gesagt', within: '15 working days', share: null }] });
  expect(screen.getByText('15 Arbeitstage, 90 von 100 Fällen: wie am Telefon gesagt')).toBeVisible();
  expect(screen.getByText('Strom, bis: 20 Arbeitstage')).toBeVisible();
  expect(localStorage).toHaveLength(0);
});

test('a refusal keeps what was written', async () => {
  gives(call, askedLetter());
  refuses(answers, problem({ status: 400, number: 'Z9513', title: 'Es ist keine Frage beantwortet' }));
  render(Page, { params });
  await fireEvent.input(await screen.findByRole('textbox', { name: 'Wer steht dafür ein?' }), { target: { value: 'Netzbau' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Antworten und vergleichen' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Es ist keine Frage beantwortet');
  expect(screen.getByRole('textbox', { name: 'Wer steht dafür ein?' })).toHaveValue('Netzbau');
});

test('full: one tap on each, what is right instead, and a thank you; it can be corrected', async () => {
  gives(call, seen());
  gives(verdicts, seen({}, 'wrong'));
  render(Page, { params });
  const promise = within(await screen.findByRole('radiogroup', { name: 'Was bekommen Sie, und bis wann?' }));
  const send = screen.getByRole('button', { name: 'Absenden' });
  expect(send).toBeDisabled();
  await fireEvent.click(promise.getByRole('radio', { name: 'Stimmt so nicht' }));
  expect(screen.queryByRole('textbox', { name: 'Wie ist es richtig?' })).toBeNull();
  await fireEvent.click(within(screen.getByRole('radiogroup', { name: 'Wer steht dafür ein?' })).getByRole('radio', { name: 'Stimmt so nicht' }));
  await fireEvent.input(screen.getByRole('textbox', { name: 'Wie ist es richtig?' }), { target: { value: 'Netzbau' } });
  await fireEvent.click(send);
  const thanks = await screen.findByRole('heading', { level: 1, name: 'Danke. Ihre Antworten sind angekommen.' });
  await waitFor(() => expect(thanks).toHaveFocus());
  expect(asked(verdicts)[0]?.body).toEqual({ verdicts: [{ question: 'promise', verdict: 'wrong', digest: 'd-promise', words: '' }, { question: 'redeemer', verdict: 'wrong', digest: 'd-redeemer', words: 'Netzbau' }] });
  await fireEvent.click(screen.getByRole('button', { name: 'Antworten berichtigen' }));
  await screen.findByRole('heading', { level: 1, name: 'Danke. Stimmt unsere Fassung?' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Antworten berichtigen' }));
  expect(await screen.findByRole('textbox', { name: 'Was Sie bekommen' })).toHaveValue('wie am Telefon gesagt');
});

test('a letter that moved on shows the answer and takes no other', async () => {
  gives(call, seen({ moved_on: true }, 'right'));
  render(Page, { params });
  expect(await screen.findByText(/Unsere Fassung hat sich geändert/)).toBeVisible();
  await waitFor(() => expect(screen.getByText(/wie am Telefon gesagt/)).toBeVisible());
  expect(screen.queryByRole('button', { name: 'Absenden' })).toBeNull();
  expect(screen.queryByText('Strom, bis: 20 Arbeitstage')).toBeNull();
});
