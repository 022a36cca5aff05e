// Behind a link, on a phone: nobody is signed in. From "you need do nothing" to "that is fine", in both languages and
// themes, by keyboard, on paper, and after the link was withdrawn.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf, signInAs } from '../../tests/crash/server.ts';
import { scrollsSideways, Stage, violations, type Look } from './stage.ts';

const pictures = process.env['ZUSAGE_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => {
  await stage.close();
  expect(stage.complaints.filter((one) => !one.includes('410'))).toEqual([]); // a withdrawn link is told in the console, too
});

const looks: Look[] = [{ language: 'de', theme: 'light' }, { language: 'de', theme: 'dark' }, { language: 'en', theme: 'light' }, { language: 'en', theme: 'dark' }];
const words = {
  de: { nothing: 'Sie müssen nichts tun.', fine: 'Wir sind fertig. Passt es so?', accept: 'Passt so', done: 'Sie müssen nichts mehr tun.', message: 'Nachricht an uns', send: 'Senden', sent: 'Ihre Nachricht ist angekommen.', over: 'Dieser Link öffnet nichts mehr.' },
  en: { nothing: 'You need do nothing.', fine: 'We are done. Is it fine?', accept: 'That is fine', done: 'You need do nothing more.', message: 'Message to us', send: 'Send', sent: 'Your message has arrived.', over: 'This link no longer opens anything.' },
};

async function linked(): Promise<{ asked: Awaited<ReturnType<Stage['ask']>>; address: string; withdraw: () => Promise<void> }> {
  const asked = await stage.ask('j.brandt', { as: 'hofmann', whom: 'house-connections', what: 'Strom im Ahornweg 7, mit gesetztem Zähler', by_when: new Date(Date.now() + 10 * 86_400_000).toISOString().replace('Z', '000Z') });
  const headers = headersOf(await signInAs(stage.base, 'j.brandt'));
  const links = `${stage.base}/api/v1/requests/${asked.id}/links`;
  const made = await (await fetch(links, { method: 'POST', headers, body: '{}' })).json() as { address: string; link: { id: string } };
  return { asked, address: made.address, withdraw: async () => { expect((await fetch(`${links}/${made.link.id}`, { method: 'DELETE', headers })).status).toBe(200); } };
}

describe.each(looks)('in $language and $theme, 390 wide', (look) => {
  const said = words[look.language ?? 'de'];
  const suffix = `${look.language}-${look.theme}`;
  test('asked, promised, reported done and fine', async () => {
    const { asked, address, withdraw } = await linked();
    const page = await stage.enter({ ...look, width: 390 });
    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
    const shows = async (name: string) => {
      await page.evaluate(() => document.fonts.ready);
      if (pictures) await page.screenshot({ path: `${pictures}/door-${name}-${suffix}.png`, fullPage: true });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await scrollsSideways(page)).toBe(false);
      await page.setViewportSize({ width: 390, height: 900 });
    };
    await page.goto(address);
    await heading(said.nothing);
    await shows('asked');
    await page.getByRole('textbox', { name: said.message }).focus();
    await page.keyboard.type('Der Hund ist brav.');
    await page.keyboard.press('Enter');
    await page.getByText(said.sent).waitFor();

    const promised = await stage.say('j.brandt', asked, { act: 'promise' });
    await page.reload();
    await heading(said.nothing);
    await shows('promised');

    await stage.say('j.brandt', promised, { act: 'declare' });
    await page.reload();
    await heading(said.fine);
    await shows('declared');
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      const inHead = await button.evaluate((one) => one.closest('header') !== null);
      if (box && !inHead) expect(box.height).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole('button', { name: said.accept }).press('Enter');
    await heading(said.done);
    await shows('accepted');
    await page.emulateMedia({ media: 'print' });
    if (pictures) await page.screenshot({ path: `${pictures}/door-paper-${suffix}.png`, fullPage: true });
    await page.emulateMedia({ media: 'screen' });

    await withdraw();
    await page.reload();
    await heading(said.over);
    await shows('withdrawn');
    await page.context().close();
  });
});

test('the link is made on the page of the request by one click, and withdrawn there', async () => {
  const { asked } = await linked();
  const page = await stage.enterAs('Jana Brandt');
  await page.goto(`${stage.base}/anliegen/${asked.number}`);
  const links = page.getByRole('region', { name: 'Links für den Kunden' });
  await links.getByRole('button', { name: 'Link kopieren' }).click();
  await links.getByRole('textbox', { name: 'Der neue Link' }).waitFor();
  const address = await links.getByRole('textbox', { name: 'Der neue Link' }).inputValue();
  expect(address).toMatch(new RegExp(`^${stage.base}/l/[0-9a-f]{32}$`));
  expect(await violations(page)).toEqual([]);
  if (pictures) await page.screenshot({ path: `${pictures}/door-links.png`, fullPage: true });
  await links.getByText('Vorhandene Links').click();
  await links.getByRole('button', { name: /^Link vom/ }).first().click();
  await links.getByText(/zurückgezogen/).waitFor();
  await page.context().close();
});
