import { describe, expect, test } from 'vitest';
import type { Row } from '../../lib/api/types';
import { marksOf, spaced, stripOf, type Mark } from './horizon';

const zone = 'Europe/Berlin';
const monday = Date.parse('2026-11-23T09:12:00Z');
const row = (due: string, face: Row['face'] = 'on_plan', title = 'Zähler tauschen') => ({ title, number: 'Z-1', face, clock: { kind: 'promise', started_at: '2026-11-20T08:00:00Z', due_at: due, ended_at: null } }) as Row;
const mark = (x: number, label = 'Strom', face: Row['face'] = 'on_plan'): Mark => ({ x, face, label, count: 1, title: label, number: 'Z-1' });

describe('the horizon', () => {
  test('shows today and the next four working days', () => {
    const days = stripOf([], Date.parse('2026-11-26T09:00:00Z'), zone).days.map((day) => new Date(day.at).getUTCDay());
    expect(days).toEqual([4, 5, 1, 2, 3]);
  });
  test('a weekend appears when something is due on it', () => {
    const days = stripOf([row('2026-11-28T10:00:00Z')], Date.parse('2026-11-26T09:00:00Z'), zone).days.map((day) => new Date(day.at).getUTCDay());
    expect(days).toEqual([4, 5, 6, 1, 2]);
  });
  test('what is past stands in its own field, what is far away stays out', () => {
    const strip = stripOf([], monday, zone);
    const marks = marksOf([row('2026-11-20T10:00:00Z', 'broken'), row('2026-12-20T10:00:00Z')], strip, monday, zone);
    expect(marks.map((one) => [one.face, one.x < 5])).toEqual([['broken', true]]);
  });
  test('later on a day is further right, and within its day', () => {
    const strip = stripOf([], monday, zone);
    const [early, late] = marksOf([row('2026-11-24T08:00:00Z'), row('2026-11-24T15:00:00Z')], strip, monday, zone);
    const day = strip.days[1]!;
    expect(day.from).toBeLessThan(early!.x);
    expect(early!.x).toBeLessThan(late!.x);
    expect(late!.x).toBeLessThan(day.to);
  });
  test('near marks become one with a count, the most urgent gives the shape', () => {
    const [only] = spaced([mark(20), mark(21, 'Kran', 'broken')]);
    expect(only).toMatchObject({ count: 2, face: 'broken', label: '' });
  });
  test('a label without room is left out', () => {
    expect(spaced([mark(20), mark(24)]).map((one) => one.label)).toEqual(['', 'Strom']);
  });
});
