// Whatever is listed can be opened, by the same person; and what a row offers its page offers as well.
import { expect, test } from 'vitest';
import { call } from './call.ts';
import type { Stage } from './run.ts';

interface Move { act: string; row: string; solid: boolean; needs: string[] }
export interface Row { id: string; number: string; title: string; version: number; my_turn: boolean; moves: Move[] }
interface Hat { act_now: Row[]; this_week: Row[]; later: Row[]; done: Row[] }
interface Start { give: Hat; receive: Hat }
interface List { rows: Row[]; total: number; next_cursor: string | null }
interface Customer { we_give: Row[]; they_give: Row[]; done: Row[] }

const readers = ['j.brandt', 'e.aydin', 'p.krueger', 'm.kuehn', 'b.sommer', 'i.vogt'];

export async function get<T>(stage: Stage, person: string, path: string): Promise<{ status: number; body: T }> {
  const { cookie } = await stage.people.as(person);
  const reply = await call(stage.base, 'GET', path, { cookie }, '');
  return { status: reply.status, body: JSON.parse(reply.body) as T };
}

const ofHat = (hat: Hat) => [...hat.act_now, ...hat.this_week, ...hat.later, ...hat.done];

async function listed(stage: Stage, person: string): Promise<Row[]> {
  const start = (await get<Start>(stage, person, '/api/v1/start')).body;
  const rows = [...ofHat(start.give), ...ofHat(start.receive)];
  for (const scope of ['mine', 'all']) {
    for (let cursor = '', pages = 0; pages < 4; ++pages) {
      const page = (await get<List>(stage, person, `/api/v1/requests?scope=${scope}&state=open&limit=100${cursor}`)).body;
      rows.push(...page.rows);
      if (page.next_cursor === null) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
  }
  const customers = (await get<{ customers: { id: string }[] }>(stage, person, '/api/v1/customers')).body.customers;
  for (const { id } of customers.slice(0, 8)) {
    const { we_give, they_give, done } = (await get<Customer>(stage, person, `/api/v1/customers/${id}`)).body;
    rows.push(...we_give, ...they_give, ...done);
  }
  return rows;
}

export function testRights(stage: () => Stage): void {
  test.each(readers)('%s may read whatever is listed', async (person) => {
    const ids = new Set((await listed(stage(), person)).map((row) => row.id));
    expect(ids.size).toBeGreaterThan(0);
    for (const id of ids) expect({ id, status: (await get(stage(), person, `/api/v1/requests/${id}`)).status }).toEqual({ id, status: 200 });
  }, 60_000);

  test.each(readers)('what a row offers to %s its page offers as well', async (person) => {
    for (const row of await listed(stage(), person)) {
      const page = (await get<{ version: number; my_turn: boolean; moves: Move[] }>(stage(), person, `/api/v1/requests/${row.id}`)).body;
      const offered = page.moves.map((move) => `${move.row} ${move.act}`);
      expect({ number: row.number, more: row.moves.map((move) => `${move.row} ${move.act}`).filter((one) => !offered.includes(one)) }).toEqual({ number: row.number, more: [] });
    }
  }, 60_000);

  test('the pages of a list hold as many rows as they say, each once', async () => {
    const ids: string[] = [];
    let total = 0;
    for (let cursor = ''; ;) {
      const page = (await get<List>(stage(), 'e.aydin', `/api/v1/requests?scope=all&state=open&limit=7${cursor}`)).body;
      ids.push(...page.rows.map((row) => row.id));
      total = page.total;
      if (page.next_cursor === null) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
    expect({ rows: ids.length, different: new Set(ids).size }).toEqual({ rows: total, different: total });
  });
}
