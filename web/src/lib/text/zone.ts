// Wall clocks: the organisation's zone decides what a day and an hour is, never that of the browser.
import { reading } from './text.svelte';

export interface Wall { day: number; hour: number }
const day_long = 86_400_000;

// What the wall clock of a zone shows, as if it were universal time.
function shown(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
}

// Whole days since 1970 and hours of the day.
export function wallOf(at: number, zone = reading.zone): Wall {
  const wall = shown(at, zone);
  return { day: Math.floor(wall / day_long), hour: (wall % day_long) / 3_600_000 };
}

// The instant at which the wall clock shows this; in the hour that a spring night leaves out, an hour later.
export function instantOf(wall: Wall, zone = reading.zone): number {
  const wanted = wall.day * day_long + wall.hour * 3_600_000;
  const guess = wanted - (shown(wanted, zone) - wanted);
  return guess + (wanted - shown(guess, zone));
}

// 0 is Monday, 6 is Sunday.
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

// Instants as the fields of a form hold them: "2026-11-25T16:00".
export function toField(at: string | number | null): string {
  if (at === null || at === '') return '';
  return new Date(shown(typeof at === 'number' ? at : Date.parse(at), reading.zone)).toISOString().slice(0, 16);
}
export function fromField(text: string): string | undefined {
  if (!text) return undefined;
  const wall = Date.parse(`${text}Z`);
  return new Date(instantOf({ day: Math.floor(wall / day_long), hour: (wall % day_long) / 3_600_000 })).toISOString();
}
