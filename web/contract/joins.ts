// The works council's question, asked of every list, count, search, export and stream that the document names, and of
// every word of its query: does anything join a named colleague with lateness or result? Refused with a sentence, or
// answered without the join. New endpoints are asked without a change here.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from './call.ts';
import { document, routes, type Route } from './document.ts';
import type { Stage } from './run.ts';

interface Person { id: string; name: string }
interface Parameter { name: string; in: string; schema?: { enum?: string[]; type?: string } }
type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

export const roles = [['member', 'j.brandt'], ['lead', 'p.krueger'], ['steward', 'n.falk'], ['administrator', 'm.schulz'], ['auditor', 'j.weiss'], ['employee_representative', 'c.graf']] as const;
const colleague = { id: 'm.kuehn', name: 'Marta Kühn' };

// A page of one request is no list: in one's own conversation the colleague's name is present work.
const ofOneRequest = (path: string) => path.startsWith('/api/v1/requests/{');
const asked = (): Route[] => routes().filter((route) => route.method === 'GET' && !ofOneRequest(route.path) && route.path !== '/healthz');
const isStream = (route: Route) => Object.values(route.operation.responses).some((one) => one.content?.['text/event-stream'] !== undefined);

// What speaks of lateness or result, by key and value, whatever the endpoint is called.
const result = /^(face|chip|state|outcome|late|lateness|overdue|broken|kept|percent|strip)(_|$)|_(late|overdue|kept|broken)$|^overdue_count$/;
function tellsResult(key: string, value: Value): boolean {
  if (value === null || value === false || value === 0 || value === '') return false;
  if (key === 'face' || key === 'chip' || key === 'state') return ['broken', 'kept', 'late', 'overdue', 'reneged'].includes(String(value));
  return result.test(key) && typeof value !== 'object';
}

// Rows that say for themselves how they stand are judged alone, not by what stands above them.
function isRow(value: Value): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).some((key) => result.test(key));
}

// What people wrote themselves is theirs; who asks is told to those who owe it, and the lateness there is theirs.
function own(object: { [key: string]: Value }, key: string): boolean {
  return ['title', 'details', 'text', 'what', 'query'].includes(key) || (object['hat'] === 'give' && key.startsWith('counterpart'));
}

function names(value: Value, people: Person[]): string[] {
  if (typeof value === 'string') return people.filter(({ id, name }) => value === id || value.includes(name)).map(({ name }) => name);
  if (Array.isArray(value)) return value.filter((one) => !isRow(one)).flatMap((one) => names(one, people));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).filter(([key]) => !own(value, key)).flatMap(([, one]) => names(one, people));
}

// The smallest objects that hold both: a result of their own, and somewhere in them a colleague.
export function joins(value: Value, people: Person[], at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => joins(one, people, `${at}/${index}`));
  if (value === null || typeof value !== 'object') return [];
  const results = Object.entries(value).filter(([key, one]) => tellsResult(key, one)).map(([key]) => key);
  const below = Object.entries(value).flatMap(([key, one]) => joins(one, people, `${at}/${key}`));
  if (results.length === 0 || below.length > 0) return below;
  return names(value, people).map((name) => `${at}: ${name} with ${results.join(', ')}`);
}

// Exports that are no JSON are read line by line.
export function joinsInText(text: string, people: Person[]): string[] {
  const words_of_result = /\b(late|overdue|broken|kept|outcome)\b|verspätet|überfällig|gebrochen|gehalten/i;
  return text.split('\n').filter((line) => words_of_result.test(line) && people.some(({ id, name }) => line.includes(name) || line.includes(id)));
}

const words = [colleague.id, colleague.name, 'late', `${colleague.name} late`, 'performer:m.kuehn', 'overdue'];
const unheard = ['performer', 'person', 'assignee', 'late', 'overdue', 'outcome', 'face', 'group_by', 'sort', 'order_by'];

// Each documented word of the query alone and beside every other, then words that somebody might guess.
function queries(route: Route): string[] {
  const own_words = ((route.operation.parameters ?? []) as Parameter[]).filter((one) => one.in === 'query' && !['cursor', 'after', 'limit'].includes(one.name));
  const values = (one: Parameter) => one.schema?.enum ?? words;
  const alone = own_words.flatMap((one) => [...values(one), ...words].map((value) => `${one.name}=${encodeURIComponent(value)}`));
  const beside = own_words.flatMap((one, index) => own_words.slice(index + 1).flatMap((other) => values(one).slice(0, 3).flatMap((a) => [...values(other).slice(0, 3)].map((b) => `${one.name}=${encodeURIComponent(a)}&${other.name}=${encodeURIComponent(b)}`))));
  const guessed = unheard.filter((name) => !own_words.some((one) => one.name === name)).map((name) => `${name}=${colleague.id}`);
  return ['', ...new Set([...alone, ...beside]), ...guessed, `performer=${colleague.id}&late=true`];
}

