import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { jana, problem, team } from '../../lib/testing/world';
import Page from './Page.svelte';

const look = 'GET /api/v1/open/invitations/abc';
const send = 'POST /api/v1/open/invitations/abc';
const params = { secret: 'abc' };
const open = { unit: team, made_by: jana, expires_at: '2026-12-07T09:00:00.000000Z' };

async function comeIn(): Promise<void> {
  render(Page, { params });
  await fireEvent.input(await screen.findByLabelText('Ihr Name'), { target: { value: 'Bernd Öl' } });
  await fireEvent.input(screen.getByLabelText('Anmeldename'), { target: { value: 'bernd' } });
  await fireEvent.input(screen.getByLabelText('Passwort, mindestens zehn Zeichen'), { target: { value: 'ein langes Passwort' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Konto anlegen' }));
}

test('waiting: there is a heading before the link was looked at', () => {
  neverAnswers(look);
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Willkommen');
  expect(screen.queryByLabelText('Ihr Name')).toBeNull();
});

test('problem: an invitation that was used says so and asks nothing', async () => {
  refuses(look, problem({ number: 'Z9578', title: 'Dieser Link wurde schon benutzt', status: 410 }));
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Dieser Link wurde schon benutzt');
  expect(screen.queryByLabelText('Ihr Name')).toBeNull();
});

test('empty: it says who invites, and into which team', async () => {
  gives(look, open);
  render(Page, { params });
  expect(await screen.findByText('Jana Brandt lädt Sie ein: Hausanschlüsse. Wählen Sie, wie Sie heißen und wie Sie sich anmelden.')).toBeVisible();
  expect(screen.getByLabelText('Ihr Name')).toHaveValue('');
});

test('full: whoever came in goes on to the two questions', async () => {
  gives(look, open);
  gives(send, { signed_in: true });
  await comeIn();
  expect(await screen.findByRole('heading', { level: 1, name: 'Guten Tag, Bernd Öl' })).toHaveFocus();
  expect(screen.getByRole('link', { name: 'Zu den zwei Fragen' })).toHaveAttribute('href', '/netz');
  expect(asked(send)[0]?.body).toEqual({ name: 'Bernd Öl', login: 'bernd', password: 'ein langes Passwort' });
});

test('a refusal stays beside what was typed', async () => {
  gives(look, open);
  refuses(send, problem({ number: 'Z9507', title: 'Den Anmeldenamen „bernd“ hat schon jemand', status: 409 }));
  await comeIn();
  expect(await screen.findByRole('alert')).toHaveTextContent('Z9507');
  expect(screen.getByLabelText('Ihr Name')).toHaveValue('Bernd Öl');
});
