import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { go, place } from '../../lib/router.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { emptyLetter, letterOf, problem, repeat } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/letter';

test('waiting: a heading stands there at once', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Leistungen');
});

test('empty: whoever may not begin a letter is told who may', async () => {
  gives(call, emptyLetter({ may_write: false }));
  render(Page);
  expect(await screen.findByText(/Diesen Brief schreibt/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Leistung anlegen' })).toBeNull();
});

test('problem: what the server refuses is said and the gaps keep what was typed', async () => {
  gives(call, emptyLetter());
  refuses('POST /api/v1/services', problem({ title: 'Die Leistung hat keinen Namen', status: 400 }));
  render(Page);
  await fireEvent.input(await screen.findByRole('textbox', { name: 'Wenn nicht' }), { target: { value: 'Anruf' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Leistung anlegen' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Die Leistung hat keinen Namen');
  expect(screen.getByRole('textbox', { name: 'Wenn nicht' })).toHaveValue('Anruf');
});

test('full: the letter is sent with all its gaps; steering is filled in beforehand', async () => {
  gives(call, emptyLetter());
  gives('POST /api/v1/services', letterOf({ id: 'beratung' }));
  render(Page);
  await fireEvent.input(await screen.findByRole('textbox', { name: 'Bedarf' }), { target: { value: 'Beratung' } });
  await fireEvent.change(screen.getByRole('combobox', { name: 'Wer einlöst' }), { target: { value: 'house-connections' } });
  await fireEvent.change(screen.getByRole('combobox', { name: 'Einheit' }), { target: { value: 'working days' } });
  await fireEvent.input(screen.getByRole('spinbutton', { name: 'Anzahl' }), { target: { value: '5' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Leistung anlegen' }));
  await waitFor(() => expect(place.path).toBe('/leistungen/beratung'));
  expect(asked('POST /api/v1/services')[0]?.body).toMatchObject({ name: 'Beratung', within: '5 working days', redeemer: 'house-connections', owner: 'house-connections', review: 'monthly' });
});

test('the letter is filled in from similar requests, and they are settled by the service made of them', async () => {
  gives(call, emptyLetter({ choices: [repeat().letter.redeemer, ...repeat().letter.recipients] }));
  gives('GET /api/v1/repeats', { repeats: [repeat()] });
  gives('POST /api/v1/services', letterOf({ id: 'beamer' }));
  gives('POST /api/v1/repeats/0190a3f0-0000-7000-8000-000000000041', { repeats: [] });
  go('/leistungen/neu?aus=0190a3f0-0000-7000-8000-000000000041');
  render(Page);
  expect(await screen.findByText(/Ausgefüllt aus 3 ähnlichen Anliegen/)).toHaveTextContent('in der acht von zehn erledigt waren');
  expect(screen.getByRole('textbox', { name: 'Bedarf' })).toHaveValue('Beamer für Freitag ausleihen');
  expect(screen.getByRole('checkbox', { name: 'Schulen' })).toBeChecked();
  await fireEvent.click(screen.getByRole('button', { name: 'Leistung anlegen' }));
  await waitFor(() => expect(place.path).toBe('/leistungen/beamer'));
  expect(asked('POST /api/v1/services').at(-1)?.body).toMatchObject({ within: '2 working days', share: 80, recipients: ['schools'], redeemer: 'house-connections', owner: 'house-connections' });
  expect(asked('POST /api/v1/repeats/0190a3f0-0000-7000-8000-000000000041')[0]?.body).toEqual({ service: 'beamer' });
});

test('a deadline that would speak of few people stays open, and it is said why', async () => {
  gives(call, emptyLetter());
  gives('GET /api/v1/repeats', { repeats: [repeat({ letter: { ...repeat().letter, within: null, withheld: 'Nicht gezeigt: zu wenige.' } })] });
  go('/leistungen/neu?aus=0190a3f0-0000-7000-8000-000000000041');
  render(Page);
  expect(await screen.findByText(/Die Frist bleibt offen. Nicht gezeigt: zu wenige./)).toBeVisible();
  go('/leistungen/neu');
});
