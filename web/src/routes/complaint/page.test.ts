import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { place } from '../../lib/router.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { problem, requestPage, slip } from '../../lib/testing/world';
import Page from './Page.svelte';

const secret = '0123456789abcdef0123456789abcdef';
const byLink = `/api/v1/open/links/${secret}/complaint`;
const told = { organisation: 'Stadtwerke Lindenau', number: 'Z-1041', title: 'Zähler tauschen', response_within: '1 Arbeitstag', fulfilment_within: '10 Arbeitstage', binding_sentence: 'Ein Ziel.' };

test('waiting: there is a heading before it is known what it is about', () => {
  neverAnswers(`GET ${byLink}`);
  render(Page, { params: { secret } });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Beschwerde');
});

test('problem: a link that opens nothing says so', async () => {
  refuses(`GET ${byLink}`, problem({ title: 'Dieser Link führt zu nichts', number: 'Z9575' }));
  render(Page, { params: { secret } });
  expect(await screen.findByRole('alert')).toHaveTextContent('Dieser Link führt zu nichts');
});

test('empty: without a word nothing is sent', async () => {
  gives(`GET ${byLink}`, told);
  render(Page, { params: { secret } });
  expect(await screen.findByLabelText('Was war nicht in Ordnung?')).toBeRequired();
  expect(screen.getByText(/Eingang bestätigt: 1 Arbeitstag. Antwort: 10 Arbeitstage. Sie kommt nicht von denen/)).toBeVisible();
  expect(screen.getByText(/Z-1041: Zähler tauschen/)).toBeVisible();
});

test('full: by a link it is answered with a number and a link of its own', async () => {
  gives(`GET ${byLink}`, told);
  gives(`POST ${byLink}`, slip({ number: 'Z-1050', title: 'Niemand kam' }));
  render(Page, { params: { secret } });
  await fireEvent.input(await screen.findByLabelText('Was war nicht in Ordnung?'), { target: { value: 'Niemand kam' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Beschwerde senden' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ihre Beschwerde ist da.' })).toBeVisible();
  expect(screen.getByText('Z-1050')).toBeVisible();
  expect(asked(`POST ${byLink}`)[0]?.body).toEqual({ what: 'Niemand kam' });
});

test('full: signed in it becomes a request that knows what it is about', async () => {
  const page = requestPage({ side: 'customer', may_complain: true });
  gives('GET /api/v1/requests/Z-1041', page);
  gives('POST /api/v1/requests', requestPage({ number: 'Z-1051' }));
  render(Page, { params: { id: 'Z-1041' } });
  await fireEvent.input(await screen.findByLabelText('Was war nicht in Ordnung?'), { target: { value: 'Zu spät' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Beschwerde senden' }));
  await expect.poll(() => place.path).toBe('/anliegen/Z-1051');
  expect(asked('POST /api/v1/requests')[0]?.body).toEqual({ service: 'complaint', about: page.id, as: page.customer.id, what: 'Zu spät' });
});
