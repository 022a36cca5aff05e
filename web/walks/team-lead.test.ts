// The ten minutes of a team lead, following only what the screen says: what nobody has is taken or given to somebody,
// being away leaves a deputy who acts with both names, promises go into the own calendar and onto a sheet of paper.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { scrollsSideways, Stage, violations } from './stage.ts';

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const group = (page: Page, name: string) => page.getByRole('group', { name });

test('what nobody has yet is taken, and given to a colleague', async () => {
  await stage.ask('e.aydin', { whom: 'house-connections', what: 'Zählerplatz Parkweg ansehen' });
  await stage.ask('e.aydin', { whom: 'house-connections', what: 'Kabelweg Schule zeigen' });
  const page = await stage.enterAs('Marta Kühn');
  await page.getByRole('link', { name: 'Team Hausanschlüsse' }).click();
  await page.getByRole('heading', { level: 1, name: /wartet seit .+ darauf, dass jemand übernimmt\.$/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  const taken = group(page, 'Noch niemand').locator('article', { hasText: 'Zählerplatz Parkweg ansehen' });
  await taken.getByRole('button', { name: 'Ich übernehme' }).click();
  await taken.waitFor({ state: 'detached' });
  const given = group(page, 'Noch niemand').locator('article', { hasText: 'Kabelweg Schule zeigen' });
  await given.getByRole('button', { name: 'Zuweisen an …' }).click();
  await page.getByRole('dialog').getByLabel('Person').selectOption({ label: 'Gül Şahin' });
  await page.getByRole('dialog').getByRole('button', { name: 'Zuweisen an …' }).click();
  await given.waitFor({ state: 'detached' });
  await page.context().close();
});

test('whoever is away is stood in for, with both names, until being back', async () => {
  const asked = await stage.ask('e.aydin', { whom: 'd.popescu', what: 'Bauwagen abholen' });
  const dana = await stage.enter();
  await dana.evaluate(async () => { await fetch('/api/v1/session/demo', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person: 'd.popescu' }) }); });
  await dana.goto(`${stage.base}/team/house-connections`);
  await dana.getByLabel('Wer mich vertritt').selectOption({ label: 'Jana Brandt' });
  await button(dana, 'Eintragen').click();
  await dana.getByText(/^Sie sind bis .+ weg\.$/).waitFor();
  expect(await violations(dana)).toEqual([]);

  const jana = await stage.enterAs('Jana Brandt');
  const row = jana.locator('article', { hasText: 'Bauwagen abholen' });
  await expect.poll(() => row.innerText()).toContain('in Vertretung für Dana Popescu');
  await row.getByRole('link', { name: 'Bauwagen abholen' }).click();
  await button(jana, 'Zusagen').click();
  await jana.getByRole('dialog').getByRole('radio').first().check();
  await jana.getByRole('dialog').getByRole('button', { name: 'Zusagen' }).click();
  await jana.getByText('für Dana Popescu').waitFor();

  await button(dana, 'Ich bin wieder da').click();
  await dana.getByLabel('Wer mich vertritt').waitFor();
  await jana.goto(`${stage.base}/anliegen/${asked.number}`);
  await jana.getByRole('alert').waitFor();
  await dana.context().close();
  await jana.context().close();
});

test('an address for the calendar program, and its end', async () => {
  const page = await stage.enterAs('Marta Kühn');
  await page.locator('summary', { hasText: 'Marta Kühn' }).click();
  await page.getByRole('link', { name: 'Kalender und Abwesenheit' }).click();
  await button(page, 'Adresse anlegen').click();
  const address = await page.getByLabel(/^Adresse für/).inputValue();
  expect(await violations(page)).toEqual([]);
  expect(await (await fetch(address)).text()).toContain('BEGIN:VTODO');
  await button(page, /^Adresse für .+ zurückziehen/).click();
  await page.getByText(/^Zurückgezogen/).waitFor();
  expect((await fetch(address)).status).toBe(410);
  await page.context().close();
});

describe.each([['de', 'Heute auf einem Blatt', 'Wer auf mich wartet'], ['en', 'Today on one sheet', 'Who waits for me']] as const)('in %s', (language, link, part) => {
  test('today fits one page of A4', async () => {
    const page = await stage.enterAs('Jana Brandt', { language });
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('region', { name: part }).waitFor();
    expect(await violations(page)).toEqual([]);
    const pages = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(pages).toHaveLength(1);
    await page.context().close();
  });
  test.each(['/team/house-connections', '/kalender', '/heute', '/heute?team=house-connections'])('%s has nothing for axe to say, dark and on a phone', async (path) => {
    for (const look of [{ language, theme: 'dark' }, { language, width: 320 }] as const) {
      const page = await stage.enterAs('Jana Brandt', look);
      await page.goto(stage.base + path);
      await page.locator('main h1').waitFor();
      await page.waitForTimeout(300);
      expect(await violations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.context().close();
    }
  });
});

test('nobody complained', () => { expect(stage.complaints.filter((one) => !one.includes('404'))).toEqual([]); });
