// Whatever is listed can be opened, by the same person; and what a row offers its page offers as well.
import { expect, test } from 'vitest';
import { call } from './call.ts';
import type { Stage } from './run.ts';

interface Move { act: string; row: string }
interface Row { id: string; number: string; face: string; moves: Move[] }
interface Hat { act_now: Row[]; this_week: Row[]; later: Row[]; done: Row[] }
interface Start { give: Hat; receive: Hat }
interface List { rows: Row[]; total: number; next_cursor: string | null }
interface Card { id: string; open_count: number; overdue_count: number; waits_since: string | null }
interface Customer { headline: { since: string | null }; we_give: Row[]; they_give: Row[]; done: Row[] }

const readers = ['j.brandt', 'e.aydin', 'p.krueger', 'm.kuehn', 'b.sommer', 'i.vogt'];

async function get<T>(stage: Stage, person: string, path: string): Promise<{ status: number; body: T }> {
  const { cookie } = await stage.people.as(person);
  const reply = await call(stage.base, 'GET', path, { cookie }, '');
  return { status: reply.status, body: JSON.parse(reply.body) as T };
}

const named = (move: Move) => `${move.row} ${move.act}`;
const ofHat = (hat: Hat) => [...hat.act_now, ...hat.this_week, ...hat.later, ...hat.done];

async function listed(stage: Stage, person: string): Promise<Row[]> {
  const start = (await get<Start>(stage, person, '/api/v1/start')).body;
  const rows = [...ofHat(start.give), ...ofHat(start.receive)];
  for (const scope of ['mine', 'all']) {
    for (let cursor = '', pages = 0; pages < 2; ++pages) {
      const page = (await get<List>(stage, person, `/api/v1/requests?scope=${scope}&state=open&limit=100${cursor}`)).body;
      rows.push(...page.rows);
      if (page.next_cursor === null) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
  }
  const customers = (await get<{ customers: { id: string }[] }>(stage, person, '/api/v1/customers')).body.customers;
  for (const { id } of customers.slice(0, 5)) {
    const { we_give, they_give, done } = (await get<Customer>(stage, person, `/api/v1/customers/${id}`)).body;
    rows.push(...we_give, ...they_give, ...done);
  }
  return rows;
}

export function testRights(stage: () => Stage): void {
  test.each(readers)('%s may open whatever is listed, and finds there what the row offers', async (person) => {
    const rows = new Map((await listed(stage(), person)).map((row) => [row.id, row]));
    expect(rows.size).toBeGreaterThan(0);
    for (const row of rows.values()) {
      const page = await get<{ moves: Move[] }>(stage(), person, `/api/v1/requests/${row.id}`);
      const offered = page.status === 200 ? page.body.moves.map(named) : [];
      expect({ number: row.number, status: page.status, more: row.moves.map(named).filter((one) => !offered.includes(one)) }).toEqual({ number: row.number, status: 200, more: [] });
    }
  }, 60_000);

  test('the list of customers and the page of each agree on who waits since when', async () => {
    const { customers } = (await get<{ customers: Card[] }>(stage(), 'e.aydin', '/api/v1/customers')).body;
    const waiting = customers.filter((card) => card.waits_since !== null);
    expect(waiting.length).toBeGreaterThan(0);
    for (const card of waiting) {
      const page = (await get<Customer>(stage(), 'e.aydin', `/api/v1/customers/${card.id}`)).body;
      const late = page.we_give.filter((row) => row.face === 'broken').length;
      expect({ id: card.id, since: page.headline.since, open: page.we_give.length, late }).toEqual({ id: card.id, since: card.waits_since, open: card.open_count, late: card.overdue_count });
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
