// The works council's ten minutes: from the sign-in page, without an account, to what is evaluated, in both languages,
// both themes, on a phone and on paper; and the same list from the running server.
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scrollsSideways, Stage, violations, type Look } from './stage.ts';

const pictures = process.env['ZUSAGE_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });

const question = { de: 'Was wird hier über Beschäftigte ausgewertet?', en: 'What is evaluated about employees here?' };
const looks: Look[] = [{ language: 'de', theme: 'light' }, { language: 'de', theme: 'dark' }, { language: 'en', theme: 'light' }, { language: 'en', theme: 'dark' }, { language: 'de', width: 320 }, { language: 'en', width: 390 }];

async function listed(language: string): Promise<{ title: string; smallest_group: number | null }[]> {
  const answer = await fetch(`${stage.base}/api/v1/evaluations`, { headers: { 'accept-language': language } });
  return ((await answer.json()) as { evaluations: { title: string; smallest_group: number | null }[] }).evaluations;
}

test.each(looks)('without an account, $language $theme $width', async (look) => {
  const language = look.language ?? 'de';
  const page = await stage.enter(look);
  await page.getByRole('link', { name: question[language] }).click();
  await page.getByRole('heading', { level: 1, name: question[language] }).waitFor();
  const evaluations = await listed(language);
  await page.getByRole('heading', { level: 2, name: evaluations[0]!.title }).waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(evaluations.map((one) => one.title));
  const group = page.getByRole('region', { name: evaluations.find((one) => one.smallest_group !== null)!.title });
  expect(await group.textContent()).toContain(language === 'de' ? 'Mindestens 8 Menschen' : 'At least 8 people');
  expect(await group.getByRole('term').allTextContents()).toEqual(language === 'de' ? ['Wozu', 'Wer es sieht', 'Woraus', 'Wie lange'] : ['What for', 'Who sees it', 'Made of', 'How long']);
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  if (pictures) await page.screenshot({ path: `${pictures}/council-${language}-${look.theme ?? look.width}.png`, fullPage: true });
  if (!look.width && look.theme === 'light') {
    const sheet = await page.pdf({ format: 'A4' });
    if (pictures) writeFileSync(`${pictures}/council-${language}.pdf`, sheet);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count(), 'paper has no buttons').toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.getByRole('link', { name: language === 'de' ? 'Zur Anmeldung' : 'To the sign-in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Stadtwerke Lindenau' }).waitFor();
  await page.context().close();
}, 60_000);

test('signed in, every page leads there', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.getByRole('contentinfo').getByRole('link', { name: question.de }).click();
  await page.getByRole('heading', { level: 1, name: question.de }).waitFor();
  await page.getByRole('navigation').first().waitFor();
});

test('nobody complained', () => { expect(stage.complaints).toEqual([]); });
