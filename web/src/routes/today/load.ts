import { api, content } from '../../lib/api/client';
import type { ActorRef, Row } from '../../lib/api/types';
import { wallOf } from '../../lib/text/zone';

export interface Sheet { units: ActorRef[]; unit: ActorRef | null; gives: Row[]; waits: Row[] }

// What one looks at today: what is due by tonight, and whatever waits for a word of one's own. By time.
export function ofToday(rows: Row[], now: number, zone: string): Row[] {
  const today = wallOf(now, zone).day;
  const due = (row: Row) => (row.clock?.due_at ? Date.parse(row.clock.due_at) : Infinity);
  // Midnight is the end of the day before.
  const isDue = (row: Row) => due(row) !== Infinity && wallOf(due(row) - 1, zone).day <= today;
  return rows.filter((row) => row.my_turn || isDue(row)).sort((a, b) => due(a) - due(b) || a.said_at.localeCompare(b.said_at));
}

export async function load(team: string): Promise<Sheet> {
  if (team !== '') {
    const page = content(await api.GET('/api/v1/teams/{id}', { params: { path: { id: team } } }));
    const gives = [...page.unassigned.map((row) => ({ ...row, my_turn: true })), ...page.urgent, ...page.on_plan.map((row) => ({ ...row, my_turn: false }))];
    return { units: page.units, unit: page.unit, gives, waits: page.waits_for };
  }
  const start = content(await api.GET('/api/v1/start', {}));
  const open = (hat: typeof start.give) => [...hat.act_now, ...hat.this_week, ...hat.later];
  // Where I am to check or to answer, the other side waits for me.
  const asked = (row: Row) => row.face === 'your_turn';
  const received = open(start.receive);
  return { units: start.units, unit: null, gives: [...open(start.give), ...received.filter(asked)], waits: received.filter((row) => !asked(row)) };
}
