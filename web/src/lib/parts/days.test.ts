import { afterEach, expect, test } from 'vitest';
import { reading } from '../text/text.svelte';
import { nextDays } from './days';

const names = (now: string) => nextDays(Date.parse(now)).map((one) => one.name);
const instants = (now: string) => nextDays(Date.parse(now)).map((one) => one.at.slice(0, 16));
afterEach(() => { reading.zone = 'Europe/Berlin'; });

test('each day says which it is, and ends at five on the wall clock of the organisation', () => {
  expect(names('2026-11-23T09:12:00Z')).toEqual(['Heute, Mo 23. Nov.', 'Morgen, Di 24. Nov.', 'Freitag, 27. Nov.']);
  expect(instants('2026-11-23T09:12:00Z')).toEqual(['2026-11-23T16:00', '2026-11-24T16:00', '2026-11-27T16:00']);
  reading.zone = 'America/New_York';
  expect(instants('2026-11-23T09:12:00Z')).toEqual(['2026-11-23T22:00', '2026-11-24T22:00', '2026-11-27T22:00']);
});

test('in the evening today is over', () => expect(names('2026-11-23T16:30:00Z')).toEqual(['Morgen, Di 24. Nov.', 'Freitag, 27. Nov.']));

test('nothing is named twice, and no weekend is offered', () => {
  expect(names('2026-11-26T09:00:00Z')).toEqual(['Heute, Do 26. Nov.', 'Morgen, Fr 27. Nov.', 'Freitag, 4. Dez.']);
  expect(names('2026-11-27T09:00:00Z')).toEqual(['Heute, Fr 27. Nov.', 'Montag, 30. Nov.', 'Freitag, 4. Dez.']);
  expect(names('2026-11-28T09:00:00Z')).toEqual(['Montag, 30. Nov.', 'Freitag, 4. Dez.']);
});
