// Two people in two browsers keep a promise to each other; the other one's open page changes without a reload.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });

async function ask(page: Page, whom: string, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Um etwas bitten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Wen' }).fill(whom);
  await dialog.getByRole('option', { name: whom }).click();
  await dialog.getByLabel('Worum').fill(what);
  await dialog.getByRole('button', { name: 'Anliegen senden' }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(what) }).waitFor();
}

const say = async (page: Page, label: string) => page.getByRole('button', { name: label, exact: true }).first().click();
const inDialog = (page: Page, label: string) => page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
const turn = (page: Page) => page.locator('section.panel h2.small').first();
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 11) + '10:00';

test('moderating a meeting: asked, another date offered, agreed, not yet, done, that is fine', async () => {
  const elif = await stage.enterAs('Elif Aydın');
  const jonas = await stage.enterAs('Jonas Weiß');
  await ask(elif, 'Jonas', 'Besprechung am Donnerstag moderieren');
  await expect.poll(() => turn(elif).innerText()).toBe('Jonas Weiß ist am Zug');

  // It appears on Jonas' open start page by itself.
  const row = jonas.locator('article', { hasText: 'Besprechung am Donnerstag moderieren' });
  await row.waitFor();
  await row.getByRole('link', { name: 'Besprechung am Donnerstag moderieren' }).click();
  await expect.poll(() => turn(jonas).innerText()).toBe('Sie sind am Zug');

  await say(jonas, 'Gegenangebot');
  const form = jonas.getByRole('dialog');
  await form.getByRole('radio', { name: 'Anderer Zeitpunkt' }).check();
  await form.getByLabel('Termin', { exact: true }).last().fill(soon(4));
  await form.getByLabel('Angebot gilt bis').fill(soon(2));
  await form.getByLabel('Grund').fill('Am Donnerstag bin ich im Seminar.');
  await inDialog(jonas, 'Gegenangebot');

  // Elif has not touched anything: her page follows.
  await expect.poll(() => turn(elif).innerText()).toBe('Sie sind am Zug');
  await elif.getByText('„Am Donnerstag bin ich im Seminar.“').first().waitFor();
  await say(elif, 'Einverstanden');
  await expect.poll(() => turn(jonas).innerText()).toBe('Sie sind am Zug');
  await say(jonas, 'Erledigt melden');
  await inDialogIfAsked(jonas, 'Erledigt melden');

  await expect.poll(() => turn(elif).innerText()).toBe('Sie sind am Zug');
  await say(elif, 'Noch nicht');
  await elif.getByRole('dialog').getByLabel('Was fehlt noch?').fill('Das Protokoll fehlt.');
  await inDialog(elif, 'Noch nicht');
  await jonas.getByText('„Das Protokoll fehlt.“').first().waitFor();
  await say(jonas, 'Wieder erledigt melden');
  await jonas.getByRole('dialog').getByLabel('Was ist jetzt anders?').fill('Das Protokoll liegt bei.');
  await inDialog(jonas, 'Wieder erledigt melden');
  await expect.poll(() => turn(elif).innerText()).toBe('Sie sind am Zug');
  await say(elif, 'Passt so');
  await jonas.getByRole('heading', { level: 1, name: 'Elif Aydın hat bekommen: Besprechung am Donnerstag moderieren' }).waitFor();
  expect(stage.complaints).toEqual([]);
});

async function inDialogIfAsked(page: Page, label: string): Promise<void> {
  await page.waitForTimeout(200);
  if (await page.getByRole('dialog').count()) await inDialog(page, label);
}

test('data for the controlling role: promise, done, one tap', async () => {
  const ines = await stage.enterAs('Ines Vogt');
  const jana = await stage.enterAs('Jana Brandt');
  await ines.getByRole('button', { name: 'Um etwas bitten' }).click();
  const dialog = ines.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Wen' }).fill('Jana');
  await dialog.getByRole('option', { name: /Jana Brandt/ }).click();
  await dialog.getByLabel('Worum').fill('Zahlen für das dritte Quartal');
  await dialog.getByRole('radio', { name: /^Freitag/ }).check();
  await dialog.getByLabel('Ich bitte als').selectOption({ label: 'Controlling' });
  await dialog.getByRole('button', { name: 'Anliegen senden' }).click();
  await ines.getByRole('heading', { level: 1, name: /Zahlen für das dritte Quartal/ }).waitFor();

  const row = jana.locator('article', { hasText: 'Zahlen für das dritte Quartal' });
  await row.getByText('Controlling').waitFor();
  await row.getByRole('button', { name: 'Zusagen' }).click();
  await inDialogIfAsked(jana, 'Zusagen');
  await expect.poll(() => ines.locator('main').innerText()).toMatch(/Zugesagt von Jana Brandt für Controlling/);
  await row.getByRole('link', { name: 'Zahlen für das dritte Quartal' }).click();
  await say(jana, 'Erledigt melden');
  await inDialogIfAsked(jana, 'Erledigt melden');
  await say(ines, 'Passt so');
  await ines.getByRole('heading', { level: 1, name: 'Controlling hat bekommen: Zahlen für das dritte Quartal' }).waitFor();
  expect(stage.complaints).toEqual([]);
});

test('a plain message is always possible and arrives at once', async () => {
  const asked = await stage.ask('e.aydin', { whom: 'j.weiss', what: 'Raum für die Schulung' });
  const elif = await stage.enterAs('Elif Aydın');
  const jonas = await stage.enterAs('Jonas Weiß');
  for (const page of [elif, jonas]) await page.goto(`${stage.base}/anliegen/${asked.number}`);
  await elif.getByLabel('Nachricht an Jonas Weiß').fill('Es kommen zwölf Leute.');
  await elif.getByRole('button', { name: 'Senden', exact: true }).click();
  await jonas.getByText('„Es kommen zwölf Leute.“').first().waitFor();
  expect(await elif.getByLabel('Nachricht an Jonas Weiß').inputValue()).toBe('');
});

test('who decides on what is no longer there is told so and loses no word', async () => {
  const asked = await stage.ask('e.aydin', { whom: 'j.weiss', what: 'Flipchart bereitstellen' });
  const jonas = await stage.enterAs('Jonas Weiß');
  await jonas.goto(`${stage.base}/anliegen/${asked.number}`);
  await say(jonas, 'Ablehnen');
  await jonas.getByRole('dialog').getByLabel('Grund').fill('Das Lager hat keins mehr.');
  const elif = await stage.enterAs('Elif Aydın');
  await elif.goto(`${stage.base}/anliegen/${asked.number}`);
  await say(elif, 'Ändern');
  await elif.getByRole('dialog').getByLabel('Worum es geht').fill('Flipchart oder Tafel bereitstellen');
  await inDialog(elif, 'Ändern');
  await elif.getByRole('heading', { level: 1, name: /Flipchart oder Tafel/ }).waitFor();
  await inDialog(jonas, 'Ablehnen');
  await jonas.getByRole('alert').waitFor();
  expect(await jonas.getByRole('dialog').getByLabel('Grund').inputValue()).toBe('Das Lager hat keins mehr.');
  await jonas.getByText('Ihr Text ist noch da').waitFor();
  await inDialog(jonas, 'Ablehnen');
  await elif.getByText('„Das Lager hat keins mehr.“').first().waitFor();
  // The browser itself notes the refused call; nothing else may be complained about.
  expect(stage.complaints.filter((one) => !one.includes('409'))).toEqual([]);
});
