// The program as a person at a terminal meets it: what it refuses, with which number, and that nothing was done then.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { binary, freePort, startServer } from '../../tests/crash/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'zusage-program-'));
const at = (name: string) => join(folder, name);
afterAll(() => { chmodSync(folder, 0o700); rmSync(folder, { recursive: true, force: true }); });

interface Said { status: number | null; out: string; complaint: string }

function run(words: string[], input = '', language = 'C.UTF-8'): Said {
  const ended = spawnSync(binary, words, { input, encoding: 'utf8', env: { ...process.env, LANG: language, LC_ALL: language }, timeout: 60_000 });
  return { status: ended.status, out: ended.stdout, complaint: ended.stderr };
}

// Exit code 2, the number, and an advice: what every refusal has.
function refuses(words: string[], number: string, input = ''): Said {
  const said = run(words, input);
  expect({ status: said.status, complaint: said.complaint }).toEqual({ status: 2, complaint: expect.stringContaining(`error ${number}: `) as string });
  expect(said.complaint).toMatch(/= advice: \S/);
  return said;
}

const tickets = 'case,opened,promised,closed,type\n' + Array.from({ length: 40 }, (_, i) => `${i},2026-01-${String(1 + (i % 28)).padStart(2, '0')} 08:00,2026-02-10 08:00,2026-02-05 08:00,Auskunft\n`).join('');

test('files that cannot be read say why', () => {
  refuses(['check', at('nowhere.yaml')], 'Z9901');
  mkdirSync(at('empty'));
  refuses(['check', at('empty')], 'Z9905');
  writeFileSync(at('huge.yaml'), 'zusage: 1\n');
  truncateSync(at('huge.yaml'), 257 * 2 ** 20);
  refuses(['check', at('huge.yaml')], 'Z9903');
  const whole = gzipSync(tickets);
  writeFileSync(at('half.csv.gz'), whole.subarray(0, whole.length / 2));
  refuses(['learn', at('half.csv.gz')], 'Z9904');
});

test('a draft is written where it can be, and never over somebody else\'s text', () => {
  writeFileSync(at('tickets.csv'), tickets);
  refuses(['learn', at('tickets.csv'), '--write', '/proc/zusage/organisation.yaml'], 'Z9902');
  const mine = 'zusage: 1\norganisation: {id: mine, name: Meins}\n';
  writeFileSync(at('mine.yaml'), mine);
  refuses(['learn', at('tickets.csv'), '--write', at('mine.yaml')], 'Z9881');
  expect(readFileSync(at('mine.yaml'), 'utf8')).toBe(mine);
  expect(run(['learn', at('tickets.csv'), '--write', at('draft.yaml')]).status).toBe(0);
  const checked = run(['check', at('draft.yaml')]);
  expect(checked.out).toContain('Z101');
  expect(checked.complaint).toBe('');
});

test('addresses are read before anything is opened', () => {
  refuses(['serve', '--data', at('a'), '--listen', 'here'], 'Z9802');
  refuses(['serve', '--data', at('a'), '--listen', '0.0.0.0:0'], 'Z9909');
  refuses(['serve', '--data', at('a'), '--listen', '0.0.0.0:0', '--demo', '--public-url', 'http://demo.example.org'], 'Z9908');
  refuses(['serve', '--data', at('a'), '--public-url', 'nonsense'], 'Z9803');
  expect(existsSync(at('a'))).toBe(false);
});

test('an account is opened for somebody who is there, with rights that exist, or not at all', async () => {
  const add = (...more: string[]) => ['user', 'add', '--data', at('real'), '--person', 'a.b', '--login', 'ab', ...more];
  const password = 'correct horse battery\n';
  refuses(add(), 'Z9508', password);
  refuses(add('--name', 'Anna Berg', '--right', 'emperor'), 'Z9506', password);
  refuses(add('--name', 'Anna Berg'), 'Z9542', 'short\n');
  expect(run(add('--name', 'Anna Berg'), password)).toMatchObject({ status: 0, out: 'a.b can now sign in as ab.\n' });
  refuses(['serve', '--demo', '--data', at('real')], 'Z9906');
  const server = await startServer(at('real'), await freePort(), ['serve']);
  const clicked = await fetch(`${server.base}/api/v1/session/demo`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.base }, body: '{"person": "a.b"}' });
  expect(await clicked.json()).toMatchObject({ number: 'Z9833', status: clicked.status });
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(run(['verify', '--data', at('real')])).toMatchObject({ status: 0, out: expect.stringContaining('all whole') as string });
}, 30_000);

test('the same in German', () => {
  const said = run(['check', at('nowhere.yaml')], '', 'de_DE.UTF-8');
  expect(said.complaint).toContain('Fehler Z9901');
  expect(said.complaint).toContain('= Rat: ');
});
