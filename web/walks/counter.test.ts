// At the counter, on an open page, and complaining: by what the screen says, at a desk and on a phone.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { scrollsSideways, Stage, violations, type Look } from './stage.ts';

const pictures = process.env['ZUSAGE_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

test('thirty seconds at the counter, by keyboard alone: a customer nobody knows, a service, the slip', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.keyboard.press('t');
  await page.getByRole('heading', { level: 1, name: 'Für einen Kunden annehmen' }).waitFor();
  const began = Date.now();
  await page.getByRole('combobox', { name: 'Für wen' }).fill('Käthe Lang');
  await page.getByRole('option', { name: '„Käthe Lang“ neu anlegen' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe('Telefon oder Mail (freiwillig)');
  await page.keyboard.type('0170 1234567');
  await page.getByRole('combobox', { name: 'Leistung', exact: true }).selectOption({ label: 'Zählerwechsel zum Termin' });
  await look(page, 'take-up');
  await page.getByLabel('Worum', { exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /ist angenommen/ }).waitFor();
  expect(Date.now() - began, 'milliseconds').toBeLessThan(30_000);
  await look(page, 'taken');
  await page.getByRole('button', { name: 'Zettel drucken' }).click();
  const paper = page.getByRole('region', { name: 'Zettel' });
  await paper.getByText(/^Z-\d+$/).waitFor();
  await paper.getByText(/\/l\/[0-9a-f]{32}$/).waitFor();
  expect(await paper.getByRole('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  await look(page, 'slip');
  await page.emulateMedia({ media: 'print' });
  if (pictures) { await page.screenshot({ path: `${pictures}/slip-print.png` }); await page.pdf({ path: `${pictures}/slip.pdf`, format: 'A4' }); }
  expect(await page.getByRole('heading', { level: 1 }).isVisible(), 'only the slip is on paper').toBe(false);
  expect(await paper.isVisible()).toBe(true);
  await page.context().close();
});

test('taken up by mistake is undone, and the customer of before is found', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.getByRole('link', { name: 'Für Kunden annehmen' }).click();
  await page.getByRole('combobox', { name: 'Für wen' }).fill('Hohenf');
  await page.getByRole('option', { name: /Molkerei Hohenfels/ }).click();
  await page.getByRole('combobox', { name: 'Leistung', exact: true }).selectOption({ label: 'Beratung zum Hausanschluss' });
  await page.getByRole('button', { name: 'Annehmen', exact: true }).click();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Zurückgezogen. Es liegt bei niemandem mehr.').waitFor();
  await page.context().close();
});

const looks: (Look & { name: string })[] = [
  { name: 'de-light', language: 'de', theme: 'light', width: 390 }, { name: 'de-dark', language: 'de', theme: 'dark', width: 1280 },
  { name: 'en-light', language: 'en', theme: 'light', width: 1280 }, { name: 'en-dark', language: 'en', theme: 'dark', width: 390 },
];
describe.each(looks)('without an account, $name', (one) => {
  const words = one.language === 'en'
    ? { name: 'Your name', what: 'What is it about?', send: 'Send', done: 'Your request has arrived.', wrong: 'What was not right?', complain: 'Send complaint', complained: 'Your complaint has arrived.' }
    : { name: 'Ihr Name', what: 'Worum geht es?', send: 'Absenden', done: 'Ihr Anliegen ist da.', wrong: 'Was war nicht in Ordnung?', complain: 'Beschwerde senden', complained: 'Ihre Beschwerde ist da.' };
  test('one asks on the open page, keeps number and link, and complains by it', async () => {
    const page = await stage.enter(one);
    await page.goto(`${stage.base}/d/connection-advice`);
    await page.getByLabel(words.name).waitFor();
    await look(page, `open-${one.name}`);
    await page.getByLabel(words.name).fill('Karl Sand');
    await page.getByLabel(words.what).fill('Was kostet ein Anschluss?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: words.done }).waitFor();
    await look(page, `asked-${one.name}`);
    const link = await page.getByText(/\/l\/[0-9a-f]{32}$/).textContent();
    await page.goto(`${link!}/beschwerde`);
    await page.getByLabel(words.wrong).waitFor();
    await look(page, `complaint-${one.name}`);
    await page.getByLabel(words.wrong).fill('Niemand meldet sich');
    await page.getByRole('button', { name: words.complain }).click();
    await page.getByRole('heading', { level: 1, name: words.complained }).waitFor();
    await look(page, `complained-${one.name}`);
    await page.context().close();
  });
  test('the counter inside, and its slip, look as they should', async () => {
    const page = await stage.enterAs('Jana Brandt', one);
    await page.goto(`${stage.base}/annehmen`);
    await page.getByRole('combobox').first().waitFor();
    await look(page, `counter-${one.name}`);
    await page.context().close();
  });
});

test('a service that is not open is not there, and nobody is asked to sign in', async () => {
  const page = await stage.enter();
  await page.goto(`${stage.base}/d/power-connection`);
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Anmeldename').count()).toBe(0);
  await page.context().close();
});

test('nobody complained', () => { expect(stage.complaints.filter((one) => !one.includes('404'))).toEqual([]); });
