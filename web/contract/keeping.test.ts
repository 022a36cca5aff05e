// What an administrator does over the years, with the program itself: texts in and out, accounts closed, backups while
// the server runs, and one of them restored. Each is a round trip.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binary, freePort, startServer, type Running } from '../../tests/crash/server.ts';
import { takeCopy } from '../filled.ts';

const folder = mkdtempSync(join(tmpdir(), 'zusage-keeping-'));
const at = (name: string) => join(folder, name);
const data = at('demo');
const password = 'vier Wörter und Zeichen';
let server: Running;

interface Said { status: number | null; out: string; complaint: string }

function run(words: string[], input = ''): Said {
  const ended = spawnSync(binary, words, { input, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' }, timeout: 120_000 });
  return { status: ended.status, out: ended.stdout, complaint: ended.stderr };
}
function does(words: string[], input = ''): string {
  const said = run(words, input);
  expect({ words, ...said }).toMatchObject({ status: 0, complaint: expect.not.stringContaining('error') as string });
  return said.out;
}
function refuses(words: string[], number: string): void {
  expect({ words, ...run(words) }).toMatchObject({ status: 2, complaint: expect.stringContaining(`error ${number}: `) as string });
}
async function signIn(base: string, login: string): Promise<number> {
  const answer = await fetch(`${base}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: base }, body: JSON.stringify({ login, password }) });
  return answer.status;
}
async function stop(running: Running): Promise<void> {
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
}

beforeAll(async () => {
  takeCopy(data);
  server = await startServer(data, await freePort());
}, 90_000);
afterAll(async () => {
  await stop(server);
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

test('a backup taken while the server runs comes back whole, with its accounts', async () => {
  does(['user', 'add', '--data', data, '--person', 'p.krueger', '--login', 'paul'], `${password}\n`);
  const said = does(['backup', '--data', data]);
  const file = said.slice(0, said.indexOf(':'));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(data, 'backup')).filter((name) => name.includes('part'))).toEqual([]);
  refuses(['restore', file, '--data', data, '--replace'], 'Z9703');
  const restored = does(['restore', file, '--data', at('restored')]);
  expect(restored).toContain('folded again to the same bytes');
  refuses(['restore', file, '--data', at('restored')], 'Z9716');
  const other = await startServer(at('restored'), await freePort());
  expect(await signIn(other.base, 'paul')).toBe(200);
  await stop(other);
  const again = does(['restore', file, '--data', at('restored'), '--replace']);
  const aside = /lies in (\S+)/.exec(again)?.[1] ?? '';
  expect(existsSync(join(aside, 'zusage.db'))).toBe(true);
  does(['verify', '--data', at('restored')]);
}, 120_000);

test('only the newest backups stay', () => {
  const kept = join(data, 'backup');
  writeFileSync(join(kept, 'zusage-20200101T000000Z.tar.gz'), 'an old one');
  const seen = JSON.parse(does(['backup', '--data', data, '--keep', '1', '--format', 'json'])) as { path: string; forgotten: string[] };
  expect(seen.forgotten[0]).toContain('zusage-20200101T000000Z');
  expect(readdirSync(kept).filter((name) => name.endsWith('.tar.gz'))).toEqual([seen.path.slice(kept.length + 1)]);
}, 60_000);

test('a damaged backup and other files are refused, and nothing is there afterwards', () => {
  const whole = JSON.parse(does(['backup', at('whole.tar.gz'), '--data', data, '--format', 'json'])) as { path: string };
  const bytes = readFileSync(whole.path);
  writeFileSync(at('half.tar.gz'), bytes.subarray(0, bytes.length / 2));
  refuses(['restore', at('half.tar.gz'), '--data', at('new')], 'Z9713');
  writeFileSync(at('notes.txt'), 'no backup');
  refuses(['restore', at('nowhere.tar.gz'), '--data', at('new')], 'Z9711');
  expect(existsSync(at('new/zusage.db'))).toBe(false);
  refuses(['backup', whole.path, '--data', data], 'Z9710');
  refuses(['backup', '--data', at('nobody')], 'Z9705');
}, 60_000);

test('the organisation comes out beside the server and goes in elsewhere as the same bytes', () => {
  does(['export', at('out'), '--data', data]);
  refuses(['export', at('out'), '--data', data], 'Z9846');
  expect(readdirSync(at('out')).sort()).toEqual(['organisation', 'register']);
  expect(does(['import', at('out'), '--data', at('copy'), '--reason', 'moved'])).toContain('Revision 1 holds now');
  expect(does(['import', at('out'), '--data', at('copy')])).toContain('Nothing has changed; revision 1 stays');
  does(['export', at('again'), '--data', at('copy')]);
  for (const part of ['organisation', 'register']) {
    for (const name of readdirSync(at(`out/${part}`)))
      expect(readFileSync(at(`again/${part}/${name}`), 'utf8')).toBe(readFileSync(at(`out/${part}/${name}`), 'utf8'));
  }
  expect(does(['verify', '--data', at('copy')])).toContain('all whole');
  does(['export', at('written'), '--as-written', '--data', data]);
}, 60_000);

test('a text with mistakes is refused with all of them, and the server keeps what it has', () => {
  mkdirSync(at('wrong'));
  writeFileSync(at('wrong/a.yaml'), 'zusage: 1\norganisation: {id: o}\nservicse: []\nactors: [{id: t, kind: teem}]\n');
  const said = run(['import', at('wrong'), '--data', data]);
  expect(said.status).toBe(2);
  expect(said.out).toContain('a.yaml:3:1');
  expect(said.out).toContain('a.yaml:4');
  expect(said.complaint).toContain('Z9845');
});

test('an import beside the server is handed to it and seen at once; a dry run is not', async () => {
  const one = does(['export', '-', '--data', data]);
  mkdirSync(at('one'));
  writeFileSync(at('one/all.yaml'), one.replace('calendars:\n', 'calendars:\n  - {id: new-shift, name: Neue Schicht, week: {mon-fri: [22:00-06:00]}}\n'));
  expect(does(['import', at('one'), '--data', data, '--dry-run'])).toContain('Nothing loaded');
  const loaded = does(['import', at('one'), '--data', data, '--reason', 'a shift more']);
  expect(loaded).toContain('calendars new-shift');
  expect(does(['export', '-', '--data', data])).toContain('new-shift');
  expect((await fetch(`${server.base}/healthz`)).status).toBe(200);
});

test('accounts are reset, closed and opened again beside the server', async () => {
  const other = 'fünf ganz andere Wörter';
  does(['user', 'add', '--data', data, '--person', 'n.falk', '--login', 'nora'], `${other}\n`);
  expect(await signIn(server.base, 'nora')).toBe(401);
  does(['user', 'reset', '--data', data, '--login', 'nora'], `${password}\n`);
  expect(await signIn(server.base, 'nora')).toBe(200);
  expect(does(['user', 'disable', '--data', data, '--login', 'nora'])).toContain('can no longer sign in');
  expect(await signIn(server.base, 'nora')).toBe(401);
  expect(does(['user', 'enable', '--data', data, '--person', 'n.falk'])).toContain('again');
  expect(await signIn(server.base, 'nora')).toBe(200);
  refuses(['user', 'disable', '--data', data, '--login', 'otto'], 'Z9913');
}, 30_000);

test('the doctor names the server that runs, and fails for an address that leads nowhere', () => {
  const listen = server.base.replace('http://', '');
  const seen = JSON.parse(run(['doctor', '--data', data, '--listen', listen, '--format', 'json']).out) as { signs: { name: string; health: string; sentence: { en: string } }[] };
  const sign = (name: string) => seen.signs.find((one) => one.name === name);
  expect(sign('port')?.sentence.en).toContain('A Zusage server answers');
  expect(sign('holder')?.sentence.en).toContain(`process ${server.process.pid}`);
  expect(sign('schema')?.health).toBe('well');
  const broken = run(['doctor', '--data', data, '--listen', listen, '--public-url', 'https://no-such-host.invalid']);
  expect(broken.status).toBe(1);
  expect(broken.out).toContain('✕ The name of https://no-such-host.invalid leads nowhere');
});
