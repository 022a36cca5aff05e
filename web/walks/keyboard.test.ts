// Everything by keyboard: Tab goes through each page in its order, what is typed stays text, a letter never says a move.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Stage } from './stage.ts';

let stage: Stage;
let number = '';
beforeAll(async () => {
  stage = await Stage.open();
  const asked = await stage.ask('j.brandt', { whom: 'm.demir', what: 'Trassenplan Birkenhain durchsehen' });
  number = asked.number;
  const promised = await stage.say('m.demir', asked, { act: 'promise', due_at: new Date(Date.now() + 86_400_000).toISOString() });
  await stage.say('m.demir', promised, { act: 'declare' });
});
afterAll(async () => { await stage.close(); });

interface Stop { name: string; place: number; heading: boolean; seen: boolean }

// Where the focus stands: its place in the order of the document, and whether one can see it.
async function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = one.getBoundingClientRect();
    return { name: (one.getAttribute('aria-label') ?? one.textContent ?? one.tagName).trim().slice(0, 40), place: [...document.querySelectorAll('*')].indexOf(one), heading: one.tagName === 'H1', seen: box.width > 0 && box.height > 0 };
  });
}

async function way(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
  for (let i = 0; i < 150; ++i) {
    await page.keyboard.press('Tab');
    const at = await stop(page);
    if (!at) break;
    stops.push(at);
  }
  return stops;
}

test.each(['/', '/kunden', '/kunden/hohenfels', '/anliegen', 'request', '/leistungen', '/leistungen/power-connection', '/auswertungen'])('Tab goes through %s once, in its order, and never back to the heading', async (address) => {
  const page = await stage.enterAs('Jana Brandt');
  await page.goto(stage.base + (address === 'request' ? `/anliegen/${number}` : address));
  await page.locator('main a, main input, main dl').first().waitFor();
  const stops = await way(page);
  expect(stops.length).toBeGreaterThan(8);
  expect(stops[0]?.name).toBe('Zum Inhalt');
  expect(stops.filter((one) => one.heading || !one.seen)).toEqual([]);
  const places = stops.map((one) => one.place);
  expect(places, stops.map((one) => one.name).join(' | ')).toEqual([...places].sort((a, b) => a - b));
  await page.context().close();
});

const sentence = 'Passt so? Vielleicht fehlt noch etwas, ich frage lieber nach.';
const turn = (page: Page) => page.getByRole('region', { name: 'Sie sind am Zug' });

test('a sentence typed into the message box stays a sentence, and nothing is said but the message', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.goto(`${stage.base}/anliegen/${number}`);
  const box = page.getByLabel('Nachricht an Murat Demir');
  await box.click();
  await page.keyboard.type(sentence, { delay: 20 });
  expect(await box.inputValue()).toBe(sentence);
  await page.keyboard.press('Enter');
  await page.getByText(`„${sentence}“`).first().waitFor();
  await page.keyboard.type('Und danke.', { delay: 20 });
  expect(await box.inputValue(), 'whoever sent a message can write the next').toBe('Und danke.');
  await turn(page).getByRole('button', { name: 'Passt so' }).waitFor();
});

test('the same sentence beside every field says nothing; a letter chooses, Enter says it', async () => {
  const page = await stage.enterAs('Jana Brandt');
  await page.goto(`${stage.base}/anliegen/${number}`);
  const button = turn(page).getByRole('button', { name: 'Passt so' });
  await button.waitFor();
  await page.keyboard.type(sentence, { delay: 20 });
  await page.waitForTimeout(700);
  await page.keyboard.press('Escape');
  await button.waitFor();
  await page.keyboard.press('p');
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.waitForTimeout(300);
  await button.waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Jana Brandt hat bekommen: Trassenplan Birkenhain durchsehen' }).waitFor();
  expect(stage.complaints).toEqual([]);
});

test('letters walk the start page and open forms, and say nothing', async () => {
  const page = await stage.enterAs('Jana Brandt');
  const said: string[] = [];
  page.on('request', (request) => { if (request.method() !== 'GET') said.push(request.url()); });
  for (const key of ['j', 'j', 'j', 'k', 'e', 'p', 'u', 'v']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(650);
    await page.keyboard.press('Escape');
  }
  expect(said).toEqual([]);
});
