import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { asked, gives, refuses } from '../../lib/testing/server';
import { problem, requestLink, requestPage } from '../../lib/testing/world';
import Links from './Links.svelte';

const page = requestPage();
const call = (method: string, rest = '') => `${method} /api/v1/requests/${page.id}/links${rest}`;
async function look(): Promise<void> {
  const details = screen.getByText('Vorhandene Links').closest('details')!;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
}
const address = 'http://localhost/l/0123456789abcdef0123456789abcdef';

test('one click makes a link and copies it; its address is shown this once', async () => {
  gives(call('POST'), { link: requestLink(), secret: '0123456789abcdef0123456789abcdef', address });
  let copied = '';
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => { copied = text; return Promise.resolve(); } } });
  render(Links, { page });
  await fireEvent.click(screen.getByRole('button', { name: 'Link kopieren' }));
  expect(await screen.findByText('Kopiert. Der Link ist nur jetzt zu sehen.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Der neue Link' })).toHaveValue(address);
  expect(copied).toBe(address);
  expect(asked(call('GET'))).toEqual([]);
});

test('where the browser copies nothing one is told to do it oneself', async () => {
  gives(call('POST'), { link: requestLink(), secret: 's', address });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  render(Links, { page });
  await fireEvent.click(screen.getByRole('button', { name: 'Link kopieren' }));
  expect(await screen.findByText(/Bitte hier kopieren/)).toBeVisible();
});

test('a link that opens can be withdrawn, one that does not cannot', async () => {
  gives(call('GET'), { links: [requestLink(), requestLink({ id: 'fedcba9876543210', stands: 'over' })] });
  gives(call('DELETE', '/0123456789abcdef'), { links: [requestLink({ stands: 'withdrawn', withdrawn_at: '2026-11-23T09:00:00.000000Z' })] });
  render(Links, { page });
  await look();
  expect(await screen.findAllByText(/für Molkerei Hohenfels, von Jana Brandt/)).toHaveLength(2);
  await fireEvent.click(await screen.findByRole('button', { name: /^Link vom .* zurückziehen$/ }));
  expect(await screen.findByText(/zurückgezogen/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Link vom/ })).toBeNull();
});

test('customers and readers see no links and ask for none', () => {
  render(Links, { page: requestPage({ side: 'customer' }) });
  expect(screen.queryByRole('region', { name: 'Links für den Kunden' })).toBeNull();
  expect(asked(call('GET'))).toEqual([]);
});

test('a refusal is told', async () => {
  refuses(call('GET'), problem());
  render(Links, { page });
  await look();
  expect(await screen.findByRole('alert')).toHaveTextContent('Da ist nichts');
});
