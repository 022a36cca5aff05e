// The quality manager's ten minutes: from the line above the list to a gap, filled in place; versions compared and one
// taken up again; the recipient asked by link, on a phone; the difference as an open point; the letter on one sheet.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { binary } from '../../tests/crash/server.ts';
import { scrollsSideways, Stage, violations } from './stage.ts';

const pictures = process.env['ZUSAGE_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });

const words = {
  de: {
    services: 'Leistungen', coverage: /von \d+ Leistungen$/, open: /: zwei Lücken sind offen\.$/, full: /: der Brief ist vollständig\.$/, fill: 'Woran man es merkt ausfüllen', fillResult: 'Ergebnis ausfüllen', gapResult: 'Ergebnis', one: /: eine Lücke ist offen\.$/, notices: 'Woran man es merkt', why: 'Warum ändern Sie das?', take: 'Übernehmen',
    change: /^Wenn nicht ändern/, ifNot: 'Wenn nicht', versions: /^Fassungen vergleichen/, compared: 'Vergleich', differs: 'geändert', restore: 'Diese Fassung wieder gelten lassen',
    service: 'Zählerwechsel zum Termin', ask: 'Den Empfänger fragen', make: 'Link zum Fragen kopieren', address: 'Der neue Link', title: /: Wie sehen Sie das\?$/, result: 'Was Sie bekommen', within: 'Bis wann', unit: 'Einheit', weeks: 'Wochen', redeemer: 'Wer steht dafür ein?',
    send: 'Antworten und vergleichen', beside: 'Danke. Stimmt unsere Fassung?', promise: 'Was bekommen Sie, und bis wann?', wrong: 'Stimmt so nicht', right: 'Stimmt so', judge: 'Absenden', done: 'Danke. Ihre Antworten sind angekommen.', says: 'Der Empfänger sagt', differing: /weichen ab|weicht ab/, two: '2 Wochen', confirmed: 'vom Empfänger bestätigt', links: 'Links zum Fragen', withdraw: /^Link vom/, over: 'Dieser Link öffnet nichts mehr.',
  },
  en: {
    services: 'Services', coverage: /of \d+ services$/, open: /: two gaps are open\.$/, full: /: the letter is complete\.$/, fill: 'Fill in How one notices', fillResult: 'Fill in Result', gapResult: 'Result', one: /: one gap is open\.$/, notices: 'How one notices', why: 'Why do you change it?', take: 'Save',
    change: /^Change If not/, ifNot: 'If not', versions: /^Compare versions/, compared: 'Comparison', differs: 'changed', restore: 'Let this version hold again',
    service: 'Meter replacement on the date', ask: 'Ask the recipient', make: 'Copy a link that asks', address: 'The new link', title: /: how do you see it\?$/, result: 'What you get', within: 'Within', unit: 'Unit', weeks: 'weeks', redeemer: 'Who stands for it?',
    send: 'Answer and compare', beside: 'Thank you. Is our wording right?', promise: 'What do you get, and by when?', wrong: 'That is not right', right: 'That is right', judge: 'Send', done: 'Thank you. Your answers have arrived.', says: 'The recipient says', differing: /answers? differs?\.$/, two: '2 weeks', confirmed: 'confirmed by the recipient', links: 'Links that ask', withdraw: /^Withdraw the link/, over: 'This link no longer opens anything.',
  },
} as const;

// A quality manager may write every letter.
async function open(): Promise<Stage> {
  const stage = await Stage.open();
  const added = spawnSync(binary, ['user', 'add', '--data', stage.data, '--person', 'a.frei', '--login', 'anton', '--right', 'steward', '--right', 'member'], { input: 'vier Wörter und Zeichen\n', encoding: 'utf8' });
  expect(added.status).toBe(0);
  return stage;
}

const both = [{ language: 'de', theme: 'light' }, { language: 'en', theme: 'dark' }] as const;
let stage: Stage;
beforeEach(async () => { stage = await open(); });
afterEach(async () => {
  await stage.close();
  expect(stage.complaints.filter((one) => !one.includes('410'))).toEqual([]); // a withdrawn link is told in the console, too
});

test.each(both)('in $language, $theme', async (look) => {
  const said = words[look.language];
  const looks = async (page: Page, name: string) => {
    await page.evaluate(() => document.fonts.ready);
    if (pictures) await page.screenshot({ path: `${pictures}/quality-${name}-${look.language}-${look.theme}.png`, fullPage: true });
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const page = await stage.enterAs('Anton Frei', look);

  // The line above the list leads to a letter with a gap, its finding beside it.
  await page.getByRole('link', { name: said.services, exact: true }).click();
  const line = page.getByRole('region', { name: said.coverage });
  await line.waitFor();
  await looks(page, 'list');
  await line.getByRole('link').click();
  await heading(page, said.open);
  await page.getByText(/^Z105/).waitFor();
  await looks(page, 'gap');
  await page.getByRole('button', { name: said.fill }).click();
  await page.getByRole('textbox', { name: said.notices }).fill('eine Mail mit der Antwort kommt');
  await page.getByRole('textbox', { name: said.why }).fill('Gefragt am Telefon');
  await looks(page, 'filling');
  await page.getByRole('button', { name: said.take }).click();
  await heading(page, said.one);
  await page.getByText(/Gefragt am Telefon/).waitFor();
  await page.getByRole('button', { name: said.fillResult }).click();
  await page.getByRole('textbox', { name: said.gapResult }).fill('eine schriftliche Antwort');
  await page.getByRole('button', { name: said.take }).click();
  await heading(page, said.full);

  // A second version, compared with the first, which then holds again.
  const before = await page.getByRole('button', { name: said.change }).innerText();
  await page.getByRole('button', { name: said.change }).click();
  await page.getByRole('textbox', { name: said.ifNot }).fill('rufen wir noch am selben Tag an');
  await page.getByRole('textbox', { name: said.why }).fill('Versuch');
  await page.getByRole('button', { name: said.take }).click();
  await page.getByText('rufen wir noch am selben Tag an').waitFor();
  await page.getByRole('link', { name: said.versions }).click();
  const compared = page.getByRole('region', { name: said.compared });
  await compared.getByText('rufen wir noch am selben Tag an').waitFor();
  expect(await compared.getByText(said.differs, { exact: true }).count()).toBe(1);
  await looks(page, 'versions');
  await page.getByRole('button', { name: said.restore }).click();
  await heading(page, said.full);
  expect(await page.getByRole('button', { name: said.change }).innerText()).toBe(before);

  // One sheet of paper.
  const sheet = (await page.pdf({ format: 'A4', printBackground: true, ...(pictures ? { path: `${pictures}/quality-letter-${look.language}.pdf` } : {}) })).toString('latin1');
  expect([...sheet.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1);

  // The recipient is asked by link and answers unseen, on a phone.
  await page.getByRole('link', { name: said.services, exact: true }).first().click();
  await page.getByRole('link', { name: said.service }).click();
  const asking = page.getByRole('region', { name: said.ask });
  await asking.getByRole('button', { name: said.make }).click();
  await asking.getByRole('textbox', { name: said.address }).waitFor();
  const address = await asking.getByRole('textbox', { name: said.address }).inputValue();
  expect(address).toMatch(new RegExp(`^${stage.base}/g/[0-9a-f]{32}$`));
  const phone = await stage.enter({ ...look, width: 390 });
  await phone.goto(address);
  await heading(phone, said.title);
  expect(await phone.getByText('Hausanschlüsse').count(), 'nothing of our wording').toBe(0);
  await looks(phone, 'asked');
  await phone.getByRole('textbox', { name: said.result }).fill('ein neuer Zähler, wie am Telefon gesagt');
  await phone.getByRole('spinbutton', { name: said.within }).fill('2');
  await phone.getByRole('combobox', { name: said.unit }).selectOption({ label: said.weeks });
  await phone.reload(); // a draft is not lost
  expect(await phone.getByRole('spinbutton', { name: said.within }).inputValue()).toBe('2');
  await phone.getByRole('textbox', { name: said.redeemer }).fill('die Hausanschlüsse');
  await phone.getByRole('button', { name: said.send }).click();
  await heading(phone, said.beside);
  await phone.getByRole('radiogroup', { name: said.promise }).getByRole('radio', { name: said.wrong }).check();
  await phone.getByRole('radiogroup', { name: said.redeemer }).getByRole('radio', { name: said.right, exact: true }).check();
  await looks(phone, 'beside');
  await phone.setViewportSize({ width: 320, height: 800 });
  expect(await scrollsSideways(phone)).toBe(false);
  await phone.setViewportSize({ width: 390, height: 900 });
  await phone.getByRole('button', { name: said.judge }).click();
  await heading(phone, said.done);
  await looks(phone, 'done');

  // Both side by side, the difference as an open point, and what was confirmed.
  await page.reload();
  await heading(page, said.differing);
  const note = page.getByRole('group', { name: said.says }).first();
  await note.getByText(new RegExp(said.two)).first().waitFor();
  await note.getByText(/Z508/).waitFor();
  expect(await page.getByRole('group', { name: said.says }).count()).toBe(2);
  await looks(page, 'differs');
  await page.setViewportSize({ width: 390, height: 900 });
  await looks(page, 'differs-phone');
  await page.setViewportSize({ width: 1280, height: 900 });

  // Withdrawn, it opens nothing.
  await asking.getByText(said.links).click();
  await asking.getByRole('button', { name: said.withdraw }).click();
  await looks(page, 'links');
  await phone.reload();
  await heading(phone, said.over);
  await page.context().close();
  await phone.context().close();
});
