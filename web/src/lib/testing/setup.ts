// What a browser has and jsdom lacks, and a server that answers only what a test gave it. Loaded before every unit test.
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { live, session } from '../live/live.svelte';
import { place } from '../router.svelte';
import { read } from '../text/text.svelte';
import { forget } from './server';
import { now } from './world';

HTMLDialogElement.prototype.showModal = function showModal(): void { this.open = true; };
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
Element.prototype.scrollIntoView = () => {};
globalThis.scrollTo = () => {};

beforeEach(async () => {
  forget();
  localStorage.clear();
  history.replaceState(null, '', '/');
  Object.assign(place, { path: '/', query: '' });
  Object.assign(live, { position: 0, touched: [], connected: true, now: Date.parse(now) });
  session.value = null;
  await read('de');
});

afterEach(cleanup);
