import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { place } from '../../lib/router.svelte';
import { asked, gives, neverAnswers, refuses } from '../../lib/testing/server';
import { letterOf, problem } from '../../lib/testing/world';
import Page from './Page.svelte';

const call = 'GET /api/v1/services/meter-check/letter/versions';
const params = { id: 'meter-check' };
const version = (revision: number, ifNot: string, reason = '') => ({ revision, at: '2026-11-2' + String(revision) + 'T09:00:00.000000Z', by: 'Jana Brandt', reason, public: revision > 2, gaps: [{ gap: 'name', words: 'Zählerprüfung' }, { gap: 'if_not', words: ifNot }] });
const versions = (over = {}) => ({ name: 'Zählerprüfung', may_write: true, revision: 3, versions: [version(3, 'Anruf', 'Weil gefragt wurde'), version(1, '')], ...over });

test('waiting: a heading stands there at once', () => {
  neverAnswers(call);
  render(Page, { params });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Leistungen');
});

test('empty: one version alone has nothing to compare or restore', async () => {
  gives(call, versions({ versions: [version(3, 'Anruf')] }));
  render(Page, { params });
  expect(await screen.findByRole('heading', { level: 1, name: 'Zählerprüfung: Fassungen (1)' })).toBeVisible();
  expect(screen.getByText(/Zu vergleichen ist noch nichts/)).toBeVisible();
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('problem: a service that is not there is said', async () => {
  refuses(call, problem());
  render(Page, { params });
  expect(await screen.findByRole('alert')).toHaveTextContent('Prüfen Sie die Nummer.');
});

test('full: two versions gap by gap, and the earlier one can hold again', async () => {
  gives(call, versions());
  gives('POST /api/v1/services/meter-check/letter/restore', letterOf());
  render(Page, { params });
  const compared = within(await screen.findByRole('region', { name: 'Vergleich' }));
  expect(compared.getAllByText('geändert').map((one) => one.closest('dt')?.textContent?.replaceAll('\u00a0', ' '))).toEqual(['Wenn nicht geändert', 'Seite für alle geändert']);
  expect(compared.getAllByText('offen')).toHaveLength(2);
  expect(screen.getAllByRole('option', { name: /Weil gefragt wurde/ })).toHaveLength(2);
  await fireEvent.click(screen.getByRole('button', { name: 'Diese Fassung wieder gelten lassen' }));
  await waitFor(() => expect(place.path).toBe('/leistungen/meter-check'));
  expect(asked('POST /api/v1/services/meter-check/letter/restore')[0]?.body).toMatchObject({ version: 1, revision: 3 });
});
