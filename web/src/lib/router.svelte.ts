// A small history router: the folder of a page is its name, addresses are listed here.
import type { Component } from 'svelte';

interface Page { default: Component<{ params: Record<string, string> }> }
const pages = import.meta.glob<Page>(['../routes/*/Page.svelte', '!../routes/sign-in/Page.svelte']);

export const addresses: [RegExp, string][] = [
  [/^\/$/, 'start'],
  [/^\/anliegen$/, 'requests'],
  [/^\/anliegen\/(?<id>[^/]+)$/, 'request'],
  [/^\/kunden$/, 'customers'],
  [/^\/kunden\/(?<id>[^/]+)$/, 'customer'],
  [/^\/leistungen$/, 'services'],
  [/^\/leistungen\/neu$/, 'service-new'],
  [/^\/leistungen\/(?<id>[^/]+)$/, 'service'],
  [/^\/leistungen\/(?<id>[^/]+)\/fassungen$/, 'service-versions'],
  [/^\/auswertungen$/, 'evaluations'],
  [/^\/hinweise$/, 'needs'],
  [/^\/heute$/, 'today'],
  [/^\/kalender$/, 'calendar'],
  [/^\/lernen$/, 'learn'],
  [/^\/annehmen$/, 'take-up'],
  [/^\/anliegen\/(?<id>[^/]+)\/zettel$/, 'slip'],
  [/^\/anliegen\/(?<id>[^/]+)\/beschwerde$/, 'complaint'],
  [/^\/l\/(?<secret>[^/]+)$/, 'door'],
  [/^\/l\/(?<secret>[^/]+)\/beschwerde$/, 'complaint'],
  [/^\/d\/(?<id>[^/]+)$/, 'public-service'],
  [/^\/setup\/(?<secret>[^/]+)$/, 'setup'],
  [/^\/einladung\/(?<secret>[^/]+)$/, 'invitation'],
  [/^\/netz$/, 'network'],
  [/^\/verwaltung(?:\/(?<part>teams|kalender))?$/, 'administration'],
  [/^\/g\/(?<secret>[^/]+)$/, 'asked'],
  [/^\/team\/(?<id>[^/]+)$/, 'team'],
];

// Pages for everybody: without signing in, and without the menu of the house.
export function isOpen(path: string): boolean {
  return /^\/([dgl]|setup|einladung)\//.test(path);
}

export function pageOf(path: string): { name: string; params: Record<string, string> } {
  for (const [pattern, name] of addresses) {
    const match = pattern.exec(path);
    if (match) return { name, params: { ...match.groups } };
  }
  return { name: 'not-found', params: {} };
}

export const place = $state({ path: location.pathname, query: location.search });

export function go(address: string): void {
  history.pushState(null, '', address);
  place.path = location.pathname;
  place.query = location.search;
  scrollTo(0, 0);
}

addEventListener('popstate', () => {
  place.path = location.pathname;
  place.query = location.search;
});

// Links inside the house do not load the page anew.
addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.('a');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const within = link?.hash && link.pathname === location.pathname && link.search === location.search; // the browser goes there itself
  if (!link || !plain || within || event.defaultPrevented || link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
});

export async function load(name: string): Promise<Page['default']> {
  const page = pages[`../routes/${name}/Page.svelte`];
  if (!page) throw new Error(`no page ${name}`);
  return (await page()).default;
}
