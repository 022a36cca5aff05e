import { describe, expect, test } from 'vitest';
import type { Row } from '../api/types';
import { now, row } from '../testing/world';
import { whenOf } from './when';

const at = Date.parse(now);
const clock = (kind: NonNullable<Row['clock']>['kind'], started: string, due: string | null, ended: string | null = null): Row['clock'] =>
  ({ kind, started_at: `2026-11-${started}:00.000000Z`, due_at: due && `2026-11-${due}:00.000000Z`, ended_at: ended && `2026-11-${ended}:00.000000Z` });
const said = (over: Partial<Row>) => { const when = whenOf(row(over), at); return [when.time, when.below, when.late]; };

describe('what became of it', () => {
  const said_at = '2026-11-20T09:30:00.000000Z';
  test.each([
    ['unagreed', 'ohne Einigung Fr 20. Nov., 10:30'], ['cancelled', 'nicht mehr nötig Fr 20. Nov., 10:30'],
    ['reneged', 'nicht gehalten Fr 20. Nov., 10:30'], ['stopped', 'abgebrochen Fr 20. Nov., 10:30'],
  ] as const)('%s is said in its own word, not as accepted', (state, word) => {
    expect(said({ state, face: 'ended', clock: null, said_at })).toEqual(['', word, false]);
  });
  test('what was accepted in time says when', () => {
    expect(said({ state: 'accepted', face: 'kept', clock: clock('promise', '16T09:00', '20T09:00', '19T09:00'), said_at })).toEqual(['', 'angenommen Fr 20. Nov., 10:30', false]);
  });
  test('what was done a day late and accepted later stays a day late', () => {
    expect(said({ state: 'accepted', face: 'broken', clock: clock('promise', '10T09:00', '14T09:00', '15T11:00'), said_at })).toEqual(['1 Tag zu spät', 'angenommen Fr 20. Nov., 10:30', true]);
    expect(said({ state: 'accepted', face: 'broken', clock: clock('promise', '10T09:00', '14T09:00', '14T10:42'), said_at })[0]).toBe('1:42 Std zu spät');
  });
});

test('what is open counts down, and up when it is over', () => {
  expect(said({})).toEqual(['3 Tage', 'Do 26. Nov., 10:12', false]);
  expect(said({ face: 'broken', clock: clock('promise', '16T09:00', '22T09:12') })).toEqual(['1 Tag 0:00 Std überfällig', 'So 22. Nov., 10:12', true]);
  expect(said({ clock: clock('response', '23T07:12', '24T09:12') })).toEqual(['1 Tag 0:00 Std', 'Antwort bis Di 24. Nov., 10:12', false]);
  expect(said({ clock: clock('offer', '23T07:12', '25T09:12') })[1]).toBe('gilt bis Mi 25. Nov., 10:12');
});

test('who waits without a date waits since so many days, in the ending that German wants', () => {
  expect(said({ state: 'requested', clock: clock('response', '20T09:12', null) })).toEqual(['seit 3 Tagen', 'ohne Termin', false]);
  expect(said({ state: 'declared', clock: clock('check', '15T09:12', null) })[0]).toBe('seit 8 Tagen');
  expect(said({ state: 'requested', clock: clock('response', '23T09:12', null) })[0]).toBe('seit eben');
  expect(said({ clock: null })).toEqual(['', 'ohne Termin', false]);
});