const samples = [colleague.id, 'hohenfels', 'power-connection', 'house-connections', 'grid-planning'];
const addresses = (route: Route) => (route.path.includes('{') ? samples.map((one) => route.path.replaceAll(/\{[^}]+\}/g, one)) : [route.path]);

// What a stream says within a moment, to whoever reads it.
function listen(base: string, path: string, cookie: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(base + path), { headers: { cookie, accept: 'text/event-stream' } }, (answer) => {
      let said = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => { said += piece; });
      setTimeout(() => { sent.destroy(); resolve(said); }, 300);
    });
    sent.on('error', reject);
    sent.end();
  });
}

// Everybody of the demo's organisation but the reader.
function colleagues(reader: string): Person[] {
  const { actors } = parse(readFileSync(new URL('../../examples/utility/people.yaml', import.meta.url), 'utf8')) as { actors: Person[] };
  return actors.filter(({ id }) => id !== reader);
}

async function found(stage: Stage, path: string, cookie: string, people: Person[]): Promise<string[]> {
  const reply = await call(stage.base, 'GET', path, { cookie }, '');
  const json = (reply.headers['content-type'] ?? '').includes('json');
  if (reply.status === 404 && !json) return []; // a feed or a page that is not there
  if (reply.status >= 400) {
    const said = JSON.parse(reply.body) as { number?: string; title?: string };
    return /^Z9\d{3}$/.test(said.number ?? '') && (said.title ?? '').length > 5 ? [] : [`${path} refuses without a sentence`];
  }
  const problems = json ? joins(JSON.parse(reply.body) as Value, people) : joinsInText(reply.body, people);
  return problems.map((one) => `${path} ${one}`);
}

export function testJoins(stage: () => Stage): void {
  const people = [{ id: 'p.krueger', name: 'Paul Krüger' }];
  test('a join is seen where there is one, and nowhere else', () => {
    expect(joins({ rows: [{ face: 'broken', counterpart_note: 'Paul Krüger' }] }, people)).toEqual(['/rows/0: Paul Krüger with face']);
    expect(joins({ rows: [{ outcome: 'reneged', who: { id: 'p.krueger' } }] }, people)).toHaveLength(1);
    expect(joins({ people: [{ id: 'p.krueger', overdue_count: 2 }] }, people)).toHaveLength(1);
    expect(joins({ rows: [{ face: 'on_plan', counterpart_note: 'Paul Krüger' }, { face: 'broken', counterpart_note: null }] }, people)).toEqual([]);
    expect(joins({ rows: [{ face: 'broken', participants: [{ name: 'Paul Krüger' }] }] }, people)).toHaveLength(1);
    expect(joins({ people: [{ id: 'p.krueger', overdue_count: 0 }] }, people)).toEqual([]);
    expect(joins({ overdue_count: 1, give: { rows: [{ face: 'on_plan', counterpart_note: 'Paul Krüger' }] } }, people)).toEqual([]);
    expect(joinsInText('Paul Krüger;1;overdue\nPaul Krüger;2;open', people)).toHaveLength(1);
  });

  test('every list, count, search, export and stream of the document is asked', () => {
    expect(asked().map((route) => route.path)).toEqual(expect.arrayContaining(['/api/v1/requests', '/api/v1/actors', '/api/v1/start', '/api/v1/customers', '/api/v1/services', '/api/v1/stream']));
    expect(asked().length + routes().filter((route) => route.method === 'GET' && (ofOneRequest(route.path) || route.path === '/healthz')).length).toBe(Object.values(document.paths).filter((methods) => methods['get'] !== undefined).length);
  });

  test.each(roles)('as %s (%s) nothing joins a named colleague with lateness or result', async (_, person) => {
    const { cookie } = await stage().people.as(person);
    const others = colleagues(person);
    expect(others.length).toBeGreaterThan(5);
    const problems: string[] = [];
    let count = 0;
    for (const route of asked()) {
      if (isStream(route)) { problems.push(...joinsInText(await listen(stage().base, route.path, cookie), others)); continue; }
      for (const address of addresses(route)) {
        for (const query of queries(route)) { problems.push(...await found(stage(), query === '' ? address : `${address}?${query}`, cookie, others)); ++count; }
      }
    }
    expect(count).toBeGreaterThan(100);
    expect([...new Set(problems)]).toEqual([]);
  }, 120_000);
}
