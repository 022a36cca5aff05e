import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { RequestPage } from '../../lib/api/types';
import { asked, gives, isUnreachable, neverAnswers, refuses } from '../../lib/testing/server';
import { doorPage, line, move, problem, team } from '../../lib/testing/world';
import Page from './Page.svelte';

const secret = '0123456789abcdef0123456789abcdef';
const params = { secret };
const call = `GET /api/v1/door/${secret}`;
const speak = `POST /api/v1/door/${secret}/acts`;
const terms = { version: 1, result: 'Strom im Ahornweg 7', due_at: '2026-12-03T16:00:00.000000Z', criteria: [], place: null, details: null };
const promised: Partial<RequestPage> = {
  state: 'promised', version: 2, agreed: terms, terms, face: 'on_plan', binding: { kind: 'service_goal', sentence: 'Daran lassen wir uns messen.' },
  our_clock: { kind: 'promise', started_at: '2026-11-20T08:00:00.000000Z', due_at: terms.due_at, ended_at: null },
};
const heading = () => screen.getByRole('heading', { level: 1 });
async function shown(over: Partial<RequestPage>): Promise<void> {
  gives(call, doorPage(over));
  render(Page, { params });
  await screen.findByRole('region', { name: 'Was geschieht' });
}

test('waiting: there is a heading before the request is there', () => {
  neverAnswers(call);
  render(Page, { params });
  expect(heading()).toHaveTextContent('Ihr Anliegen');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('problem: a withdrawn link says so kindly, with what to do', async () => {
  refuses(call, problem({ status: 410, number: 'Z9576', title: 'Dieser Link wurde zurückgezogen', advice: 'Es ist nichts verloren.' }));
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Es ist nichts verloren.');
  expect(heading()).toHaveTextContent('Dieser Link öffnet nichts mehr.');
});

test('problem: what leads nowhere and a line that broke are told apart', async () => {
  refuses(call, problem({ status: 404, number: 'Z9575' }));
  const { unmount } = render(Page, { params });
  await screen.findByRole('alert');
  expect(heading()).toHaveTextContent('Dieser Link führt zu nichts.');
  unmount();
  isUnreachable(call);
  render(Page, { params });
  await screen.findByRole('alert');
  expect(heading()).toHaveTextContent('Ihr Anliegen');
});

test('empty: nothing to do means no solid button, and no day is invented', async () => {
  await shown({ our_clock: null });
  expect(heading()).toHaveTextContent('Sie müssen nichts tun.');
  expect(screen.getByText('Wir sind an der Reihe, Molkerei Hohenfels.')).toBeVisible();
  expect(screen.getByText('Ein Tag ist noch nicht genannt.')).toBeVisible();
  expect(screen.getAllByRole('button').filter((button) => button.classList.contains('solid'))).toEqual([]);
});

test('full: the promise with its day, the day before it, the wish, and what it legally is', async () => {
  await shown({ ...promised, wished_due_at: '2026-11-27T16:00:00.000000Z', criteria: [{ text: 'Zähler gesetzt', ticked: null }],
    moved_dates: [{ at: null, kind: 'first', due_at: '2026-12-01T16:00:00.000000Z', reason: null, by: null }, { at: null, kind: 'moved', due_at: terms.due_at, reason: null, by: null }],
    lines: [line({ act: 'promise', side: 'provider', who: team, due_at: terms.due_at }), line({ side: 'customer' })] });
  const promise = screen.getByRole('region', { name: 'Was wir zugesagt haben' });
  expect(promise).toHaveTextContent('Strom im Ahornweg 7, bis Donnerstag, 3. Dezember um 17:00 Uhr, noch 10 Tage');
  expect(promise).toHaveTextContent('vorher Dienstag, 1. Dezember');
  expect(promise).toHaveTextContent('Gewünscht hatten Sie: Freitag, 27. November');
  expect(promise).toHaveTextContent('Serviceziel. Daran lassen wir uns messen.');
  expect(promise).toHaveTextContent('Zähler gesetzt');
  const happens = within(screen.getByRole('region', { name: 'Was geschieht' })).getAllByRole('listitem').map((item) => item.textContent);
  expect(happens.map((text) => text.replace(/\s+/g, ' ').replace(/^(.) ?/, '$1 ').trim())).toEqual(['✓ Sie haben uns gebeten 08:12', '✓ Wir haben es zugesagt 08:12', '○ Wir melden: erledigt bis Donnerstag, 3. Dezember', '○ Sie sagen uns, ob es so passt']);
  expect(screen.getByText(/Z-1041 · Dieser Link gilt nur für Sie und dieses Anliegen/)).toBeVisible();
  for (const hidden of ['gefährdet', 'Abnahme', 'Gegenangebot', '%']) expect(document.body.textContent).not.toContain(hidden);
});

test('each state says whose turn it is', async () => {
  const titles: [Partial<RequestPage>, string][] = [
    [{ state: 'offered', my_turn: true, offered: terms, terms, valid_until: '2026-11-27T16:00:00.000000Z' }, 'Bitte bis Freitag: Ihre Antwort'],
    [{ state: 'declined', my_turn: true }, 'Bitte entscheiden Sie, wie es weitergeht.'],
    [{ ...promised, state: 'declared', my_turn: true, lines: [line({ act: 'declare', side: 'provider', who: team, said_at: '2026-11-23T08:20:00.000000Z' })] }, 'Wir sind fertig. Passt es so?'],
    [{ ...promised, state: 'rejected' }, 'Sie müssen nichts tun.'],
    [{ ...promised, state: 'accepted', face: 'kept', customer_clock: { since: '2026-11-20T08:00:00.000000Z', until: '2026-11-22T08:00:00.000000Z', wished_at: null } }, 'Sie müssen nichts mehr tun.'],
    [{ state: 'cancelled', customer_clock: { since: '2026-11-20T08:00:00.000000Z', until: '2026-11-22T08:00:00.000000Z', wished_at: null } }, 'Dieses Anliegen ist beendet.'],
    [{ ...promised, lines: [line({ act: 'message', side: 'provider', who: team, text: 'Wo steht der Zähler?' })] }, 'Wir haben Ihnen geschrieben.'],
  ];
  for (const [over, title] of titles) {
    gives(call, doorPage(over));
    const { unmount } = render(Page, { params });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
    unmount();
  }
});

test('full: at most three moves are seen at once, and one that says all is said at once', async () => {
  const moves = [move('accept', 'Passt so', { solid: true }), move('reject', 'Noch nicht', { needs: ['unmet'] }), move('cancel', 'Nicht mehr nötig'), move('amend', 'Ändern', { needs: ['terms'] })];
  await shown({ ...promised, state: 'declared', my_turn: true, moves });
  const group = screen.getByRole('group', { name: 'Das können Sie tun' });
  expect([...group.querySelectorAll(':scope > button')].map((button) => button.textContent)).toEqual(['Passt so', 'Noch nicht', 'Nicht mehr nötig']);
  gives(speak, doorPage({ ...promised, state: 'accepted', version: 4 }));
  await fireEvent.click(screen.getByRole('button', { name: 'Passt so' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sie müssen nichts mehr tun.' })).toBeVisible();
  expect(asked(speak)[0]?.body).toEqual({ act: 'accept', version: 2, terms_version: 1 });
  expect(asked(speak)[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
});

test('what cannot be undone is asked once more', async () => {
  await shown({ ...promised, moves: [move('cancel', 'Nicht mehr nötig')] });
  await fireEvent.click(screen.getByRole('button', { name: 'Nicht mehr nötig' }));
  const dialog = screen.getByRole('dialog', { name: 'Sind Sie sicher?' });
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Doch nicht' }));
  expect(asked(speak)).toEqual([]);
});

test('what needs a word asks for it in a form, and a refusal keeps what was typed', async () => {
  await shown({ ...promised, state: 'declared', moves: [move('reject', 'Noch nicht', { needs: ['unmet'] })] });
  await fireEvent.click(screen.getByRole('button', { name: 'Noch nicht' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Noch nicht' }));
  refuses(speak, problem({ status: 409, number: 'Z9402' }));
  await fireEvent.input(dialog.getByRole('textbox'), { target: { value: 'Der Deckel fehlt' } });
  await fireEvent.click(dialog.getByRole('button', { name: 'Noch nicht' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
  expect(dialog.getByRole('textbox')).toHaveValue('Der Deckel fehlt');
});

test('a message is always possible, and the box is empty after it arrived', async () => {
  await shown(promised);
  gives(speak, doorPage({ ...promised, lines: [line({ act: 'message', text: 'Danke!' })] }));
  const box = screen.getByRole('textbox', { name: 'Nachricht an uns' });
  await fireEvent.input(box, { target: { value: 'Danke!' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Senden' }));
  expect(await screen.findByText('Ihre Nachricht ist angekommen.')).toBeVisible();
  await expect.poll(() => (box as HTMLInputElement).value).toBe('');
  expect(asked(speak)[0]?.body).toEqual({ act: 'message', version: 2, text: 'Danke!' });
});

test('the page looks again each half minute and when one comes back to it; a withdrawn link hides what it opened', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await shown(promised);
  gives(call, doorPage({ ...promised, state: 'declared', version: 3 }));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await screen.findByRole('heading', { level: 1, name: 'Wir sind fertig. Passt es so?' })).toBeVisible();
  refuses(call, problem({ status: 410, number: 'Z9576' }));
  await fireEvent.focus(window);
  await screen.findByRole('alert');
  expect(screen.queryByRole('region', { name: 'Was geschieht' })).toBeNull();
  vi.useRealTimers();
});

test('when it is done one says how it was, with a line, and thanks; each once', async () => {
  await shown({ ...promised, state: 'declared', may_say_how_it_was: true });
  const how = within(screen.getByRole('region', { name: 'So war es' }));
  const said = { said_at: '2026-11-23T08:20:00.000000Z', perceived: 'better', thanks: false, text: 'Sehr sauber.' } as const;
  gives(speak, doorPage({ ...promised, state: 'declared', may_say_how_it_was: true, perceptions: [said] }), doorPage({ ...promised, state: 'declared', may_say_how_it_was: true, perceptions: [said, { ...said, perceived: null, thanks: true, text: null }] }));
  expect(how.getByRole('button', { name: 'Mitteilen' })).toBeDisabled();
  await fireEvent.click(how.getByRole('radio', { name: /besser/ }));
  await fireEvent.input(how.getByRole('textbox'), { target: { value: 'Sehr sauber.' } });
  await fireEvent.click(how.getByRole('button', { name: 'Mitteilen' }));
  expect(await how.findByText(/Sie fanden es besser/)).toHaveTextContent('„Sehr sauber.“');
  await fireEvent.click(how.getByRole('button', { name: /Danke sagen/ }));
  expect(await how.findByText('Ihr Dank ist angekommen.')).toBeVisible();
  expect(asked(speak).map((one) => one.body)).toEqual([{ act: 'message', version: 2, perceived: 'better', text: 'Sehr sauber.' }, { act: 'message', version: 2, thanks: true }]);
});

test('how it was is asked of nobody before it is done', async () => {
  await shown(promised);
  expect(screen.queryByRole('region', { name: 'So war es' })).toBeNull();
});
