// What the first page costs over the wire: a browser signed in to the demo opens the start page with an empty cache.
import { chromium } from 'playwright-core';
import type { Running, SignedIn } from '../../tests/crash/server.ts';

interface Loaded { url: string; type: string; bytes: number }

export async function firstPage(server: Running, who: SignedIn): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] });
  try {
    const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });
    const [name, value] = who.cookie.split('=');
    await context.addCookies([{ name: name ?? '', value: value ?? '', url: server.base }]);
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    const seen = new Map<string, Loaded>();
    wire.on('Network.responseReceived', (event) => seen.set(event.requestId, { url: event.response.url, type: event.type, bytes: 0 }));
    wire.on('Network.loadingFinished', (event) => { const one = seen.get(event.requestId); if (one) one.bytes = event.encodedDataLength; });
    const began = performance.now();
    await page.goto(server.base);
    await page.getByRole('heading', { name: 'Ich gebe' }).waitFor();
    const shown = performance.now() - began;
    await page.waitForTimeout(500);
    const all = [...seen.values()];
    const kinds = [['Script', 'JavaScript'], ['Stylesheet', 'stylesheets'], ['Font', 'fonts'], ['Fetch', 'calls'], ['Document', 'document']] as const;
    const lines = kinds.map(([type, word]) => {
      const some = all.filter((one) => one.type === type);
      return `- ${word}: ${some.length}, ${(some.reduce((sum, one) => sum + one.bytes, 0) / 1000).toFixed(1)} kB over the wire`;
    });
    return [`- first page, cold cache: ${all.length} requests, ${(all.reduce((sum, one) => sum + one.bytes, 0) / 1000).toFixed(1)} kB, shown after ${shown.toFixed(0)} ms`, ...lines];
  } finally {
    await browser.close();
  }
}
