// The ten minutes of an administrator: from an empty server to the first promise, following only what is said; and of whoever is
// invited, in a browser of their own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { scrollsSideways, Stage, violations, type Look } from './stage.ts';

const stages: Record<string, Stage> = {};
beforeAll(async () => { for (const one of ['de', 'en']) stages[one] = await Stage.open(true); });
afterAll(async () => { for (const stage of Object.values(stages)) await stage.close(); });

const words = {
  de: { missing: 'Dieser Server ist noch nicht eingerichtet', name: 'Name der Organisation', next: 'Weiter', land: 'Bundesland', person: 'Ihr Name', unit: 'Ihr Team oder Ihre Rolle', login: 'Anmeldename', password: /^Passwort/,
    gives: 'Bekommt etwas von uns (1)', needs: 'Von dort brauchen wir etwas (1)', finish: 'Einrichten', done: 'Werk Süd ist eingerichtet', invite: 'Die anderen einladen', names: 'Wer nennt wen', waits: 'Sie nennen Einkauf; Einkauf hat noch nicht geantwortet.',
    into: 'Team oder Rolle', make: 'Link machen', copy: 'Link kopieren', copied: 'Link kopiert', come: 'Welcome|Willkommen', enter: 'Konto anlegen', questions: 'Zu den zwei Fragen', answer: 'Antworten',
    difference: 'Sie nennen Einkauf, Einkauf nennt Sie nicht.', both: 'Sie nennen einander.', home: 'Zur Startseite', give: 'Ich gebe', ask: 'Um etwas bitten', whom: 'Wen', about: 'Worum', send: 'Anliegen senden', promise: 'Zusagen', other: 'Anderer Zeitpunkt', used: 'Z9578', again: 'schon benutzt' },
  en: { missing: 'This server is not set up yet', name: 'Name of the organisation', next: 'Next', land: 'Land', person: 'Your name', unit: 'Your team or role', login: 'Login', password: /^Password/,
    gives: 'Gets something from us (1)', needs: 'We need something from there (1)', finish: 'Set up', done: 'Werk Süd is set up', invite: 'Invite the others', names: 'Who names whom', waits: 'You name Einkauf; Einkauf has not answered yet.',
    into: 'Team or role', make: 'Make a link', copy: 'Copy link', copied: 'Link copied', come: 'Welcome', enter: 'Open the account', questions: 'To the two questions', answer: 'Answer',
    difference: 'You name Einkauf, Einkauf does not name you.', both: 'You name each other.', home: 'To the start page', give: 'I give', ask: 'Ask for something', whom: 'Whom', about: 'What', send: 'Send request', promise: 'Promise', other: 'Another time', used: 'Z9578', again: 'was used already' } } as const;
type Say = (typeof words)[keyof typeof words];

async function isFine(page: Page, picture: string): Promise<void> {
  expect(await violations(page), picture).toEqual([]);
  expect(await scrollsSideways(page), picture).toBe(false);
  const folder = process.env['ZUSAGE_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/administrator-${picture}.png`, fullPage: true });
}

// Somebody opens the copied link in a browser of their own, and stands before the two questions.
async function comeIn(page: Page, say: Say, who: { name: string; login: string }, picture: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: new RegExp(say.come) }).waitFor();
  await page.getByLabel(say.person, { exact: true }).fill(who.name);
  await page.getByLabel(say.login, { exact: true }).fill(who.login);
  await page.getByLabel(say.password).fill('noch ein langer Satz');
  await isFine(page, `${picture}-come`);
  await page.getByRole('button', { name: say.enter, exact: true }).click();
  await page.getByRole('link', { name: say.questions }).click();
  await page.getByRole('heading', { level: 1, name: say.names }).waitFor();
  await page.getByRole('button', { name: say.answer, exact: true }).waitFor();
  await isFine(page, `${picture}-questions`);
}

