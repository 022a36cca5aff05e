import { beforeEach, expect, test } from 'vitest';
import { addresses, go, load, pageOf, place } from './router.svelte';

const folders = Object.keys(import.meta.glob('../routes/*/Page.svelte')).map((path) => path.split('/')[2]);
function clicked(link: string, keys: MouseEventInit = {}): boolean {
  document.body.innerHTML = link;
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...keys });
  addEventListener('click', (last) => last.preventDefault(), { once: true }); // jsdom cannot leave a page
  const before = place.path;
  document.querySelector('a')!.dispatchEvent(event);
  return place.path !== before;
}
beforeEach(() => go('/'));

test('an address names a page and what it is about', () => {
  expect(pageOf('/')).toEqual({ name: 'start', params: {} });
  expect(pageOf('/anliegen/Z-1041')).toEqual({ name: 'request', params: { id: 'Z-1041' } });
  expect(pageOf('/kunden')).toEqual({ name: 'customers', params: {} });
  for (const nowhere of ['/anliegen/', '/anliegen/1/2', '/kundenliste', '/api/v1/start', '/Kunden']) expect(pageOf(nowhere).name, nowhere).toBe('not-found');
});

test('every page has an address, and every address a page that can be loaded', async () => {
  const reached = new Set([...addresses.map(([, name]) => name), 'not-found', 'sign-in']);
  expect([...reached].sort()).toEqual(folders.sort());
  for (const name of reached) if (name !== 'sign-in') expect(await load(name), name).toBeTypeOf('function');
  await expect(load('nowhere')).rejects.toThrow('no page nowhere');
});

test('going changes the address, and the way back leads back', async () => {
  go('/kunden?query=Kran');
  expect([place.path, place.query, location.pathname]).toEqual(['/kunden', '?query=Kran', '/kunden']);
  const back = new Promise((resolve) => { addEventListener('popstate', resolve, { once: true }); });
  history.back();
  await back;
  expect([place.path, place.query]).toEqual(['/', '']);
});

test('a link inside the house stays in the page', () => {
  expect(clicked('<a href="/kunden"><b>Kunden</b></a>')).toBe(true);
});

test('what the browser does better is left to it', () => {
  expect(clicked('<a href="https://example.org/kunden">')).toBe(false);
  expect(clicked('<a href="/kunden" target="_blank">')).toBe(false);
  expect(clicked('<a href="/kunden" download>')).toBe(false);
  for (const held of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) expect(clicked('<a href="/kunden">', { [held]: true }), held).toBe(false);
  expect(clicked('<a href="/kunden">', { button: 1 })).toBe(false);
  expect(clicked(`<a href="${location.pathname}#content">`), 'the skip link').toBe(false);
});
