import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { place } from '../../lib/router.svelte';
import { asked, gives, isUnreachable, neverAnswers } from '../../lib/testing/server';
import { asking, hat, headline, row, share, start, take } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/start';
const texts = (elements: HTMLElement[]) => elements.map((element) => element.textContent);

test('waiting: says that it waits', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: nobody waits, nothing is to be done, no figure is made up', async () => {
  gives(call, start());
  render(Page);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Niemand wartet auf Sie.');
  expect(screen.getByText('Nichts liegt bei Ihnen.')).toBeVisible();
  expect(screen.getByText('Gerade wartet niemand auf ein Wort von Ihnen.')).toBeVisible();
  expect(screen.getByText('Gerade brauchen Sie nichts zu prüfen.')).toBeVisible();
  expect(screen.getAllByText('Weniger als acht Menschen stehen dahinter.')).toHaveLength(2);
  expect(screen.queryByText(/überfällig|gefährdet|%/)).toBeNull();
});

test('problem: a lost connection is told, and the second try brings the page', async () => {
  isUnreachable(call);
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Das ging nicht');
  gives(call, start());
  await fireEvent.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

const full = () => start({
  headline: headline(), to_do_count: 2, overdue_count: 1, at_risk_count: 1,
  give: hat({ open_count: 2, new_count: 1, share: share(), act_now: [asking()], this_week: [row({ face: 'broken', chip: 'broken', title: 'Rohr', due_at: '2026-11-22T09:12:00.000000Z', clock: { kind: 'promise', started_at: '2026-11-20T09:12:00.000000Z', due_at: '2026-11-22T09:12:00.000000Z', ended_at: null } })] }),
  receive: hat({ open_count: 1, later: [row({ hat: 'receive', title: 'Auswertung', face: 'waiting', chip: 'awaiting_reply' })] }),
});

test('full: the customer who waits is the headline, both hats stand side by side', async () => {
  gives(call, full());
  render(Page);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Molkerei Hohenfels wartet seit 1:42 Std auf: Dichtungssatz für die Kühlung');
  expect(screen.getByText(/Zwei Anliegen liegen bei Ihnen/)).toHaveTextContent('Zwei Anliegen liegen bei Ihnen. Von Ihren Zusagen ist eine überfällig und eine gefährdet.');
  const give = within(screen.getByRole('region', { name: 'Ich gebe' }));
  const receive = within(screen.getByRole('region', { name: 'Ich erhalte' }));
  expect(give.getByText('2 Zusagen offen, 1 neu')).toBeVisible();
  expect(receive.getByText('1 Zusage offen, 0 neu')).toBeVisible();
  expect(give.getByRole('link', { name: 'Rohr' }).closest('article')).toHaveTextContent('1 Tag 0:00 Std überfällig');
  expect(receive.getByRole('link', { name: 'Auswertung' }).closest('article')).toHaveTextContent('Wartet auf Rückmeldung');
});

test('only whoever is at turn has buttons, and one of all is solid', async () => {
  gives(call, full());
  render(Page);
  const rows = await screen.findAllByRole('article');
  expect(rows.map((one) => within(one).queryAllByRole('button').length)).toEqual([3, 0, 0]);
  const solid = screen.getAllByRole('button').filter((button) => button.classList.contains('solid'));
  expect(texts(solid)).toEqual(['Zusagen']);
});

test('J and K move the mark, Enter opens; typing in a field moves nothing', async () => {
  gives(call, full());
  render(Page);
  await screen.findAllByRole('article');
  const marked = () => screen.getAllByRole('article').findIndex((one) => one.getAttribute('aria-current') === 'true');
  expect(marked()).toBe(0);
  await fireEvent.keyDown(document.body, { key: 'j' });
  expect(marked()).toBe(1);
  await fireEvent.keyDown(document.body, { key: 'j' });
  await fireEvent.keyDown(document.body, { key: 'j' });
  expect(marked(), 'the last row stays').toBe(2);
  await fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  expect(marked(), 'with a control key it is another command').toBe(2);
  await fireEvent.keyDown(document.body, { key: 'k' });
  expect(marked()).toBe(1);
  const number = screen.getAllByRole('article')[1]!.querySelector('a')!.getAttribute('href');
  await fireEvent.keyDown(document.body, { key: 'Enter' });
  await waitFor(() => expect(place.path).toBe(number));
});

test('letters can be turned off', async () => {
  localStorage.setItem('keys', 'off');
  gives(call, full());
  render(Page);
  const [first] = await screen.findAllByRole('article');
  await fireEvent.keyDown(document.body, { key: 'j' });
  expect(first).toHaveAttribute('aria-current', 'true');
  expect(screen.queryByText('blättern')).toBeNull();
});

test('a long list shows ten and offers the rest', async () => {
  gives(call, start({ give: hat({ later: Array.from({ length: 14 }, (_, i) => row({ title: `Anliegen ${i}` })) }) }));
  render(Page);
  expect(await screen.findAllByRole('article')).toHaveLength(10);
  await fireEvent.click(screen.getByRole('button', { name: 'Alle 14 zeigen' }));
  expect(screen.getAllByRole('article')).toHaveLength(14);
});

test('a letter never says a move by itself: it stands on the button of the chosen row', async () => {
  const one = asking({ moves: [take] });
  gives(call, start({ give: hat({ act_now: [one] }) }));
  render(Page);
  await screen.findAllByRole('article');
  await fireEvent.keyDown(document.body, { key: 'u' });
  expect(screen.getByRole('button', { name: 'Übernehmen' })).toHaveFocus();
  expect(asked(`GET /api/v1/requests/${one.id}`)).toEqual([]);
});

test('the line under the headline counts in words, and speaks of the rest only when there is one', async () => {
  gives(call, start({ to_do_count: 6, overdue_count: 0, at_risk_count: 2, give: hat({ open_count: 5, new_count: 1 }) }));
  render(Page);
  expect(await screen.findByText(/Sechs Anliegen/)).toHaveTextContent('Von Ihren Zusagen sind zwei gefährdet, die übrigen sind im Plan.');
});

test('the foot shows the keys of the chosen row', async () => {
  gives(call, full());
  render(Page);
  await screen.findAllByRole('article');
  const foot = screen.getByText('blättern').closest('p');
  expect(foot).toHaveTextContent('Z Zusagen G Anderen Termin anbieten A Ablehnen');
  await fireEvent.keyDown(document.body, { key: 'j' });
  expect(foot).not.toHaveTextContent('Zusagen');
});
