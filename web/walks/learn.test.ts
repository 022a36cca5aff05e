// Learning beside the old system: a steward drops an export, reads the report, takes over; then looks at what became of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binary } from '../../tests/crash/server.ts';
import { scrollsSideways, Stage, violations } from './stage.ts';

const pictures = process.env['ZUSAGE_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
const file = join(mkdtempSync(join(tmpdir(), 'zusage-export-')), 'export.csv');
const words = {
  de: { read: 'Bericht zeigen', verdict: 'Von 60 fälligen Zusagen wurden 60 gehalten: 100 %.', take: '2 als Leistungen übernehmen', took: /Übernommen mit Revision/, system: 'Name des anderen Systems', start: 'Übernehmen', done: /^Fertig: 60 neu/, drop: /Datei hierher/ },
  en: { read: 'Show the report', verdict: 'Of 60 promises that were due, 60 were kept: 100 %.', take: '0 over as services', took: /Taken over with revision/, system: 'Name of the other system', start: 'Take over', done: /^Done: 0 new, 0 continued, 0 corrected, 60 unchanged/, drop: /Drop a file/ },
} as const;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  const rows = Array.from({ length: 60 }, (_, i) => `T-${i + 100},${day(1 + (i % 9))} 08:00,${day(20)} 12:00,${day(10 + (i % 9))} 10:00,${i % 2 === 0 ? 'Reisepass,Bürgeramt' : 'Meldebescheinigung,Meldestelle'},Anna Muster`);
  writeFileSync(file, `number,opened_at,due_date,closed_at,category,assignment_group,assigned_to\n${rows.join('\n')}\n`);
  const added = spawnSync(binary, ['user', 'add', '--data', stage.data, '--person', 'j.brandt', '--login', 'jana', '--right', 'steward', '--right', 'member'], { input: 'vier Wörter und Zeichen\n', encoding: 'utf8' });
  expect(added.status).toBe(0);
});
afterAll(async () => { await stage.close(); });

test.each([['de', 'light'], ['en', 'dark']] as const)('from the file to history, in %s and %s', async (language, theme) => {
  const said = words[language];
  const page = await stage.enterAs('Jana Brandt', { language, theme });
  await page.getByRole('link', { name: language === 'de' ? 'Lernen' : 'Learn' }).click();
  await page.getByLabel(said.drop).setInputFiles(file);
  await page.getByRole('button', { name: said.read }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('Anna Muster');
  if (pictures) await page.screenshot({ path: `${pictures}/learn-columns-${language}-${theme}.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: said.read }).click();
  await page.getByText(said.verdict).waitFor();
  if (language === 'de') {
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: said.take }).click();
    await page.getByText(said.took).waitFor();
  }
  await page.getByLabel(said.system).fill('Altsystem');
  await page.getByRole('button', { name: said.start, exact: true }).click();
  await page.getByText(said.done).waitFor();
  if (pictures) await page.screenshot({ path: `${pictures}/learn-report-${language}-${theme}.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await scrollsSideways(page)).toBe(false);
  if (pictures) await page.screenshot({ path: `${pictures}/learn-phone-${language}-${theme}.png`, fullPage: true });
  expect(stage.complaints).toEqual([]);
});

test('a number of another system is noted when asking, and is a link on the page of the request', async () => {
  const page = await stage.enterAs('Elif Aydın');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().fill('Jana');
  await page.getByRole('option', { name: /Jana Brandt/ }).first().click();
  await dialog.getByLabel('Worum', { exact: false }).first().fill('Lageplan prüfen');
  await dialog.locator('summary').click();
  await dialog.getByLabel('System').fill('Jira');
  await dialog.getByLabel('Nummer dort').fill('OPS-7');
  await dialog.getByLabel('Link (freiwillig)').fill('https://jira.example.org/browse/OPS-7');
  if (pictures) await page.screenshot({ path: `${pictures}/learn-ask.png` });
  expect(await violations(page)).toEqual([]);
  await dialog.locator('button[type=submit]').click();
  const link = page.getByRole('link', { name: 'Jira OPS-7' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('https://jira.example.org/browse/OPS-7');
  if (pictures) await page.screenshot({ path: `${pictures}/learn-request.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
});