test.each([
  ['de', { language: 'de', theme: 'light', width: 1280 }, { language: 'de', theme: 'dark', width: 390 }],
  ['en', { language: 'en', theme: 'dark', width: 390 }, { language: 'en', theme: 'light', width: 1280 }]] as [keyof typeof words, Look, Look][])('from an empty server to the first promise, in %s', async (language, look, theirLook) => {
  const stage = stages[language]!;
  const say = words[language];
  const page = await stage.enter(look);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('heading', { level: 1, name: say.missing }).waitFor();
  await isFine(page, `${language}-missing`);
  const setup = /\/setup\/[0-9a-f]{32}/.exec(stage.said)?.[0] ?? 'no link was printed';
  await page.goto(stage.base + setup);
  const next = page.getByRole('button', { name: say.next });
  await page.getByLabel(say.name, { exact: true }).fill('Werk Süd');
  await isFine(page, `${language}-1`);
  await next.click();
  await page.getByRole('combobox', { name: say.land, exact: true }).selectOption('BY');
  await isFine(page, `${language}-2`);
  await next.click();
  await page.getByLabel(say.person, { exact: true }).fill('Anna Berg');
  await page.getByLabel(say.unit, { exact: true }).fill('Versand');
  await page.getByLabel(say.login, { exact: true }).fill('anna');
  await page.getByLabel(say.password).fill('ein langes Passwort');
  await isFine(page, `${language}-3`);
  await next.click();
  await page.getByLabel(say.gives, { exact: true }).fill('Einkauf');
  await page.getByLabel(say.needs, { exact: true }).fill('Einkauf');
  await isFine(page, `${language}-neighbours`);
  await page.getByRole('button', { name: say.finish, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: say.done }).waitFor();
  await isFine(page, `${language}-done`);
  await page.getByRole('link', { name: say.invite }).click();

  // Who was named has not answered: an invitation, copied.
  await page.getByText(say.waits).first().waitFor();
  expect(await page.getByRole('combobox', { name: say.into, exact: true }).inputValue()).toBe('einkauf');
  await page.getByRole('button', { name: say.make }).click();
  await page.getByRole('button', { name: say.copy }).click();
  await page.getByText(say.copied, { exact: true }).waitFor();
  await isFine(page, `${language}-invited`);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/einladung\/[0-9a-f]{32}$/);

  // Bernd gets it, and names the shipping department as somebody who gets something, not as somebody from whom he needs anything.
  const bernd = await stage.enter(theirLook);
  await bernd.goto(link);
  await comeIn(bernd, say, { name: 'Bernd Öl', login: 'bernd' }, `${language}-bernd`);
  await bernd.getByLabel(say.gives, { exact: true }).fill('Versand');
  await bernd.getByRole('button', { name: say.answer, exact: true }).click();
  await bernd.getByText(say.both).waitFor();
  await isFine(bernd, `${language}-bernd-answered`);

  // Anna's open page has it by itself: what both say, and what only she says.
  await page.getByText(say.difference).waitFor();
  await page.getByText(say.both).waitFor();
  await isFine(page, `${language}-difference`);

  // The invitation lets nobody else in.
  const late = await stage.enter(theirLook);
  await late.goto(link);
  await late.getByRole('alert').filter({ hasText: say.again }).waitFor();
  await isFine(late, `${language}-used`);
  await late.context().close();
  // Nor does the link of the set-up.
  const refused = await page.evaluate(async (path) => (await (await fetch(`/api/v1/open${path}`)).json() as { number: string }).number, setup);
  expect(refused).toBe(say.used);

  // The first promise: Anna asks, Bernd promises, Anna sees it.
  await page.getByRole('link', { name: say.home }).click();
  await page.getByRole('heading', { name: say.give }).waitFor();
  await page.getByRole('button', { name: say.ask }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: say.whom }).fill('Einkauf');
  await dialog.getByRole('option', { name: /^Einkauf/ }).first().click();
  await dialog.getByLabel(say.about, { exact: true }).fill('Paletten bestellen');
  await dialog.getByRole('button', { name: say.send, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Paletten bestellen/ }).waitFor();
  await bernd.getByRole('link', { name: say.home }).click();
  await bernd.getByRole('link', { name: /Paletten bestellen/ }).first().click();
  await bernd.getByRole('heading', { level: 1, name: /Paletten bestellen/ }).waitFor();
  await bernd.getByRole('button', { name: say.promise, exact: true }).first().click();
  const promising = bernd.getByRole('dialog');
  const soon = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 11) + '10:00';
  await promising.getByRole('radio', { name: say.other }).check();
  await promising.locator('input[type="datetime-local"]').first().fill(soon);
  await isFine(bernd, `${language}-promising`);
  await promising.getByRole('button', { name: say.promise, exact: true }).click();
  await expect.poll(async () => {
    const asked = await page.evaluate(async () => (await (await fetch('/api/v1/requests')).json() as { rows: { title: string; state: string }[] }).rows);
    return asked.find((one) => one.title === 'Paletten bestellen')?.state;
  }).toBe('promised');
  await isFine(page, `${language}-promised`);
  for (const one of [page, bernd]) await one.context().close();
  expect(stage.complaints.filter((one) => !one.includes('410'))).toEqual([]);
}, 180_000);
