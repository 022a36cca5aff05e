// The start page empty, ordinary and full; asking by keyboard alone; the language without a reload.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stage, violations } from './stage.ts';

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });

const pictures = process.env['ZUSAGE_PICTURES'];

test('with 80 rows it stays short, and shows the rest when asked', async () => {
  for (let i = 1; i <= 80; ++i) await stage.ask('e.aydin', { whom: 'a.frei', what: `Prüfplan ${i} durchsehen` });
  const page = await stage.enterAs('Anton Frei');
  const act = page.getByRole('group', { name: 'Jetzt handeln' }).first();
  await expect.poll(() => act.locator('article').count()).toBe(10);
  if (pictures) await page.screenshot({ path: `${pictures}/start-80.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
  await act.getByRole('button', { name: /^Alle \d+ zeigen$/ }).click();
  await expect.poll(() => act.locator('article').count()).toBeGreaterThanOrEqual(80);
});

test('J and K walk through the rows, Enter opens the chosen one', async () => {
  const page = await stage.enterAs('Jana Brandt');
  const chosen = page.locator('article[aria-current="true"] .title');
  const first = await chosen.innerText();
  await page.keyboard.press('j');
  const second = await chosen.innerText();
  expect(second).not.toBe(first);
  await page.keyboard.press('k');
  expect(await chosen.innerText()).toBe(first);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('main h1').innerText()).toContain(second);
});

test('asking takes the keyboard alone and less than fifteen seconds', async () => {
  const page = await stage.enterAs('Jana Brandt');
  const keys = page.keyboard;
  const began = Date.now();
  const slow = { delay: 45 }; // about 260 letters a minute
  await keys.press('n');
  await keys.type('Murat', slow);
  await page.getByRole('option', { name: /Murat Demir/ }).waitFor();
  await keys.press('Enter');
  await keys.press('Tab');
  await keys.type('Trassenplan Ahornweg durchsehen', slow);
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Trassenplan Ahornweg durchsehen/ }).waitFor();
  expect(Date.now() - began).toBeLessThan(15_000);
  await page.getByText('Murat Demir ist am Zug').waitFor();
});

test('the single letters can be switched off', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.keyboard.press('?');
  await page.getByLabel('Tasten mit einem Buchstaben').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.waitForTimeout(200);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the language changes without a reload and stays', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.evaluate(() => { (globalThis as { untouched?: boolean }).untouched = true; });
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('heading', { name: 'I give' }).waitFor();
  await page.getByRole('button', { name: 'Report done' }).first().waitFor();
  expect(await page.evaluate(() => (globalThis as { untouched?: boolean }).untouched)).toBe(true);
  await page.reload();
  await page.getByRole('heading', { name: 'I give' }).waitFor();
});

test('the theme changes at once and stays', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.locator('summary', { hasText: 'Jana Brandt' }).click();
  await page.getByLabel('Darstellung').selectOption('dark');
  const canvas = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await canvas()).toBe('rgb(16, 19, 23)');
  await page.reload();
  await page.getByRole('heading', { name: 'Ich gebe' }).waitFor();
  expect(await canvas()).toBe('rgb(16, 19, 23)');
});

test('a customer is a link wherever it is named, and a service is asked for by its form', async () => {
  const page = await stage.enterAs('Tom Berger');
  await page.goto(`${stage.base}/leistungen/meeting-moderation`);
  await page.getByLabel('Worum').fill('Moderation der Netzrunde');
  await page.getByRole('combobox', { name: 'Am Ende für' }).fill('Hohenfels');
  await page.getByRole('option', { name: 'Molkerei Hohenfels' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Anliegen senden' }).click();
  await page.getByRole('heading', { level: 1, name: /Moderation der Netzrunde/ }).waitFor();
  await page.getByRole('link', { name: 'Molkerei Hohenfels' }).first().click();
  await page.getByRole('heading', { level: 1, name: /Molkerei Hohenfels/ }).waitFor();
  await page.getByText('Was zuletzt gesagt wurde').waitFor();
});

test('an empty start page says so', async () => {
  const page = await stage.enter();
  const signed = await page.evaluate(async () => (await fetch('/api/v1/session/demo', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person: 'u.lang' }) })).status);
  expect(signed).toBe(200);
  await page.reload();
  await page.getByRole('heading', { name: 'Ich gebe' }).waitFor();
  if (pictures) await page.screenshot({ path: `${pictures}/start-few.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
  expect(stage.complaints).toEqual([]);
});
