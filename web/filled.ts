// One data directory filled with the demo before the first walk or the contract; each stage takes a copy of it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { freePort, startServer } from '../tests/crash/server.ts';

declare module 'vitest' {
  export interface ProvidedContext { filled: string }
}

// Projects that run together share it; the one that made it removes it.
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const there = process.env['ZUSAGE_FILLED'];
  if (there) { project.provide('filled', there); return undefined; }
  const folder = mkdtempSync(join(tmpdir(), 'zusage-filled-'));
  const data = join(folder, 'data');
  process.env['ZUSAGE_FILLED'] = data;
  project.provide('filled', data);
  const server = await startServer(data, await freePort());
  server.process.kill('SIGTERM');
  if (await server.ended !== 0) throw new Error('the server that fills the demo did not end well');
  return () => rmSync(folder, { recursive: true, force: true });
}

export function takeCopy(data: string): void {
  cpSync(inject('filled'), data, { recursive: true });
}
