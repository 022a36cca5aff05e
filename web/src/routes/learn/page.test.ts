import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { session } from '../../lib/live/live.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { problem, sessionOf } from '../../lib/testing/world';
import { mappingOf } from './load';
import Page from './Page.svelte';

const file = '/api/v1/learn/files/f1';
const share = (kept: number, base: number, percent: number | null) => ({ kept, base, percent, low: null, high: null });
const columns = {
  headers: ['nr', 'auf', 'zu', 'wer'], dropped: ['wer'], rows: [{ cells: ['7', '01.03.2026', '02.03.2026', ''] }],
  columns: (['case', 'opened', 'promised', 'closed', 'type', 'provider', 'kept'] as const).map((field) => ({ field, header: field === 'case' ? 'nr' : null, why: field === 'case' ? 'anders in jeder Zeile' : null })),
};
const service = (id: string, exists = false) => ({ name: `Art ${id}`, id, exists, tickets: 40, of_all_due: share(30, 40, 75), of_closed: share(30, 35, 85.7), promise: '9 days', provider: 'Bürgeramt' });
const report = {
  as_of: '2026-03-31T00:00:00.000000Z', tickets: 3095, kept: 2433, closed_late: 63, open_late: 195, open_in_time: 0, closed_without_promise: 21, open_without_promise: 383,
  of_all_due: share(2433, 2691, 90.4), of_closed: share(2433, 2496, 97.5), services: [service('a'), service('b', true)], skipped: [],
};

const pastCall = 'GET /api/v1/learn/histories';
beforeEach(() => { gives(pastCall, { histories: [] }); session.value = sessionOf({ me: { ...sessionOf().me!, rights: ['steward'] } }); });

async function drop(): Promise<void> {
  gives('POST /api/v1/learn/files', { id: 'f1' });
  gives(`PUT ${file}/content`, { size: 2 });
  gives(`POST ${file}/columns`, columns);
  gives(`POST ${file}/report`, report);
  render(Page);
  await fireEvent.change(screen.getByLabelText(/Datei hierher ziehen/), { target: { files: [new File(['17'], 'export.csv')] } });
}

test('waiting: while the file is read it is said', async () => {
  await Promise.resolve();
  gives('POST /api/v1/learn/files', { id: 'f1' });
  gives(`PUT ${file}/content`, { size: 2 });
  neverAnswers(`POST ${file}/columns`);
  render(Page);
  await fireEvent.change(screen.getByLabelText(/Datei hierher ziehen/), { target: { files: [new File(['17'], 'export.csv')] } });
  expect(await screen.findByText('Die Datei wird gelesen …')).toBeVisible();
});

test('empty: without the right one is told so, with it one may drop a file', () => {
  render(Page);
  expect(screen.getByLabelText(/Datei hierher ziehen/)).toBeEnabled();
  session.value = sessionOf();
  document.body.innerHTML = '';
  render(Page);
  expect(screen.getByText('Aus Exporten lernen hier nur Pflegende und Verwaltende.')).toBeVisible();
});

test('problem: an empty file is refused in the words of the server', async () => {
  gives('POST /api/v1/learn/files', { id: 'f1' });
  gives(`PUT ${file}/content`, { size: 2 });
  refuses(`POST ${file}/columns`, problem({ title: 'Die Datei ist leer', number: 'Z9245', status: 400 }));
  render(Page);
  await fireEvent.change(screen.getByLabelText(/Datei hierher ziehen/), { target: { files: [new File(['17'], 'export.csv')] } });
  expect(await screen.findByRole('alert')).toHaveTextContent('Die Datei ist leer');
});

test('full: columns can be corrected, the report says both bases, services and history are taken over', async () => {
  await drop();
  expect(await screen.findByText('Nicht gelesen, weil es nach Personen aussieht: wer.')).toBeVisible();
  await fireEvent.change(screen.getByLabelText(/^Eröffnet/), { target: { value: 'auf' } });
  await waitFor(() => { expect(asked(`POST ${file}/columns`).at(-1)?.body).toEqual({ mapping: 'opened=auf' }); });
  await fireEvent.click(await screen.findByRole('button', { name: 'Bericht zeigen' }));
  const told = await screen.findByRole('region', { name: 'Was der Export zeigt' });
  expect(told).toHaveTextContent('Von 2.691 fälligen Zusagen wurden 2.433 gehalten: 90,4 %.');
  expect(told).toHaveTextContent('Nur unter den 2.496 geschlossenen sind es 97,5 %.');
  gives(`POST ${file}/services`, { revision: 7 });
  await fireEvent.click(within(told).getByRole('checkbox', { name: 'Art a als Leistung übernehmen' }));
  await fireEvent.click(within(told).getByRole('button', { name: '1 als Leistungen übernehmen' }));
  expect(await screen.findByText(/Übernommen mit Revision 7/)).toBeVisible();
  expect(asked(`POST ${file}/services`)[0]?.body).toEqual({ mapping: 'opened=auf', services: ['a'] });
  const counts = { system: 'Altsystem', matters: 40, fresh: 40, continued: 0, corrected: 0, unchanged: 0, own: 0, acts: 160, problem: null };
  gives(`POST ${file}/history`, { number: 1 });
  gives('GET /api/v1/learn/histories/1', { ...counts, done: true });
  await fireEvent.input(screen.getByLabelText('Name des anderen Systems'), { target: { value: 'Altsystem' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Übernehmen' }));
  expect(await screen.findByText('Fertig: 40 neu, 0 fortgeschrieben, 0 berichtigt, 0 unverändert.')).toBeVisible();
});

test('no column is spelled with a dash', () => {
  expect(mappingOf({ case: 'nr', promised: '' })).toBe('case=nr,promised=-');
});

test('what was taken over so far is listed; before the first one it is said what to do', async () => {
  const one = { at: '2026-11-20T09:00:00.000000Z', by: null, file: 'alt.csv', system: 'Altsystem', matters: 3095, fresh: 3000, continued: 50, corrected: 5, unchanged: 40, problem: null };
  const { unmount } = render(Page);
  expect(await screen.findByText(/Noch wurde kein Export übernommen/)).toBeVisible();
  unmount();
  gives(pastCall, { histories: [{ ...one, by: { id: 'j.brandt', name: 'Jana Brandt', kind: 'person' } }, { ...one, problem: 'Z9621' }] });
  render(Page);
  const rows = within(await screen.findByRole('region', { name: 'Bisher übernommen' }));
  await waitFor(() => expect(rows.getAllByRole('row')).toHaveLength(3));
  expect(rows.getByRole('row', { name: /Jana Brandt alt.csv/ })).toHaveTextContent('3.0953.000 neu, 55 fortgeschrieben oder berichtigt, 40 unverändert');
  expect(rows.getByRole('row', { name: /Befehl auf dem Server/ })).toHaveTextContent('abgebrochen (Z9621)');
});
