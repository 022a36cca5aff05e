import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { live } from '../../lib/live/live.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { customerPage, dairy, headline, jana, problem, row, share } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/customers/hohenfels';
const params = { id: 'hohenfels' };
const grau = { id: 'p.grau', name: 'Petra Grau', kind: 'contact' } as const;

test('waiting: says that it waits', () => {
  neverAnswers(call);
  render(Page, { params });
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: a customer who waits for nothing, with no word, no figure and nobody known', async () => {
  gives(call, customerPage());
  render(Page, { params });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Molkerei Hohenfels wartet gerade auf nichts.');
  expect(screen.getByText('Gerade ist nichts offen.')).toBeVisible();
  expect(screen.getByText('Noch hat hier niemand etwas gesagt.')).toBeVisible();
  expect(screen.getByText('Weniger als acht Menschen stehen dahinter.')).toBeVisible();
  for (const absent of ['Molkerei Hohenfels gibt', 'Verschobene Termine', 'Menschen dort']) expect(screen.queryByText(absent)).toBeNull();
});

test('problem: a customer who is not there', async () => {
  refuses(call, problem({ title: 'Diesen Kunden gibt es nicht' }));
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Diesen Kunden gibt es nicht');
  expect(screen.getByRole('button', { name: 'Noch einmal versuchen' })).toBeEnabled();
});

test('full: who waits for what, what we promised, what was said last, which dates moved, who is there', async () => {
  gives(call, customerPage({
    headline: headline(), share: share(), we_give: [row()], they_give: [row({ hat: 'receive', title: 'Gewerbenummer' })],
    last_words: [{ text: 'Endlich dicht.', said_at: '2026-11-23T08:00:00.000000Z', who: dairy, request: row().id, number: 'Z-1001', title: 'Dichtung' },
      { text: 'Wann kommt ihr?', said_at: '2026-11-20T08:00:00.000000Z', who: jana, request: row().id, number: 'Z-1002', title: 'Pumpe' }],
    moved_dates: [{ request: row().id, number: 'Z-1003', title: 'Ventil', from: '2026-11-18T15:00:00.000000Z', to: '2026-11-20T15:00:00.000000Z', reason: 'Das Teil fehlte.', said_at: '2026-11-17T08:00:00.000000Z' }],
    people: [{ who: grau, sales: ['decider', 'buyer'], service: ['user'] }],
  }));
  render(Page, { params });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Molkerei Hohenfels wartet seit 1:42 Std auf: Dichtungssatz für die Kühlung');
  expect(within(screen.getByRole('navigation', { name: 'Pfad' })).getByRole('link')).toHaveAttribute('href', '/kunden');
  expect(screen.getByText('gehalten in 90 Tagen · 22 von 24')).toBeVisible();
  expect(screen.getByLabelText('Wir geben')).toHaveTextContent('Dichtungssatz für die Kühlung');
  expect(screen.getByLabelText('Molkerei Hohenfels gibt')).toHaveTextContent('Gewerbenummer');
  expect(screen.getByText('„Endlich dicht.“')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Pumpe' }).closest('p')).toHaveTextContent('Jana Brandt · Pumpe');
  expect(screen.getByText('Das Teil fehlte.').closest('li')).toHaveTextContent('Mi 18. Nov. → Fr 20. Nov.');
  expect(screen.getByText('Petra Grau').closest('li')).toHaveTextContent('Kaufen: entscheidet, kauft ein');
});

test('what happens elsewhere is fetched anew', async () => {
  gives(call, customerPage(), customerPage({ we_give: [row({ title: 'Ganz neu' })] }));
  render(Page, { params });
  await screen.findByText('Gerade ist nichts offen.');
  live.position = 7;
  expect(await screen.findByRole('link', { name: 'Ganz neu' })).toBeVisible();
  expect(asked(call)).toHaveLength(2);
});

test('what is broken stands first, and her own page does not name her as the end of each row', async () => {
  gives(call, customerPage({ we_give: [
    row({ title: 'Pumpe', is_for_outside: false, for_customer: dairy }),
    row({ title: 'Rohr', face: 'broken', chip: 'broken', is_for_outside: false, for_customer: { id: 'hofmann', name: 'Familie Hofmann', kind: 'customer' } }),
  ] }));
  render(Page, { params });
  await screen.findByRole('link', { name: 'Pumpe' });
  const rows = screen.getAllByRole('article');
  expect(rows.map((one) => one.querySelector('a')?.textContent)).toEqual(['Rohr', 'Pumpe']);
  expect(rows[0]).toHaveTextContent('am Ende für: Familie Hofmann');
  expect(rows[1]).not.toHaveTextContent('am Ende für');
});
