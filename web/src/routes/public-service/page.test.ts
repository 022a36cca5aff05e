import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { asked, gives, isUnreachable, neverAnswers, refuses } from '../../lib/testing/server';
import { openService, problem, slip } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/open/services/advice';
const ask = 'POST /api/v1/open/services/advice/requests';
const challenge = 'GET /api/v1/open/services/advice/challenge';
const params = { id: 'advice' };

// Finds at once what a browser would compute.
class Solved {
  onmessage: ((event: { data: number }) => void) | null = null;
  postMessage(): void { setTimeout(() => this.onmessage?.({ data: 7 }), 0); }
  terminate(): void {}
}
beforeEach(() => {
  vi.stubGlobal('Worker', Solved);
  gives(challenge, { algorithm: 'SHA-256', challenge: 'c', maxnumber: 12000, salt: 's', signature: 'g' });
});

async function fill(): Promise<void> {
  const name = await screen.findByLabelText('Ihr Name');
  await fireEvent.focusIn(name);
  await fireEvent.input(name, { target: { value: 'Käthe Lang' } });
  await fireEvent.input(screen.getByLabelText('Worum geht es?'), { target: { value: 'Neuer Zähler' } });
}

test('waiting: there is a heading before the promise is there', () => {
  neverAnswers(call);
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Leistungen');
});

test('problem: a service that is not open is not there', async () => {
  refuses(call, problem());
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Da ist nichts');
  expect(screen.queryByRole('form')).toBeNull();
});

test('empty: a service that promises nothing says so', async () => {
  gives(call, openService({ promise: [], answer_by: null, due_at: null, complete_when: [] }));
  render(Page, { params });
  expect(await screen.findByRole('region', { name: 'Das versprechen wir Ihnen:' })).toHaveTextContent('versprochen');
});

test('full: name and matter are enough; what robots must compute is computed unseen', async () => {
  gives(call, openService());
  gives(ask, slip());
  render(Page, { params });
  await fill();
  await fireEvent.change(screen.getByLabelText('Was ist dabei am wichtigsten?'), { target: { value: 'fast' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Absenden' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ihr Anliegen ist da.' })).toBeVisible();
  expect(asked(ask)[0]?.body).toEqual({ name: 'Käthe Lang', what: 'Neuer Zähler', by_when: null, important: 'fast', proof: { algorithm: 'SHA-256', challenge: 'c', number: 7, salt: 's', signature: 'g' } });
  expect(asked(challenge)).toHaveLength(1);
});

test('a page that stood open for too long gets ready anew by itself', async () => {
  gives(call, openService());
  refuses(ask, problem({ status: 410, number: 'Z9879', title: 'zu lange offen' }));
  render(Page, { params });
  await fill();
  await fireEvent.click(screen.getByRole('button', { name: 'Absenden' }));
  await screen.findByRole('alert');
  expect(asked(ask)).toHaveLength(2);
  expect(asked(challenge)).toHaveLength(2);
  expect(asked(ask)[0]?.key).not.toBe(asked(ask)[1]?.key);
});

test('what was sent into a broken line is sent again under the same key', async () => {
  gives(call, openService());
  isUnreachable(ask);
  render(Page, { params });
  await fill();
  await fireEvent.click(screen.getByRole('button', { name: 'Absenden' }));
  await screen.findByRole('alert');
  gives(ask, slip());
  await fireEvent.click(screen.getByRole('button', { name: 'Absenden' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ihr Anliegen ist da.' })).toBeVisible();
  expect(asked(ask)[0]?.key).toBe(asked(ask)[1]?.key);
});
