// The ten minutes of an administrator: from an empty server to the first promise asked for, following only what is said.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { scrollsSideways, Stage, violations, type Look } from './stage.ts';

const stages: Record<string, Stage> = {};
beforeAll(async () => { for (const one of ['de', 'en']) stages[one] = await Stage.open(true); });
afterAll(async () => { for (const stage of Object.values(stages)) await stage.close(); });

const words = {
  de: { missing: 'Dieser Server ist noch nicht eingerichtet', name: 'Name der Organisation', next: 'Weiter', land: 'Bundesland', person: 'Ihr Name', unit: 'Ihr Team oder Ihre Rolle', login: 'Anmeldename', password: /^Passwort/,
    gives: 'Bekommt etwas von uns (1)', needs: 'Von dort brauchen wir etwas (1)', finish: 'Einrichten', done: 'Werk Süd ist eingerichtet', first: 'Zur Startseite und um etwas bitten', give: 'Ich gebe', whom: 'Wen', about: 'Worum', ask: 'Anliegen senden', used: 'Z9578' },
  en: { missing: 'This server is not set up yet', name: 'Name of the organisation', next: 'Next', land: 'Land', person: 'Your name', unit: 'Your team or role', login: 'Login', password: /^Password/,
    gives: 'Gets something from us (1)', needs: 'We need something from there (1)', finish: 'Set up', done: 'Werk Süd is set up', first: 'To the start page, and ask for something', give: 'I give', whom: 'Whom', about: 'What', ask: 'Send request', used: 'Z9578' } } as const;

async function isFine(page: Page, picture: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  const folder = process.env['ZUSAGE_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/setup-${picture}.png`, fullPage: true });
}

test.each([
  ['de', { language: 'de', theme: 'light', width: 1280 }],
  ['en', { language: 'en', theme: 'dark', width: 320 }]] as [keyof typeof words, Look][])('from an empty server to the first promise asked for, in %s', async (language, look) => {
  const stage = stages[language]!;
  const say = words[language];
  const page = await stage.enter(look);
  await page.getByRole('heading', { level: 1, name: say.missing }).waitFor();
  await isFine(page, `${language}-missing`);
  const link = /\/setup\/[0-9a-f]{32}/.exec(stage.said)?.[0] ?? 'no link was printed';
  await page.goto(stage.base + link);
  const next = page.getByRole('button', { name: say.next });
  await page.getByLabel(say.name, { exact: true }).fill('Werk Süd');
  await isFine(page, `${language}-1`);
  await next.click();
  await page.getByLabel(say.land, { exact: true }).selectOption('BY');
  await isFine(page, `${language}-2`);
  await next.click();
  await page.getByLabel(say.person, { exact: true }).fill('Anna Berg');
  await page.getByLabel(say.unit, { exact: true }).fill('Versand');
  await page.getByLabel(say.login, { exact: true }).fill('anna');
  await page.getByLabel(say.password).fill('ein langes Passwort');
  await isFine(page, `${language}-3`);
  await next.click();
  await page.getByLabel(say.gives, { exact: true }).fill('Einkauf');
  await page.getByLabel(say.needs, { exact: true }).fill('Lager');
  await isFine(page, `${language}-4`);
  await page.getByRole('button', { name: say.finish, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: say.done }).waitFor();
  await isFine(page, `${language}-done`);
  await page.getByRole('link', { name: say.first }).click();
  await page.getByRole('heading', { name: say.give }).waitFor();
  await isFine(page, `${language}-start`);
  // Asked for something: the first conversation of the house.
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: say.whom }).fill('Lager');
  await dialog.getByRole('option', { name: /Lager/ }).first().click();
  await dialog.getByLabel(say.about).fill('Palette bereitstellen');
  await dialog.getByRole('button', { name: say.ask, exact: true }).click();
  await page.getByText('Palette bereitstellen').first().waitFor();
  await isFine(page, `${language}-asked`);
  // Used once, the link says so.
  const refused = await page.evaluate(async (path) => (await (await fetch(`/api/v1/open${path}`)).json() as { number: string }).number, link);
  expect(refused).toBe(say.used);
  await page.context().close();
  expect(stage.complaints.filter((one) => !one.includes('410'))).toEqual([]);
}, 90_000);
