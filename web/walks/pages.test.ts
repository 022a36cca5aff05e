// Every page in both languages and themes: nothing for axe to say, nothing sideways on a narrow phone.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { scrollsSideways, Stage, violations, type Look } from './stage.ts';

// Pictures for looking at, when a folder is named.
const pictures = process.env['ZUSAGE_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });

let stage: Stage;
let number = '';
beforeAll(async () => {
  stage = await Stage.open();
  number = (await stage.ask('e.aydin', { whom: 'j.brandt', what: 'Lageplan prüfen', criteria: ['Maßstab stimmt'], details: 'Stand C, Blatt 2' })).number;
});
afterAll(async () => { await stage.close(); });

const pages: Record<string, () => string> = {
  start: () => '/', request: () => `/anliegen/${number}`, requests: () => '/anliegen?scope=all&state=all', customers: () => '/kunden', customer: () => '/kunden/hohenfels',
  services: () => '/leistungen', service: () => '/leistungen/power-connection', evaluations: () => '/auswertungen', missing: () => '/gibt-es-nicht',
};
const looks: Look[] = [{ language: 'de', theme: 'light' }, { language: 'de', theme: 'dark' }, { language: 'en', theme: 'light' }, { language: 'en', theme: 'dark' }];

async function show(page: Page, name: string, suffix: string, language = 'de'): Promise<void> {
  await page.goto(stage.base + (pages[name] ?? (() => '/'))());
  await page.locator('main h1').waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(await page.locator('html').getAttribute('lang'), 'the language of the browser, after a reload too').toBe(language);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}-${suffix}.png`, fullPage: true });
}

describe.each(looks)('in $language and $theme', (look) => {
  let page: Page;
  beforeAll(async () => { page = await stage.enterAs('Jana Brandt', look); });
  test.each(Object.keys(pages))('%s has nothing for axe to say', async (name) => {
    await show(page, name, `${look.language}-${look.theme}`, look.language);
    expect(await violations(page)).toEqual([]);
  });
  test('nor have the dialogs', async () => {
    await show(page, 'request', 'before', look.language);
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    if (pictures) await page.screenshot({ path: `${pictures}/ask-${look.language}-${look.theme}.png` });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('Hohenfels');
    await page.getByRole('option', { name: /Molkerei Hohenfels/ }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/kunden/hohenfels');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

test('signing in has nothing for axe to say', async () => {
  for (const look of looks) {
    const page = await stage.enter(look);
    await page.getByRole('button', { name: /^Jana Brandt/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  }
});

test.each(Object.keys(pages))('%s fits a phone of 320 pixels', async (name) => {
  const page = await stage.enterAs('Jana Brandt', { width: 320 });
  await show(page, name, 'phone');
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('on a phone the menu folds behind a button, and closes when it led somewhere', async () => {
  const page = await stage.enterAs('Jana Brandt', { width: 320 });
  expect(await page.getByText('Strg K').count()).toBe(0);
  const top = await page.locator('.top').boundingBox();
  expect(top?.height, 'one line').toBeLessThan(50);
  await page.locator('.top > details > summary').click();
  if (pictures) await page.screenshot({ path: `${pictures}/menu-phone.png` });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Kunden', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Kunden' }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Leistungen' }).count()).toBe(0);
  await page.context().close();
});

test('nobody complained', () => { expect(stage.complaints.filter((one) => !one.includes('404'))).toEqual([]); });
