// The same wish three times without a service: whoever leads the unit makes a service of it, opens its page for everybody, or says no.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scrollsSideways, Stage, violations } from './stage.ts';

const pictures = process.env['ZUSAGE_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });
const words = {
  de: { services: 'Leistungen', question: /Dreimal ähnlich gefragt/, open: 'Brief öffnen', filled: /Ausgefüllt aus 3 ähnlichen Anliegen/, need: 'Bedarf', create: 'Leistung anlegen', turn: 'Seite für alle öffnen', no: /^Nein: aus/, hushed: 'Gut. Gefragt wird erst wieder nach drei weiteren.' },
  en: { services: 'Services', question: /Asked three times/, open: 'Open the letter', filled: /Filled in from 3 similar requests/, need: 'Need', create: 'Create the service', turn: 'Open a page for everybody', no: /^No: “/, hushed: 'Fine. We ask again after three more.' },
} as const;
const wishes = {
  light: ['Schulklasse durch die Werkstatt führen', 'Eine Schulklasse durch die Werkstatt führen, 12.3.', 'Führung einer Schulklasse durch die Werkstatt'],
  dark: ['Altes Messgerät ausleihen', 'Messgerät für Freitag ausleihen', 'Ein altes Messgerät ausleihen'],
} as const;

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });

test.each([['de', 'light'], ['en', 'dark']] as const)('from three wishes to a letter, in %s and %s', async (language, theme) => {
  const said = words[language];
  for (const what of wishes[theme]) await stage.ask('e.aydin', { whom: 'house-connections', what });
  const page = await stage.enterAs('Marta Kühn', { language, theme });
  const picture = async (name: string) => { if (pictures) await page.screenshot({ path: `${pictures}/repeats-${name}-${theme}.png`, fullPage: true }); };
  await page.getByRole('link', { name: said.services }).first().click();
  await page.getByText(said.question).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture('services');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await scrollsSideways(page)).toBe(false);
  await picture('services-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  if (language === 'en') {
    await page.getByRole('button', { name: said.no }).click();
    await page.getByText(said.hushed).waitFor();
  } else {
    await page.getByRole('link', { name: said.open }).click();
    await page.getByText(said.filled).waitFor();
    expect(await page.getByRole('textbox', { name: said.need }).inputValue()).toBe(wishes[theme][2]);
    expect(await violations(page)).toEqual([]);
    await picture('letter');
    await page.getByRole('button', { name: said.create }).click();
    await page.getByRole('button', { name: said.turn }).click();
    await page.getByRole('link', { name: /^\/d\// }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture('public');
    await page.goto(`${stage.base}/leistungen`);
  }
  await page.getByRole('heading', { level: 1, name: said.services }).waitFor();
  await expect.poll(() => page.getByText(said.question).count()).toBe(0);
  expect(stage.complaints).toEqual([]);
});
