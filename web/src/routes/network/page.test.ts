import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { ActorRef, Network } from '../../lib/api/types';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { jana, problem } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/network';
const send = 'PUT /api/v1/network';
const unit = (id: string, name: string): ActorRef => ({ id, name, kind: 'team' });
const [shipping, buying, store] = [unit('versand', 'Versand'), unit('einkauf', 'Einkauf'), unit('lager', 'Lager')];
const page = (over: Partial<Network> = {}): Network => ({ unit: shipping, units: [shipping], answered: true, gives: [buying], needs: [], ties: [], others: [buying, store], unanswered: [], may_invite: false, ...over });
const tie = (provider: ActorRef, customer: ActorRef, by_provider: 'named' | 'not_named' | 'unanswered', by_customer: 'named' | 'not_named' | 'unanswered', service: string | null = null) => ({ provider, customer, by_provider, by_customer, service });

test('waiting: there is a heading before the answers are there', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Wer nennt wen');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: whoever belongs to no team is told what comes first', async () => {
  gives(call, page({ unit: null, units: [], answered: false, gives: [] }));
  render(Page);
  expect(await screen.findByText(/Sie gehören noch zu keinem Team/)).toBeVisible();
  expect(screen.queryByRole('form')).toBeNull();
});

test('problem: a customer outside is told that this is not theirs', async () => {
  refuses(call, problem({ status: 403, number: 'Z9890', title: 'Sie gehören nicht zu diesem Team oder dieser Rolle' }));
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Z9890');
});

test('the two questions are asked first, and blanks are no answer', async () => {
  gives(call, page({ answered: false, gives: [] }), page());
  gives(send, page());
  render(Page);
  expect(await screen.findByRole('heading', { name: 'Zwei Fragen an Versand' })).toBeVisible();
  await fireEvent.input(screen.getByLabelText('Bekommt etwas von uns (1)'), { target: { value: ' Einkauf ' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Antworten' }));
  expect(await screen.findByText('Ihre Antwort steht.')).toBeVisible();
  expect(asked(send)[0]?.body).toEqual({ unit: 'versand', gives: ['Einkauf'], needs: [] });
  expect(await screen.findByText('Nun die erste Zusage')).toBeVisible();
});

test('full: both sides stand beside each other, what differs first', async () => {
  gives(call, page({ ties: [tie(shipping, buying, 'named', 'not_named', 's1'), tie(store, shipping, 'named', 'not_named'), tie(shipping, store, 'named', 'named'), tie(buying, store, 'not_named', 'named')] }));
  gives(send, page());
  render(Page);
  expect(await screen.findByText('Sie nennen Einkauf, Einkauf nennt Sie nicht.')).toBeVisible();
  expect(screen.getByText('Lager nennt Sie, Sie nennen Lager nicht.')).toBeVisible();
  expect(screen.getByText('Sie nennen einander.')).toBeVisible();
  expect(screen.getByText('Lager nennt Einkauf, Einkauf nennt Lager nicht.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Leistung ansehen: Einkauf bekommt etwas von Ihnen' })).toHaveAttribute('href', '/leistungen/s1');
  await fireEvent.click(screen.getByRole('button', { name: 'Lager auch nennen' }));
  await waitFor(() => expect(asked(send)).toHaveLength(1));
  expect(asked(send)[0]?.body).toEqual({ unit: 'versand', gives: ['Einkauf'], needs: ['Lager'] });
});

test('whoever was refused keeps what was typed', async () => {
  gives(call, page({ answered: false, gives: [] }));
  refuses(send, problem({ status: 400, number: 'Z9531', title: 'Versand nennt sich selbst' }));
  render(Page);
  await fireEvent.input(await screen.findByLabelText('Von dort brauchen wir etwas (1)'), { target: { value: 'Versand' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Antworten' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Versand nennt sich selbst');
  expect(screen.getByLabelText('Von dort brauchen wir etwas (1)')).toHaveValue('Versand');
});

test('an administrator invites whom one named and who has not answered, and withdraws again', async () => {
  const invitation = { id: 'i1', unit: buying, made_by: jana, made_at: '2026-11-23T09:00:00.000000Z', expires_at: '2026-12-07T09:00:00.000000Z' };
  gives(call, page({ may_invite: true, unanswered: [store, buying], ties: [tie(shipping, buying, 'named', 'unanswered')] }));
  gives('GET /api/v1/invitations', { open: [] }, { open: [invitation] }, { open: [] });
  gives('POST /api/v1/invitations', { invitation, secret: 'abc', address: 'http://127.0.0.1/einladung/abc' });
  gives('DELETE /api/v1/invitations/i1', { open: [] });
  render(Page);
  const part = within(await screen.findByRole('region', { name: 'Einladen' }));
  expect(part.getByLabelText('Team oder Rolle')).toHaveValue('einkauf');
  expect(await part.findByText('Keine Einladung ist offen.')).toBeVisible();
  await fireEvent.click(part.getByRole('button', { name: 'Link machen' }));
  expect(await part.findByLabelText('Link der Einladung')).toHaveValue('http://127.0.0.1/einladung/abc');
  expect(asked('POST /api/v1/invitations')[0]?.body).toEqual({ unit: 'einkauf' });
  await fireEvent.click(await part.findByRole('button', { name: 'Einladung für Einkauf zurückziehen' }));
  expect(await part.findByText('Keine Einladung ist offen.')).toBeVisible();
  expect(part.queryByLabelText('Link der Einladung')).toBeNull();
});
