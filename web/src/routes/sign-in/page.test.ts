import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { problem, sessionOf } from '../../lib/testing/world';
import Page from './Page.svelte';

const outside = sessionOf({ signed_in: false, me: null, token: null });
const people = [
  { id: 'j.brandt', name: 'Jana Brandt', team: 'Hausanschlüsse', says: 'sagt Anschlüsse zu' },
  { id: 'e.kaya', name: 'Elif Kaya', team: 'Controlling', says: 'Controlling' },
  { id: 'p.krueger', name: 'Paul Krüger', team: 'Netzbau', says: 'leitet Netzbau' },
];
const demo = sessionOf({ ...outside, demo: true, demo_people: people });
const shown = (session = outside, onsignedin = vi.fn()) => { render(Page, { session, onsignedin }); return onsignedin; };
async function enter(): Promise<void> {
  await fireEvent.input(screen.getByLabelText('Anmeldename'), { target: { value: 'jana' } });
  await fireEvent.input(screen.getByLabelText('Passwort'), { target: { value: 'ein langes Passwort' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Anmelden' }));
}

test('waiting: while the password is checked nothing can be pressed twice', async () => {
  neverAnswers('POST /api/v1/session');
  shown();
  await enter();
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
  expect(screen.getByRole('button', { name: 'Anmelden' })).toBeDisabled();
});

test('empty: without a demo there is nobody to click on, and signing in is the solid move', () => {
  shown();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Stadtwerke Lindenau');
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Anmelden']);
  expect(screen.getByRole('button')).toHaveClass('solid');
  expect(screen.getByLabelText('Passwort')).toHaveAttribute('autocomplete', 'current-password');
});

test('problem: a refusal is told, and what was typed stays', async () => {
  refuses('POST /api/v1/session', problem({ title: 'Name oder Passwort stimmt nicht', status: 401, number: 'Z9540', advice: 'Versuchen Sie es noch einmal.' }));
  const onsignedin = shown();
  await enter();
  expect(await screen.findByRole('alert')).toHaveTextContent('Name oder Passwort stimmt nicht');
  expect(screen.getByLabelText('Anmeldename')).toHaveValue('jana');
  expect(screen.getByRole('button', { name: 'Anmelden' })).toBeEnabled();
  expect(onsignedin).not.toHaveBeenCalled();
});

test('full: one click on somebody of the demo signs in as that person', async () => {
  gives('POST /api/v1/session/demo', sessionOf());
  const onsignedin = shown(demo);
  expect(screen.getByText(/Dies ist eine Demo der Stadtwerke Lindenau/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Jana Brandt Hausanschlüsse · sagt Anschlüsse zu' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Paul Krüger leitet Netzbau' })).toBeEnabled();
  await fireEvent.click(screen.getByRole('button', { name: 'Elif Kaya Controlling' }));
  await waitFor(() => expect(onsignedin).toHaveBeenCalledOnce());
  expect(asked('POST /api/v1/session/demo')[0]?.body).toEqual({ person: 'e.kaya' });
});

test('a password signs in', async () => {
  gives('POST /api/v1/session', sessionOf());
  const onsignedin = shown();
  await enter();
  await waitFor(() => expect(onsignedin).toHaveBeenCalledOnce());
  expect(asked('POST /api/v1/session')[0]?.body).toEqual({ login: 'jana', password: 'ein langes Passwort' });
});

test('a server without a set-up says where the link stands', () => {
  shown(sessionOf({ ...outside, set_up: false }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dieser Server ist noch nicht eingerichtet');
  expect(screen.getByText(/in der Ausgabe von „zusage serve“/)).toBeVisible();
});
