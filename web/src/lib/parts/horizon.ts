// Where the dates of a day and the next four stand on the strip. Percentages of its width; labels only where there is room.
import type { Row } from '../../lib/api/types';
import { wallOf, weekdayOf } from '../../lib/text/zone';

export interface Mark { x: number; face: Row['face']; label: string; count: number; title: string; number: string }
export interface Day { at: number; from: number; to: number }
export interface Strip { days: Day[]; now: number; hours: { x: number; hour: number }[] }

const earlier = 5;
const today = 45;
const morning = 7;
const evening = 19;

const isWeekend = (day: number) => weekdayOf(day) > 4;
function within(hour: number): number {
  return Math.min(1, Math.max(0, (hour - morning) / (evening - morning)));
}

// The next four days; a weekend only when something is due on it.
export function stripOf(rows: Row[], now: number, zone: string): Strip {
  const here = wallOf(now, zone);
  const due = new Set(rows.flatMap((row) => (row.clock?.due_at ? [wallOf(Date.parse(row.clock.due_at), zone).day] : [])));
  const days: number[] = [];
  for (let day = here.day + 1; days.length < 4; ++day) if (!isWeekend(day) || due.has(day)) days.push(day);
  const width = (100 - earlier - today) / 4;
  const shown = [here.day, ...days].map((day, i) => ({ at: day * 86_400_000, from: i === 0 ? earlier : earlier + today + (i - 1) * width, to: earlier + today + i * width }));
  const hours = [8, 10, 12, 14, 16, 18].map((hour) => ({ hour, x: earlier + today * within(hour) }));
  return { days: shown, now: earlier + today * within(here.hour), hours };
}

export function marksOf(rows: Row[], strip: Strip, now: number, zone: string): Mark[] {
  const marks: Mark[] = [];
  const first = (strip.days[0]?.at ?? 0) / 86_400_000;
  for (const row of rows) {
    if (!row.clock?.due_at || row.face === 'kept' || row.face === 'ended') continue;
    const at = wallOf(Date.parse(row.clock.due_at), zone);
    const day = strip.days.find((one) => one.at === at.day * 86_400_000);
    if (!day && at.day >= first) continue;
    const x = day ? day.from + (day.to - day.from) * (0.06 + 0.88 * within(at.hour)) : earlier / 2;
    const label = (row.title.split(/[\s,]/)[0] ?? '').slice(0, 16);
    marks.push({ x, face: row.face, label, count: 1, title: row.title, number: row.number });
  }
  return spaced(marks);
}

const urgency: Row['face'][] = ['broken', 'at_risk', 'your_turn', 'on_plan', 'waiting', 'kept', 'ended'];
// Marks closer than two hundredths become one with a count; a label stays only when it ends before the next mark.
export function spaced(marks: Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const last = out.at(-1);
    if (last && mark.x - last.x < 2.2) {
      last.count += mark.count;
      if (urgency.indexOf(mark.face) < urgency.indexOf(last.face)) last.face = mark.face;
    } else out.push({ ...mark });
  }
  return out.map((mark, i) => {
    const room = (out[i + 1]?.x ?? 100) - mark.x;
    const fits = mark.count === 1 && mark.x > earlier && room > 2.2 + 0.72 * mark.label.length;
    return { ...mark, label: fits ? mark.label : '' };
  });
}
