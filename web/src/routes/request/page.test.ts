import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { session } from '../../lib/live/live.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { counter, dairy, decline, elif, headline, jana, line, move, problem, promise, requestPage, sessionOf, take, team } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/requests/Z-1041';
const params = { id: 'Z-1041' };
const speak = (page: { id: string }) => `POST /api/v1/requests/${page.id}/acts`;
const solid = () => screen.getAllByRole('button').filter((button) => button.classList.contains('solid')).map((button) => button.textContent);
const shown = async (page: ReturnType<typeof requestPage>) => {
  gives(call, page);
  gives(speak(page), { request: page, act_id: page.id, position: 9 });
  render(Page, { params });
  await screen.findByRole('region', { name: /am Zug|Niemand/ });
};

test('waiting: the page has a heading before the request is there', () => {
  neverAnswers(call);
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Anliegen');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: whoever reads along has nothing to say and nothing to tick', async () => {
  await shown(requestPage({ side: 'reader', my_turn: false, moves: [], may_message: false, our_clock: null, face: 'waiting' }));
  expect(screen.getByText('Sie lesen mit.')).toBeVisible();
  expect(screen.getByText('Dafür ist nichts weiter vereinbart.')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByText('Termine')).toBeNull();
});

test('problem: a request that is not there has a heading, a reason and an advice', async () => {
  refuses(call, problem());
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Da ist nichts');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Anliegen');
  expect(screen.getByRole('button', { name: 'Noch einmal versuchen' })).toBeEnabled();
});

