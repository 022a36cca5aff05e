import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { problem, slip } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'POST /api/v1/requests/Z-1041/slip';
const params = { id: 'Z-1041' };

test('waiting: the slip has a heading before its link is made', () => {
  neverAnswers(call);
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Zettel');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('problem: whoever may not hand out the link is told so', async () => {
  refuses(call, problem({ title: 'Das geht nicht', status: 403, number: 'Z9876' }));
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Das geht nicht');
});

test('empty: a free request has no promise of a service, and no date is made up', async () => {
  gives(call, slip({ service: null, promise: [], binding_sentence: null, answer_by: null }));
  render(Page, { params });
  const paper = await screen.findByRole('region', { name: 'Zettel' });
  expect(paper).toHaveTextContent('Zähler tauschen');
  expect(paper).not.toHaveTextContent('Sie hören von uns');
});

test('full: number, promise, date, link and its picture stand on it, and one link is made', async () => {
  gives(call, slip());
  render(Page, { params });
  const paper = await screen.findByRole('region', { name: 'Zettel' });
  for (const word of ['Stadtwerke Lindenau', 'Z-1041', 'Antwort innerhalb von 1 Arbeitstag', 'Sie hören von uns bis Di 24. Nov., 10:12.', '/l/0123456789abcdef0123456789abcdef'])
    expect(paper).toHaveTextContent(word);
  expect(screen.getByRole('img', { name: 'QR-Code mit dem Link zu Ihrem Anliegen' })).toHaveAttribute('src', expect.stringMatching(/^data:image\/svg\+xml,/));
  expect(asked(call)).toHaveLength(1);
});
