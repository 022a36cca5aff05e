// These run in whatever zone the machine has: the organisation's is named.
import { afterEach, describe, expect, test } from 'vitest';
import { reading } from './text.svelte';
import { fromField, instantOf, toField, wallOf, weekdayOf } from './zone';

afterEach(() => { reading.zone = 'Europe/Berlin'; });

test('a field shows and reads the wall clock of the organisation', () => {
  expect(toField('2026-11-25T15:00:00.000000Z')).toBe('2026-11-25T16:00');
  expect(fromField('2026-11-25T16:00')).toBe('2026-11-25T15:00:00.000Z');
  reading.zone = 'America/New_York';
  expect(toField('2026-11-25T15:00:00.000000Z')).toBe('2026-11-25T10:00');
  expect(fromField('2026-11-25T10:00')).toBe('2026-11-25T15:00:00.000Z');
});

test('an empty field is none', () => expect([toField(null), fromField('')]).toEqual(['', undefined]));

describe('where the clocks change', () => {
  test.each([['2026-03-29T01:30', '2026-03-29T00:30:00.000Z'], ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'], ['2026-10-25T12:00', '2026-10-25T11:00:00.000Z'], ['2026-10-24T12:00', '2026-10-24T10:00:00.000Z']])('%s in Berlin is %s', (field, at) => {
    expect(fromField(field)).toBe(at);
    expect(toField(at)).toBe(field);
  });
  test('the hour that is left out comes an hour later', () => expect(toField(fromField('2026-03-29T02:30') ?? '')).toBe('2026-03-29T03:30'));
});

test('a day and an hour become the instant and come back', () => {
  const wall = wallOf(Date.parse('2026-11-23T23:30:00Z'));
  expect([weekdayOf(wall.day), wall.hour]).toEqual([1, 0.5]);
  expect(instantOf(wall)).toBe(Date.parse('2026-11-23T23:30:00Z'));
});