test('full: the promise as one sentence, both clocks, what was said, who takes part', async () => {
  const terms = { version: 2, result: 'Zählerstände prüfen', due_at: '2026-11-25T15:00:00.000000Z', criteria: [], place: 'Halle 2', details: 'Nur die neuen.' };
  await shown(requestPage({
    state: 'promised', face: 'on_plan', customer: dairy, provider: team, agreed: terms, binding: { kind: 'service_goal', sentence: 'Daran lassen wir uns messen.' },
    our_clock: { kind: 'promise', started_at: '2026-11-23T08:00:00.000000Z', due_at: '2026-11-25T15:00:00.000000Z', ended_at: null },
    customer_clock: { since: '2026-11-20T09:12:00.000000Z', until: null, wished_at: '2026-11-24T15:00:00.000000Z' },
    lines: [line({ act: 'promise', side: 'provider', who: jana, is_me: true, due_at: '2026-11-25T15:00:00.000000Z', said_at: '2026-11-23T08:00:00.000000Z' }), line({ who: dairy, text: 'Bitte bald.', said_at: '2026-11-20T09:12:00.000000Z' })],
    moved_dates: [{ at: null, kind: 'wished', due_at: '2026-11-24T15:00:00.000000Z', reason: null, by: null }],
    criteria: [{ text: 'Liste unterschrieben', ticked: null }], participants: [{ role: 'customer', who: dairy }, { role: 'provider', who: team }, { role: 'performer', who: jana }],
  }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Molkerei Hohenfels wartet seit 3 Tagen auf: Zählerstände prüfen');
  const head = screen.getByRole('region', { name: 'So ist es versprochen' });
  expect(head).toHaveTextContent('Zugesagt von Hausanschlüsse für Molkerei Hohenfels: Zählerstände prüfen, bis Mi 25. Nov., 16:00.');
  expect(head).toHaveTextContent('Serviceziel. „Daran lassen wir uns messen.“');
  expect(head).toHaveTextContent('Unsere Uhr 2 Tage 5:48 Std');
  expect(head).toHaveTextContent('Uhr von Molkerei Hohenfels 3 Tage gewartet');
  expect(head).toHaveTextContent('gewünscht: Di 24. Nov.');
  const said = within(screen.getByRole('region', { name: 'Was gesagt wurde' }));
  expect(said.getAllByRole('heading', { level: 3 }).map((day) => day.textContent)).toEqual(['Heute', 'Freitag, 20. November']);
  expect(said.getAllByRole('listitem')[0]).toHaveTextContent('09:00 ✓ Sie sagten zu, bis Mi 25. Nov., 16:00');
  expect(said.getByText('„Bitte bald.“')).toBeVisible();
  expect(screen.getByText('Macht gerade').parentElement).toHaveTextContent('Jana Brandt');
  expect(within(screen.getByRole('navigation', { name: 'Pfad' })).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/kunden', '/kunden/hohenfels']);
});

test('a reason stands apart from its date, and what was taken over from elsewhere is marked', async () => {
  await shown(requestPage({
    moved_dates: [{ at: '2026-11-16T08:00:00.000000Z', kind: 'first', due_at: '2026-11-24T15:00:00.000000Z', reason: null, by: jana }, { at: '2026-11-20T08:00:00.000000Z', kind: 'moved', due_at: '2026-11-25T15:00:00.000000Z', reason: 'Das Teil fehlt.', by: jana }],
    lines: [line({ imported: true, on_behalf_of: dairy })],
  }));
  expect(screen.getByText('Das Teil fehlt.').closest('li')).toHaveTextContent('Seit Fr 20. Nov.: Mi 25. Nov. Das Teil fehlt.');
  expect(screen.getByText('(übernommen)').closest('p')).toHaveTextContent('Elif Kaya bat um: Zählerstände prüfen für Molkerei Hohenfels (übernommen)');
});

test('my turn: the moves of the server are the buttons in its order, the first one solid', async () => {
  await shown(requestPage());
  const turn = within(screen.getByRole('region', { name: 'Sie sind am Zug' }));
  expect(turn.getAllByRole('button').map((button) => button.textContent)).toEqual(['Zusagen', 'Anderen Termin anbieten', 'Ablehnen', 'Senden']);
  expect(solid()).toEqual(['Zusagen']);
  expect(turn.getByText('Antwort bis Di 24. Nov., 10:12')).toBeVisible();
  expect(turn.queryByText('Mehr')).toBeNull();
});

test('no more than three moves are visible, "Mehr" holds the rest', async () => {
  await shown(requestPage({ moves: [promise, counter, decline, take, move('assign_performer', 'Weitergeben', { needs: ['person'] })] }));
  const turn = within(screen.getByRole('region', { name: 'Sie sind am Zug' }));
  const more = turn.getByText('Mehr').closest('details')!;
  expect(more).not.toHaveAttribute('open');
  expect(within(more).getAllByRole('button', { hidden: true }).map((button) => button.textContent)).toEqual(['Übernehmen', 'Weitergeben']);
  const outside = turn.getAllByRole('button', { hidden: true }).filter((button) => !more.contains(button));
  expect(outside.map((button) => button.textContent)).toEqual(['Zusagen', 'Anderen Termin anbieten', 'Ablehnen', 'Senden']);
});

test("the other's turn: said so, no solid button, a message is possible all the same", async () => {
  await shown(requestPage({ my_turn: false, face: 'waiting', waiting_for: elif, state: 'offered', moves: [move('withdraw_offer', 'Angebot zurücknehmen', { solid: true })] }));
  const turn = within(screen.getByRole('region', { name: 'Elif Kaya ist am Zug' }));
  expect(solid()).toEqual([]);
  expect(turn.getByRole('textbox', { name: 'Nachricht an Elif Kaya' })).toBeEnabled();
});

test('nothing to say: a sentence says so, and that one can write', async () => {
  await shown(requestPage({ my_turn: false, face: 'waiting', waiting_for: elif, moves: [] }));
  expect(screen.getByText(/Gerade ist nichts von Ihnen zu sagen/)).toBeVisible();
});

test('ended: the headline says what came of it, and the clock stands', async () => {
  await shown(requestPage({
    state: 'accepted', face: 'kept', my_turn: false, waiting_for: null, moves: [], our_clock: null,
    customer_clock: { since: '2026-11-20T09:12:00.000000Z', until: '2026-11-23T08:00:00.000000Z', wished_at: null },
  }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Elif Kaya hat bekommen: Zählerstände prüfen');
  expect(screen.getByRole('region', { name: 'Niemand muss etwas tun' })).toBeVisible();
});

test('a move with questions opens its form with what the server suggests, and says the version it was decided on', async () => {
  const page = requestPage({ version: 3, service: { id: 'meter-check', name: 'Zählerprüfung' } });
  await shown(page);
  await fireEvent.click(screen.getByRole('button', { name: 'Zusagen' }));
  const form = within(screen.getByRole('dialog', { name: 'Zusagen' }));
  expect(form.getByRole('radio', { name: 'Mi 25. Nov., 16:00' })).toBeChecked();
  expect(form.getByText('so verspricht es die Leistung')).toBeVisible();
  await fireEvent.click(form.getByRole('button', { name: 'Zusagen' }));
  await waitFor(() => expect(asked(speak(page))[0]?.body).toEqual({ act: 'promise', version: 3, terms_version: 1, due_at: '2026-11-25T15:00:00.000000Z' }));
});

test('a promise takes three taps: the move, a day by five in the evening, the word', async () => {
  const page = requestPage({ suggested_due_at: null });
  await shown(page);
  await fireEvent.click(screen.getByRole('button', { name: 'Zusagen' }));
  const form = within(screen.getByRole('dialog', { name: 'Zusagen' }));
  const days = form.getAllByRole('radio');
  expect(days.map((one) => one.closest('label')?.textContent)).toEqual(['Heute, Mo 23. Nov.', 'Morgen, Di 24. Nov.', 'Freitag, 27. Nov.', 'Anderer Zeitpunkt']);
  expect(days.filter((one) => (one as HTMLInputElement).checked), 'nobody promises by mistake').toEqual([]);
  await fireEvent.click(days[2]!);
  await fireEvent.click(form.getByRole('button', { name: 'Zusagen' }));
  await waitFor(() => expect(asked(speak(page))[0]?.body).toMatchObject({ act: 'promise', due_at: '2026-11-27T16:00:00.000Z' }));
});

test('changing a request begins with the date it has, unless that is past', async () => {
  const amend = move('amend', 'Ändern', { needs: ['terms'] });
  const terms = (due_at: string) => ({ version: 1, result: 'Zählerstände prüfen', due_at, criteria: [], place: null, details: null });
  for (const [due_at, first] of [['2026-11-26T15:00:00.000000Z', 'Do 26. Nov., 16:00'], ['2026-11-20T15:00:00.000000Z', 'Mi 25. Nov., 16:00']] as const) {
    gives(call, requestPage({ side: 'customer', moves: [amend], terms: terms(due_at) }));
    const { unmount } = render(Page, { params });
    await fireEvent.click(await screen.findByRole('button', { name: 'Ändern' }));
    expect(screen.getByRole('radio', { name: first })).toBeChecked();
    unmount();
  }
});

test('another time is said in its own field, on the wall clock of the organisation', async () => {
  const page = requestPage();
  await shown(page);
  await fireEvent.click(screen.getByRole('button', { name: 'Anderen Termin anbieten' }));
  const form = within(screen.getByRole('dialog'));
  await fireEvent.click(form.getByRole('radio', { name: 'Anderer Zeitpunkt' }));
  expect(form.getByLabelText('Termin')).toHaveValue('2026-11-25T16:00');
  await fireEvent.input(form.getByLabelText('Termin'), { target: { value: '2026-12-01T09:30' } });
  await fireEvent.click(form.getByRole('button', { name: 'Anderen Termin anbieten' }));
  await waitFor(() => expect(asked(speak(page))[0]?.body).toMatchObject({ due_at: '2026-12-01T08:30:00.000Z', valid_until: '2026-11-27T15:00:00.000Z' }));
});

test('a stale move keeps what was typed, says that something changed, and is decided on the present version', async () => {
  const page = requestPage({ version: 1, moves: [decline] });
  await shown(page);
  refuses(speak(page), problem({ title: 'Inzwischen wurde etwas gesagt', status: 409, number: 'Z9501', present: { ...page, version: 2 } }));
  await fireEvent.click(screen.getByRole('button', { name: 'Ablehnen' }));
  const form = within(screen.getByRole('dialog', { name: 'Ablehnen' }));
  await fireEvent.input(form.getByLabelText('Grund'), { target: { value: 'Kein Kran frei.' } });
  await fireEvent.click(form.getByRole('button', { name: 'Ablehnen' }));
  expect(await form.findByRole('alert')).toHaveTextContent('Inzwischen wurde etwas gesagt');
  expect(form.getByText(/Ihr Text ist noch da/)).toBeVisible();
  expect(form.getByLabelText('Grund')).toHaveValue('Kein Kran frei.');
  await fireEvent.click(form.getByRole('button', { name: 'Ablehnen' }));
  await waitFor(() => expect(asked(speak(page))[1]?.body).toMatchObject({ version: 2, text: 'Kein Kran frei.' }));
});

test('a message is sent, and a refused one stays in its field', async () => {
  const page = requestPage();
  await shown(page);
  const field = screen.getByRole('textbox', { name: 'Nachricht an Elif Kaya' });
  await fireEvent.input(field, { target: { value: 'Bin dran.' } });
  refuses(speak(page), problem({ title: 'Zu viele Nachrichten', status: 429 }));
  await fireEvent.click(screen.getByRole('button', { name: 'Senden' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Zu viele Nachrichten');
  expect(field).toHaveValue('Bin dran.');
  gives(speak(page), { request: page, act_id: page.id, position: 9 });
  await fireEvent.click(screen.getByRole('button', { name: 'Senden' }));
  await waitFor(() => expect(field).toHaveValue(''));
  expect(asked(speak(page)).at(-1)?.body).toEqual({ act: 'message', version: 1, text: 'Bin dran.' });
});

test('a letter stands on the button of a move that is one tap, and says nothing; one that asks opens its form', async () => {
  const page = requestPage({ moves: [take, decline] });
  await shown(page);
  await fireEvent.keyDown(document.body, { key: 'u' });
  expect(screen.getByRole('button', { name: 'Übernehmen' })).toHaveFocus();
  await new Promise((resolve) => setTimeout(resolve, 650));
  await fireEvent.keyDown(document.body, { key: 'a' });
  expect(screen.getByRole('dialog', { name: 'Ablehnen' })).toBeVisible();
  expect(asked(speak(page))).toEqual([]);
});

test('each side reads whose clock it is', async () => {
  await shown(requestPage({ side: 'customer', my_turn: false, waiting_for: jana, moves: [] }));
  const head = screen.getByRole('region', { name: 'So ist es versprochen' });
  expect(head).toHaveTextContent('Uhr von Jana Brandt');
  expect(head).toHaveTextContent('Ihre Uhr 2:00 Std gewartet');
  expect(head).not.toHaveTextContent('Unsere Uhr');
});

test('what was done late and accepted is not shown as kept, and its lateness stands', async () => {
  await shown(requestPage({ state: 'accepted', face: 'broken', my_turn: false, waiting_for: null, moves: [],
    our_clock: { kind: 'promise', started_at: '2026-11-10T09:12:00.000000Z', due_at: '2026-11-14T09:12:00.000000Z', ended_at: '2026-11-15T10:12:00.000000Z' },
    customer_clock: { since: '2026-11-10T09:12:00.000000Z', until: '2026-11-16T09:12:00.000000Z', wished_at: null } }));
  const head = screen.getByRole('region', { name: 'So ist es versprochen' });
  expect(head).toHaveTextContent(/Unsere Uhr 1 Tag zu spät\s*bis Sa 14. Nov., 10:12/);
  expect(head).not.toHaveTextContent('Gehalten');
});

test('who came for a message stands in its field', async () => {
  history.replaceState(null, '', '/anliegen/Z-1041#nachricht');
  await shown(requestPage());
  expect(screen.getByRole('textbox', { name: 'Nachricht an Elif Kaya' })).toHaveFocus();
});

test('the headline counts as the start page does: from the promised date on when it is over', async () => {
  await shown(requestPage({ customer: dairy, headline: headline({ what: 'Zählerstände prüfen' }), customer_clock: { since: '2026-11-10T09:12:00.000000Z', until: null, wished_at: null } }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Molkerei Hohenfels wartet seit 1:42 Std auf: Zählerstände prüfen');
  expect(screen.getByRole('region', { name: 'So ist es versprochen' })).toHaveTextContent('13 Tage gewartet');
});

test('to oneself the page says Sie', async () => {
  session.value = sessionOf();
  const terms = { version: 1, result: 'Zählerstände prüfen', due_at: '2026-11-25T15:00:00.000000Z', criteria: [], place: null, details: null };
  await shown(requestPage({ state: 'promised', agreed: terms }));
  expect(screen.getByRole('region', { name: 'So ist es versprochen' })).toHaveTextContent('Sie sagten Elif Kaya zu: Zählerstände prüfen, bis Mi 25. Nov., 16:00.');
});

test('a date that moved: the old one struck out, how often, and that both days count', async () => {
  await shown(requestPage({ moved_dates: [
    { at: null, kind: 'wished', due_at: '2026-11-20T15:00:00.000000Z', reason: null, by: null },
    { at: '2026-11-16T08:00:00.000000Z', kind: 'first', due_at: '2026-11-24T15:00:00.000000Z', reason: null, by: jana },
    { at: '2026-11-20T08:00:00.000000Z', kind: 'moved', due_at: '2026-11-25T15:00:00.000000Z', reason: 'Das Teil fehlt.', by: jana },
  ] }));
  const card = screen.getByRole('heading', { name: 'Verschobene Termine' }).closest('section')!;
  expect(card).toHaveTextContent('Verschobene Termine1');
  expect([...card.querySelectorAll('s')].map((one) => one.textContent)).toEqual(['Di 24. Nov.']);
  expect(within(card).getByText('Mi 25. Nov.').tagName).toBe('STRONG');
  expect(card).toHaveTextContent('Gehalten zählen wir gegen beide Tage.');
});

test('a date that is only offered has not moved yet', async () => {
  await shown(requestPage({ moved_dates: [{ at: '2026-11-20T08:00:00.000000Z', kind: 'moved', due_at: '2026-11-25T15:00:00.000000Z', reason: null, by: jana }] }));
  const card = screen.getByRole('heading', { name: 'Termine' }).closest('section')!;
  expect(card).toHaveTextContent('Angeboten: Mi 25. Nov.');
  expect(card).not.toHaveTextContent('gegen beide Tage');
});

test('my turn without a quote: the box says in a sentence what was asked', async () => {
  await shown(requestPage());
  expect(screen.getByRole('region', { name: 'Sie sind am Zug' })).toHaveTextContent('Elif Kaya bat um: Zählerstände prüfen · heute 08:12');
});

test('who is at turn is a link if it is a customer', async () => {
  await shown(requestPage({ my_turn: false, face: 'waiting', customer: dairy, waiting_for: dairy, moves: [] }));
  const turn = within(screen.getByRole('region', { name: 'Molkerei Hohenfels ist am Zug' }));
  expect(within(turn.getByRole('heading', { level: 2 })).getByRole('link')).toHaveAttribute('href', '/kunden/hohenfels');
});
