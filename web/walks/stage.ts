// What every walk stands on: the release binary with the demo on loopback, and Debian's Chromium.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { freePort, headersOf, signInAs, startServer, type Running } from '../../tests/crash/server.ts';
import { takeCopy } from '../filled.ts';

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface Look { language?: 'de' | 'en'; theme?: 'light' | 'dark'; width?: number }

interface Asked { id: string; number: string; version: number }

export class Stage {
  readonly complaints: string[] = [];
  private constructor(readonly base: string, private readonly server: Running, private readonly browser: Browser, private readonly folder: string) {}

  // With the demo's people, or `empty`: as a server stands at its very first start.
  static async open(empty = false): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'zusage-walk-'));
    if (!empty) takeCopy(join(folder, 'data'));
    const [server, browser] = await Promise.all([startServer(join(folder, 'data'), await freePort(), empty ? ['serve'] : undefined), chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })]);
    return new Stage(server.base, server, browser, folder);
  }

  // What the server printed at its start.
  get said(): string { return this.server.said(); }
  get data(): string { return join(this.folder, 'data'); }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.process.kill('SIGTERM');
    expect(await this.server.ended).toBe(0);
    rmSync(this.folder, { recursive: true, force: true });
  }

  // A browser of its own for one person; whatever it complains about fails the walk.
  async enter(look: Look = {}): Promise<Page> {
    const language = look.language ?? 'de';
    const context: BrowserContext = await this.browser.newContext({ locale: language === 'de' ? 'de-DE' : 'en-GB', timezoneId: 'Europe/Berlin', colorScheme: look.theme ?? 'light', viewport: { width: look.width ?? 1280, height: 900 } });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('console', (message) => { if (message.type() === 'error') this.complaints.push(message.text()); });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    await page.goto(this.base);
    return page;
  }

  // Signed in by one click, at the start page.
  async enterAs(name: string, look: Look = {}): Promise<Page> {
    const page = await this.enter(look);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('heading', { name: look.language === 'en' ? 'I give' : 'Ich gebe' }).waitFor();
    return page;
  }

  // Said over HTTP, for scenes that only need to be there.
  async ask(person: string, body: Record<string, unknown>): Promise<Asked> {
    const who = await signInAs(this.base, person);
    const answer = await fetch(`${this.base}/api/v1/requests`, { method: 'POST', headers: headersOf(who), body: JSON.stringify(body) });
    expect(answer.status).toBe(201);
    return (await answer.json()) as Asked;
  }

  async say(person: string, asked: Asked, act: Record<string, unknown>): Promise<Asked> {
    const who = await signInAs(this.base, person);
    const answer = await fetch(`${this.base}/api/v1/requests/${asked.id}/acts`, { method: 'POST', headers: headersOf(who), body: JSON.stringify({ version: asked.version, terms_version: 1, ...act }) });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { request: Asked }).request;
  }
}

interface Violation { id: string; help: string; nodes: { html: string }[] }

// Rules of WCAG 2.2 A and AA, and what is good practice beside them.
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } };
    return (await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations;
  });
  return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${one.help}: ${node.html}`));
}

export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
