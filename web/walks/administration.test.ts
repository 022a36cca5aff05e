// Keeping the house in the browser: somebody joins a team, a holiday no longer counts, and is undone; two who save at once
// lose nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { scrollsSideways, Stage, violations, type Look } from './stage.ts';

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });

const words = {
  de: { menu: 'Verwaltung', add: 'Jemanden aufnehmen', name: 'Name', save: 'Speichern', saved: 'ist gespeichert.', calendars: 'Kalender', units: 'Teams und Rollen', holiday: /^1\. Weihnachtsfeiertag/, struck: 'zählt hier nicht mehr als Feiertag.', undo: 'Rückgängig', undone: 'Rückgängig gemacht.', change: (what: string) => `${what} ändern`, role: 'Neue Rolle' },
  en: { menu: 'Administration', add: 'Add somebody', name: 'Name', save: 'Save', saved: 'is saved.', calendars: 'Calendars', units: 'Teams and roles', holiday: /^Christmas Day/, struck: 'no longer counts as a holiday here.', undo: 'Undo', undone: 'Undone.', change: (what: string) => `Change ${what}`, role: 'New role' } } as const;

async function isFine(page: Page, picture: string): Promise<void> {
  expect(await violations(page), picture).toEqual([]);
  expect(await scrollsSideways(page), picture).toBe(false);
  const folder = process.env['ZUSAGE_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/administration-${picture}.png`, fullPage: true });
}

test.each([
  ['de', { language: 'de', theme: 'light', width: 1280 }], ['en', { language: 'en', theme: 'dark', width: 390 }]] as [keyof typeof words, Look][])('somebody joins, a holiday is struck out and undone, in %s', async (language, look) => {
  const say = words[language];
  const page = await stage.enterAs('Mia Schulz', look);
  await page.goto(`${stage.base}/verwaltung`);
  await page.getByRole('heading', { level: 1, name: say.menu }).waitFor();
  await page.getByRole('button', { name: say.add }).click();
  const who = `Ida Öz ${language}`;
  await page.getByRole('dialog').getByLabel(say.name, { exact: true }).fill(who);
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Zählerwesen', exact: true }).check();
  await isFine(page, `${language}-person`);
  await page.getByRole('dialog').getByRole('button', { name: say.save }).click();
  await page.getByText(`${who} ${say.saved}`).waitFor();
  await page.getByRole('listitem').filter({ hasText: who }).filter({ hasText: 'Zählerwesen' }).waitFor();
  await isFine(page, `${language}-people`);

  await page.getByRole('link', { name: say.units, exact: true }).click();
  await page.getByRole('button', { name: say.role }).waitFor();
  await isFine(page, `${language}-units`);

  await page.getByRole('link', { name: say.calendars, exact: true }).click();
  const holiday = page.getByRole('checkbox', { name: say.holiday }).first();
  await holiday.uncheck();
  await page.getByText(say.struck).waitFor();
  await isFine(page, `${language}-calendars`);
  await page.getByRole('button', { name: say.undo }).click();
  await page.getByText(say.undone).waitFor();
  await expect.poll(() => holiday.isChecked()).toBe(true);
  await page.getByRole('button', { name: say.change('') }).first().waitFor();
  await page.context().close();
}, 60_000);

test('two who keep the same calendar at once lose nothing', async () => {
  const [mia, anton] = await Promise.all([stage.enterAs('Mia Schulz'), stage.enterAs('Anton Frei')]);
  for (const page of [mia, anton]) {
    await page.goto(`${stage.base}/verwaltung/kalender`);
    await page.getByRole('button', { name: /ändern$/ }).first().click();
    await page.getByRole('dialog').getByLabel('Montag').waitFor();
  }
  await mia.getByRole('dialog').getByLabel('Montag').fill('07:00-15:00');
  await mia.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await mia.getByText(/ist gespeichert\.$/).waitFor();
  // Anton's dialog is what he saw; his page has learned of the other revision meanwhile, so his save would undo hers unseen.
  await anton.getByRole('dialog').getByLabel('Dienstag').fill('09:00-17:00');
  await anton.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await anton.getByRole('alert').filter({ hasText: 'Z9510' }).waitFor();
  expect(await anton.getByRole('dialog').getByLabel('Dienstag').inputValue()).toBe('09:00-17:00');
  for (const page of [mia, anton]) await page.context().close();
}, 60_000);
