import { render } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Clock as Shape, Face } from '../api/types';
import Clock from './Clock.svelte';
import CustomerDial from './CustomerDial.svelte';

const clock = (started_at: string, due_at: string | null): Shape => ({ kind: 'promise', started_at: `2026-11-${started_at}T09:12:00.000000Z`, due_at: due_at && `2026-11-${due_at}T09:12:00.000000Z`, ended_at: null });
const drawn = (face: Face, of: Shape | null = clock('22', '24')) => render(Clock, { clock: of, face }).container.querySelector('svg')!;
// The share of the ring that is still there.
function left(of: Shape | null): number {
  const [length, whole] = drawn('on_plan', of).querySelector('.ring')!.getAttribute('stroke-dasharray')!.split(' ').map(Number);
  return Math.round((100 * length!) / whole!);
}

describe('our clock', () => {
  test('runs down with the share of the time that is left', () => {
    expect(left(clock('22', '24'))).toBe(50);
    expect(left(clock('20', '24'))).toBe(25);
  });
  test('is empty when the time is over, and never more than full', () => {
    expect(left(clock('20', '22'))).toBe(0);
    expect(left(clock('24', '26'))).toBe(100);
    expect(left(clock('24', '24'))).toBe(0);
  });
  test('stays full without a date', () => {
    expect(left(null)).toBe(100);
    expect(left(clock('20', null))).toBe(100);
  });
  test('each face has a sign of its own beside its colour; what runs has a hand', () => {
    const signs = (['your_turn', 'broken', 'kept', 'waiting', 'ended'] as const).map((face) => drawn(face).textContent);
    expect(signs).toEqual(['!', '✕', '✓', '‖', '–']);
    for (const face of ['on_plan', 'at_risk'] as const) {
      expect(drawn(face)).toHaveTextContent('');
      expect(drawn(face).querySelector('.hand')).not.toBeNull();
    }
  });
  test('is decoration: the words beside it say the same', () => {
    expect(drawn('broken')).toHaveAttribute('aria-hidden', 'true');
  });
});

describe("the customer's clock", () => {
  const ticks = (since: string, until: string | null, wished: string | null) => {
    const svg = render(CustomerDial, { since: `2026-11-${since}T09:12:00Z`, until: until && `2026-11-${until}T09:12:00Z`, wished: wished && `2026-11-${wished}T09:12:00Z` }).container;
    return { past: svg.querySelectorAll('.past').length, all: svg.querySelectorAll('line').length, wish: svg.querySelectorAll('circle').length };
  };
  test('counts up a tick a day and shows the day wished', () => {
    expect(ticks('18', null, '25')).toEqual({ past: 5, all: 14, wish: 1 });
    expect(ticks('03', null, null)).toEqual({ past: 20, all: 23, wish: 0 });
  });
  test('stands when the waiting ended', () => expect(ticks('18', '20', null).past).toBe(2));
});
