import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { coverage, elif, noShare, problem, repeat, serviceCard } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/services';
const inside = serviceCard({ id: 'figures', name: 'Zahlen aufbereiten', recipients: [elif], promise: [], redeemer: null, internal: true, share: noShare });

test('waiting: heading and search are there at once', () => {
  neverAnswers(call);
  render(Page);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Leistungen');
  expect(screen.getByRole('status')).toHaveTextContent('Einen Augenblick …');
});

test('empty: an empty catalogue is not a search without a result', async () => {
  gives(call, { services: [], coverage: { ...coverage, services: 0, next: null } });
  const { unmount } = render(Page);
  expect(await screen.findByText('Noch ist keine Leistung beschrieben.')).toBeVisible();
  unmount();
  gives(call, { services: [inside], coverage: { ...coverage, next: null } });
  render(Page);
  await screen.findByRole('link', { name: 'Zahlen aufbereiten' });
  await fireEvent.input(screen.getByRole('searchbox', { name: 'Suchen' }), { target: { value: 'Kran' } });
  expect(screen.getByText('Keine Leistung passt dazu.')).toBeVisible();
});

test('problem: the refusal in the words of the server', async () => {
  refuses(call, problem());
  render(Page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Da ist nichts');
  expect(screen.getByRole('alert')).toHaveTextContent('Z9830');
});

test('full: what customers get stands before what stays inside', async () => {
  gives(call, { services: [inside, serviceCard()], coverage: { ...coverage, next: null } });
  render(Page);
  await screen.findByRole('link', { name: 'Zählerprüfung' });
  expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual(['12 von 34 Leistungen', 'Für Kunden', 'Innen']);
  const outside = within(screen.getByRole('region', { name: 'Für Kunden' }));
  expect(outside.getByRole('link')).toHaveAttribute('href', '/leistungen/meter-check');
  expect(outside.getByText('Fertig innerhalb von 3 Arbeitstagen, in 90 % der Fälle')).toBeVisible();
  expect(outside.getByText(/Wer einlöst: Hausanschlüsse/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Innen' })).toHaveTextContent('Noch ist nichts versprochen.');
});

test('a share never stands without its base, and a withheld one says why', async () => {
  gives(call, { services: [inside, serviceCard()], coverage: { ...coverage, next: null } });
  render(Page);
  expect(await screen.findByText('gehalten in 90 Tagen · 22 von 24')).toBeVisible();
  expect(screen.getByRole('img', { name: 'Die letzten 4: 3 gehalten' })).toBeVisible();
  const reasons = screen.getAllByText(/Weniger als acht Menschen stehen dahinter/);
  expect(reasons.map((one) => one.tagName), 'in its row for who hears it, and once at the foot').toEqual(['SPAN', 'P']);
});

test('the search looks into names, promises and who redeems', async () => {
  gives(call, { services: [inside, serviceCard()], coverage: { ...coverage, next: null } });
  render(Page);
  await screen.findByRole('link', { name: 'Zählerprüfung' });
  for (const text of ['zähler', 'ARBEITSTAGEN', 'hausanschl']) {
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
    expect(screen.getAllByRole('link').map((link) => link.textContent).filter((name) => name !== 'Neue Leistung' && name !== 'Wer nennt wen?'), text).toEqual(['Zählerprüfung']);
  }
});

test('how far we are stands above the list, with what comes next and why', async () => {
  gives(call, { services: [serviceCard()], coverage: { ...coverage, open: 2 } });
  render(Page);
  const line = await screen.findByRole('region', { name: '12 von 34 Leistungen' });
  expect(line).toHaveTextContent('12 von 34 Leistungen aus Kundensicht hinterfragt, 5 bestätigt. Als nächste: Zählerwechsel, weil in ihrem Brief noch zwei Lücken offen sind und sie 412-mal im Monat gebraucht wird.');
  expect(within(line).getByRole('link', { name: 'Zählerwechsel' })).toHaveAttribute('href', '/leistungen/meter-change');
});

test('similar requests are offered in one line, and a no is kept', async () => {
  gives(call, { services: [serviceCard()], coverage });
  gives('GET /api/v1/repeats', { repeats: [repeat(), repeat({ request: 'b', count: 4, title: 'Schlüssel' })] });
  gives('POST /api/v1/repeats/0190a3f0-0000-7000-8000-000000000041', { repeats: [] });
  render(Page);
  const offered = within(await screen.findByRole('list', { name: 'Was eine Leistung werden könnte' }));
  expect(offered.getByText(/Dreimal ähnlich gefragt: „Beamer für Freitag ausleihen“/)).toHaveTextContent('Soll daraus eine Leistung werden?');
  expect(offered.getByText(/4-mal ähnlich gefragt: „Schlüssel“/)).toBeVisible();
  expect(offered.getAllByRole('link', { name: 'Brief öffnen' })[0]).toHaveAttribute('href', '/leistungen/neu?aus=0190a3f0-0000-7000-8000-000000000041');
  await fireEvent.click(offered.getByRole('button', { name: 'Nein: aus „Beamer für Freitag ausleihen“ soll keine Leistung werden' }));
  expect(await screen.findByText('Gut. Gefragt wird erst wieder nach drei weiteren.')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Was eine Leistung werden könnte' })).toBeNull();
  expect(asked('POST /api/v1/repeats/0190a3f0-0000-7000-8000-000000000041')[0]?.body).toEqual({ service: null });
});
