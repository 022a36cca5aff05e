// The contract: the release binary as a process of its own, every script of tests/api played against it, and every
// answer held against api/openapi.yaml.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binary, freePort, startServer, type Running } from '../../tests/crash/server.ts';
import { takeCopy } from '../filled.ts';
import { People } from './call.ts';
import { testAsked } from './asked.ts';
import { testComplaints } from './complaints.ts';
import { unseen } from './document.ts';
import { testDoor } from './door.ts';
import { testFeeds } from './feeds.ts';
import { testNeeds } from './needs.ts';
import { testHandover } from './handover.ts';
import { roles, testJoins } from './joins.ts';
import { testLearn } from './learn.ts';
import { testLinks } from './links.ts';
import { testOpen } from './open.ts';
import { play, type Stage } from './run.ts';
import { testRights } from './rights.ts';
import { readScript } from './script.ts';
import { testInvitations } from './invitations.ts';
import { testSetup } from './setup.ts';
import { testStream } from './stream.ts';
import { testThrottle } from './throttle.ts';

const folder = mkdtempSync(join(tmpdir(), 'zusage-contract-'));
const scripts = new URL('../../tests/api/', import.meta.url);
const data = join(folder, 'data');
let server: Running;
let people: People;

// One account with a password; the data belong to one process at a time.
function openAccount(): void {
  takeCopy(data);
  const added = spawnSync(binary, ['user', 'add', '--data', data, '--person', 'e.aydin', '--login', 'elif'], { input: 'correct horse battery\n', encoding: 'utf8' });
  for (const [right, person] of roles.slice(2)) {
    const given = spawnSync(binary, ['user', 'add', '--data', data, '--person', person, '--login', right, '--right', 'member', '--right', right], { input: 'correct horse battery\n', encoding: 'utf8' });
    expect({ right, status: given.status }).toEqual({ right, status: 0 });
  }
  expect({ status: added.status, said: added.stdout }).toEqual({ status: 0, said: 'e.aydin can now sign in as elif.\n' });
  const steward = spawnSync(binary, ['user', 'add', '--data', data, '--person', 'g.sahin', '--login', 'gul', '--right', 'steward'], { input: 'correct horse battery\n', encoding: 'utf8' });
  expect(steward.status).toBe(0);
}

beforeAll(async () => {
  openAccount();
  server = await startServer(data, await freePort());
  people = new People(server.base);
}, 90_000);

afterAll(async () => {
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

for (const file of readdirSync(scripts).filter((name) => name.endsWith('.http')).sort()) {
  describe(file, () => {
    const kept = new Map<string, string>();
    const exchanges = readScript(readFileSync(new URL(file, scripts), 'utf8'));
    test.each(exchanges.map((exchange) => [exchange.title, exchange] as const))('%s', async (_, exchange) => {
      await play(exchange, { base: server.base, people, kept });
    });
  });
}

const stage = (): Stage => ({ base: server.base, people, kept: new Map() });
describe('the door', () => { testDoor(stage); });
describe('what is listed', () => { testRights(stage); });
describe('what nobody can ask', () => { testJoins(stage); });
describe('calendar feeds', () => { testFeeds(stage); });
describe('the stream', () => { testStream(stage); });
describe('the handover', () => { testHandover(stage, data); });
describe('complaints', () => { testComplaints(stage, data); });
describe('learning', () => { testLearn(stage, data); });
describe('open pages', () => { testOpen(stage); });
describe('the set-up', () => { testSetup(folder); });
describe('invitations', () => { testInvitations(folder); });
describe('hints at needs', () => { testNeeds(stage); });
describe('links of requests', () => { testLinks(stage); });
describe('asking recipients', () => { testAsked(stage); });
describe('the throttle', () => { testThrottle(stage); });

// Stands last: it looks back at what all others produced.
test('every documented answer was produced by a test', () => {
  const excused = readFileSync(new URL('unprovoked.txt', scripts), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' ').slice(0, 3).join(' '));
  expect(unseen().filter((one) => !excused.includes(one))).toEqual([]);
});
