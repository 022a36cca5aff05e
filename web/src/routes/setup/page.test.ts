import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { problem } from '../../lib/testing/world';
import Page from './Page.svelte';

const look = 'GET /api/v1/open/setup/abc';
const send = 'POST /api/v1/open/setup/abc';
const params = { secret: 'abc' };

const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function answerAll(): Promise<void> {
  await screen.findByLabelText('Name der Organisation');
  await type('Name der Organisation', 'Werk Süd');
  await press('Weiter');
  await press('Weiter');
  await type('Ihr Name', 'Anna Berg');
  await type('Ihr Team oder Ihre Rolle', 'Versand');
  await type('Anmeldename', 'anna');
  await type('Passwort, mindestens zehn Zeichen', 'ein langes Passwort');
  await press('Weiter');
  await type('Bekommt etwas von uns (1)', ' Einkauf ');
  await press('Einrichten');
}

test('waiting: there is a heading before the link was looked at', () => {
  neverAnswers(look);
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Zusage einrichten');
  expect(screen.queryByLabelText('Name der Organisation')).toBeNull();
});

test('problem: a used link says so and asks nothing', async () => {
  refuses(look, problem({ number: 'Z9578', title: 'Dieser Link wurde schon benutzt', status: 410 }));
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Dieser Link wurde schon benutzt');
  expect(screen.queryByRole('form')).toBeNull();
});

test('empty: everything but names is answered beforehand, and the demo is offered on this machine only', async () => {
  gives(look, { on_this_machine: true });
  render(Page, { params });
  expect(await screen.findByLabelText('Zeitzone')).toHaveValue('Europe/Berlin');
  expect(screen.getByText(/zusage serve --demo/)).toBeVisible();
  await type('Name der Organisation', 'Werk Süd');
  await press('Weiter');
  expect(screen.getByLabelText('Arbeitsbeginn')).toHaveValue('08:00');
});

test('full: four steps set up the house, and then comes the first promise', async () => {
  gives(look, { on_this_machine: false });
  gives(send, { signed_in: true });
  render(Page, { params });
  await answerAll();
  expect(await screen.findByRole('heading', { level: 1, name: 'Werk Süd ist eingerichtet' })).toHaveFocus();
  expect(screen.queryByText(/zusage serve --demo/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Zur Startseite und um etwas bitten' })).toHaveAttribute('href', '/');
  expect(asked(send)[0]?.body).toMatchObject({ name: 'Werk Süd', kind: 'company', land: 'NW', unit: 'Versand', gives: ['Einkauf'], needs: [] });
});

test('a refusal stays beside what was typed', async () => {
  gives(look, { on_this_machine: false });
  refuses(send, problem({ number: 'Z9543', title: 'Das Passwort ist der Anmeldename', status: 400 }));
  render(Page, { params });
  await answerAll();
  expect(await screen.findByRole('alert')).toHaveTextContent('Das Passwort ist der Anmeldename');
  await press('Zurück');
  expect(screen.getByLabelText('Ihr Name')).toHaveValue('Anna Berg');
});
