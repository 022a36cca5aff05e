import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { session } from '../../lib/live/live.svelte';
import { place } from '../../lib/router.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { heardOf, letterOf, noShare, problem, requestPage, servicePage, sessionOf } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/services/meter-check';
const letterCall = 'GET /api/v1/services/meter-check/letter';
const save = 'PUT /api/v1/services/meter-check/letter';
const params = { id: 'meter-check' };

beforeEach(() => { gives(letterCall, letterOf()); });

test('waiting: the page has a heading before the service is there, and the reader stays on it', async () => {
  neverAnswers(call);
  const { unmount } = render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Leistungen');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
  unmount();
  gives(call, servicePage());
  render(Page, { params });
  screen.getByRole('heading', { level: 1 }).focus();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Zählerprüfung: eine Lücke ist offen.' })).toHaveFocus());
});

test('empty: open gaps ask their questions; nothing promised yet can be asked for all the same', async () => {
  gives(letterCall, letterOf({}, ['recipient', 'result', 'deadline', 'notices', 'if_not']));
  gives(call, servicePage({ recipients: [], promise: [], redeemer: null, criteria: [], complete_when: [], notices_by: [], if_not: null, would_be_due_at: null, share: noShare }));
  render(Page, { params });
  expect(await screen.findByRole('heading', { level: 1, name: 'Zählerprüfung: fünf Lücken sind offen.' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Wenn nicht ausfüllen' })).toHaveTextContent('was dürfen Sie dann verlangen?');
  expect(screen.getByText('Noch ist nichts versprochen.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Anliegen senden' })).toBeEnabled();
});

test('problem: a service that is not there has a heading, a reason and an advice', async () => {
  refuses(call, problem());
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Prüfen Sie die Nummer.');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Leistungen');
});

test('full: the letter with its levels, the finding beside the open gap, how far we are, and what it legally is', async () => {
  gives(call, servicePage());
  render(Page, { params });
  expect(await screen.findByText('Es ist offen, woran der Kunde es merkt')).toBeVisible();
  expect(screen.getByText(/Z105, offen seit/)).toBeVisible();
  expect(screen.getByRole('region', { name: '12 von 34 Leistungen' })).toHaveTextContent('12 von 34 Leistungen aus Kundensicht hinterfragt, 5 bestätigt. Als nächste: Zählerwechsel, weil sie 412-mal im Monat');
  expect(screen.getByRole('group', { name: 'Was die Zeichen bedeuten' })).toHaveTextContent('behauptetvom Empfänger bestätigtdurch Zahlen gezeigt');
  expect(screen.getByText(/Daran lassen wir uns messen/)).toHaveTextContent('Serviceziel. „Daran lassen wir uns messen.“');
  expect(screen.getByText('Heute zugesagt wäre es fertig bis Do 26. Nov., 16:00')).toBeVisible();
});

test('a gap is filled in place, with a reason; cancelling changes nothing', async () => {
  gives(call, servicePage());
  gives(save, letterOf({}, []));
  render(Page, { params });
  await fireEvent.click(await screen.findByRole('button', { name: 'Woran man es merkt ausfüllen' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(asked(save)).toHaveLength(0);
  await fireEvent.click(screen.getByRole('button', { name: 'Woran man es merkt ausfüllen' }));
  await fireEvent.input(screen.getByRole('textbox', { name: 'Woran man es merkt' }), { target: { value: 'das Licht brennt' } });
  await fireEvent.input(screen.getByRole('textbox', { name: 'Warum ändern Sie das?' }), { target: { value: 'Gefragt' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Übernehmen' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Zählerprüfung: der Brief ist vollständig.' })).toBeVisible();
  expect(asked(save)[0]?.body).toEqual({ revision: 3, reason: 'Gefragt', notices: 'das Licht brennt' });
});

test('who was slower sees both versions side by side and decides', async () => {
  gives(call, servicePage());
  render(Page, { params });
  await fireEvent.click(await screen.findByRole('button', { name: /^Wenn nicht ändern/ }));
  await fireEvent.input(screen.getByRole('textbox', { name: 'Wenn nicht' }), { target: { value: 'Meine Worte' } });
  refuses(save, problem({ status: 409, number: 'Z9510', title: 'Tom hat inzwischen dasselbe geändert', letter: letterOf({ revision: 4 }) }));
  await fireEvent.click(screen.getByRole('button', { name: 'Übernehmen' }));
  expect(await screen.findByText('Jetzt gilt')).toBeVisible();
  expect(screen.getByText('Meine Worte')).toBeVisible();
  gives(save, letterOf({ revision: 5 }));
  await fireEvent.click(screen.getByRole('button', { name: 'Meine Änderung übernehmen' }));
  await waitFor(() => expect(asked(save).at(-1)?.body).toMatchObject({ revision: 4, if_not: 'Meine Worte' }));
});

test('whoever may not write reads the letter without a field', async () => {
  gives(call, servicePage());
  gives(letterCall, letterOf({ may_write: false }));
  render(Page, { params });
  expect(await screen.findByText(/Diesen Brief schreibt/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /ausfüllen|ändern:/ })).toBeNull();
});

test('whoever may not ask sees no form', async () => {
  gives(call, servicePage({ may_ask: false, why_not_ask: 'Niemand löst diese Leistung ein.' }));
  render(Page, { params });
  expect(await screen.findByText('Niemand löst diese Leistung ein.')).toBeVisible();
  expect(screen.queryByRole('form', { name: 'Darum bitten' })).toBeNull();
});

test('asking sends the service and leads to the request; a refusal keeps what was typed', async () => {
  session.value = sessionOf();
  gives(call, servicePage());
  refuses('POST /api/v1/requests', problem({ title: 'Das liegt in der Vergangenheit', status: 422 }));
  render(Page, { params });
  const form = within(await screen.findByRole('form', { name: 'Darum bitten' }));
  await fireEvent.input(form.getByRole('textbox', { name: 'Worum' }), { target: { value: 'Zähler im Keller prüfen' } });
  await fireEvent.change(form.getByRole('combobox', { name: 'Ich bitte als' }), { target: { value: 'house-connections' } });
  await fireEvent.click(form.getByRole('button', { name: 'Anliegen senden' }));
  expect(await form.findByRole('alert')).toHaveTextContent('Das liegt in der Vergangenheit');
  expect(form.getByRole('textbox', { name: 'Worum' })).toHaveValue('Zähler im Keller prüfen');

  gives('POST /api/v1/requests', requestPage({ number: 'Z-2001' }));
  await fireEvent.click(form.getByRole('button', { name: 'Anliegen senden' }));
  await waitFor(() => expect(place.path).toBe('/anliegen/Z-2001'));
  const [first, second] = asked('POST /api/v1/requests');
  expect(second?.body).toMatchObject({ service: 'meter-check', what: 'Zähler im Keller prüfen', as: 'house-connections', by_when: null });
  expect(second?.key, 'the same thing is said, so the key stays').toBe(first?.key);
});

test('what the recipient says stands beside our wording, with the open point', async () => {
  gives(call, servicePage());
  gives(letterCall, letterOf({ heard: [heardOf(), heardOf({ question: 'steering', gap: 'steering', theirs: [], at: null, finding: null, differing: 0, answers: 3, withheld: 'Innen wird erst ab 8 Antworten gezeigt, was gesagt wurde; bisher sind es 3.' })] }));
  render(Page, { params });
  expect(await screen.findByRole('heading', { level: 1, name: 'Zählerprüfung: eine Lücke ist offen, eine Antwort weicht ab.' })).toBeVisible();
  const [deadline, steering] = screen.getAllByRole('group', { name: 'Der Empfänger sagt' });
  expect(deadline).toHaveTextContent('Der Empfänger sagt Wir20 Arbeitstage Empfänger15 Arbeitstage: „drei Wochen“');
  expect(deadline).toHaveTextContent(/Gegenfrage vom .*, Bauherren, 5 von 8 Antworten sehen es anders/);
  expect(deadline).toHaveTextContent('Der Empfänger sieht es anders als wirSprechen Sie mit dem Empfänger. Z508');
  expect(steering).toHaveTextContent('bisher sind es 3.');
});

test('the recipient is asked by a link that is made, listed and withdrawn', async () => {
  const links = 'GET /api/v1/services/meter-check/letter/links';
  const link = { id: 'l1', holder: { id: 'households', name: 'Haushalte', kind: 'segment' }, made_by: { id: 'j.brandt', name: 'Jana Brandt', kind: 'person' }, made_at: letterOf().changed_at!, expires_at: letterOf().changed_at!, withdrawn_at: null, answered_at: null, stands: 'open' };
  gives(call, servicePage());
  gives('POST /api/v1/services/meter-check/letter/links', { link, secret: 's', address: 'http://localhost/g/s' });
  gives(links, { links: [link] });
  gives('DELETE /api/v1/services/meter-check/letter/links/l1', { links: [{ ...link, stands: 'withdrawn' }] });
  render(Page, { params });
  const panel = within(await screen.findByRole('region', { name: 'Den Empfänger fragen' }));
  await fireEvent.click(panel.getByRole('button', { name: 'Link zum Fragen kopieren' }));
  expect(await panel.findByRole('textbox', { name: 'Der neue Link' })).toHaveValue('http://localhost/g/s');
  const details = panel.getByText('Links zum Fragen').closest('details')!;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  await fireEvent.click(await panel.findByRole('button', { name: /^Link vom/ }));
  expect(await panel.findByText(/zurückgezogen/)).toBeVisible();
});

test('whoever writes the letter opens and closes the page for everybody, as a version', async () => {
  gives(call, servicePage());
  gives(save, letterOf({ revision: 4, values: { ...letterOf().values, public: true } }), letterOf({ revision: 5 }));
  render(Page, { params });
  expect(await screen.findByText('Ohne Anmeldung kann das niemand erbitten.')).toBeVisible();
  await fireEvent.click(screen.getByRole('button', { name: 'Seite für alle öffnen' }));
  expect(await screen.findByRole('link', { name: '/d/meter-check' })).toHaveAttribute('href', '/d/meter-check');
  await fireEvent.click(screen.getByRole('button', { name: 'Seite für alle schließen' }));
  expect(await screen.findByText('Ohne Anmeldung kann das niemand erbitten.')).toBeVisible();
  expect(asked(save).map((one) => one.body)).toEqual([{ revision: 3, reason: 'Seite für alle geöffnet', public: true }, { revision: 4, reason: 'Seite für alle geschlossen', public: false }]);
});

test('a page for everybody waits until it is settled who redeems; who may not write sees no switch', async () => {
  gives(call, servicePage());
  gives(letterCall, letterOf({ values: { ...letterOf().values, redeemer: null } }));
  const { unmount } = render(Page, { params });
  expect(await screen.findByText('Eine Seite für alle gibt es, sobald feststeht, wer einlöst.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Seite für alle/ })).toBeNull();
  unmount();
  gives(letterCall, letterOf({ may_write: false }));
  render(Page, { params });
  await screen.findByText(/Daran lassen wir uns messen/);
  expect(screen.queryByText(/Ohne Anmeldung/)).toBeNull();
});
