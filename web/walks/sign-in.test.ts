// A session that ends while a page is open: the way in again, and back to where one stood.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });

test('an expired session leads to the sign-in page and keeps the address; nothing is asked for again and again', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.goto(`${stage.base}/kunden/hohenfels`);
  await page.getByRole('heading', { level: 1, name: /Molkerei Hohenfels/ }).waitFor();
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Leistungen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Stadtwerke Lindenau' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/leistungen');
  const refused: string[] = [];
  page.on('response', (response) => { if (response.status() === 401) refused.push(response.url()); });
  await page.waitForTimeout(7_000);
  expect(refused).toEqual([]);
  await page.getByRole('button', { name: /^Jana Brandt/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Leistungen' }).waitFor();
  await page.getByRole('link', { name: 'Hausanschluss Strom' }).waitFor();
});
