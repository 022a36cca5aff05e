// Whose turn it is and what happens, in the customer's words.
import type { Line, RequestPage } from '../../lib/api/types';
import type { Words } from '../../lib/text/de';
import { clockTime, dateTime, longDay, reading, sameDay, t } from '../../lib/text/text.svelte';

export interface Turn { title: string; lead: string }

const day = (at: string) => longDay(Date.parse(at));
const weekday = (at: string) => new Intl.DateTimeFormat(reading.language, { weekday: 'long', timeZone: reading.zone }).format(Date.parse(at));
const atOf = (at: string, now: number) => (sameDay(Date.parse(at), now) ? dateTime(at, now) : day(at));

// What we wrote last, as long as nothing was said after it.
export function unanswered(page: RequestPage): Line | undefined {
  const last = page.lines.find((line) => line.act !== 'take' && line.act !== 'assign_performer');
  return last?.act === 'message' && last.side === 'provider' ? last : undefined;
}

// The heading says whose turn it is, and nothing else.
export function turnOf(page: RequestPage, now: number): Turn {
  const who = page.customer.name;
  const waits = { title: t('door_nothing'), lead: t('door_our_turn', { who }) };
  switch (page.state) {
    case 'offered':
      return page.valid_until ? { title: t('door_answer_by', { day: weekday(page.valid_until) }), lead: t('door_your_turn_by', { day: day(page.valid_until) }) } : { title: t('door_decide'), lead: t('door_your_turn', { who }) };
    case 'declined': return { title: t('door_decide'), lead: t('door_your_turn', { who }) };
    case 'declared': {
      const at = page.our_clock?.ended_at ?? page.our_clock?.started_at ?? page.server_time;
      const due = page.agreed?.due_at;
      return { title: t('door_fine'), lead: due ? t('door_declared_lead', { at: atOf(declaredAt(page) ?? at, now), due: atOf(due, now) }) : t('door_declared_open', { at: atOf(declaredAt(page) ?? at, now) }) };
    }
    case 'accepted': return { title: t('door_nothing_more'), lead: t('door_thanks', { at: atOf(page.customer_clock.until ?? page.server_time, now) }) };
    case 'unagreed': case 'cancelled': case 'reneged': case 'stopped':
      return { title: t('door_ended'), lead: page.customer_clock.until ? t('door_thanks', { at: atOf(page.customer_clock.until, now) }) : '' };
    default: return unanswered(page) ? { title: t('door_wrote'), lead: t('door_wrote_lead') } : waits;
  }
}

export function declaredAt(page: RequestPage): string | undefined {
  return page.lines.find((line) => line.act === 'declare' || line.act === 'fulfil')?.said_at;
}

export interface Step { key: string; said: string; when: string; text: string | null; done: boolean }

function wordOf(line: Line): string | null {
  const told = line.act === 'message' ? (line.perceived ?? (line.thanks ? 'thanks' : 'message')) : line.act;
  const key = `door_${line.side === 'customer' ? 'you' : 'us'}_${told}`;
  return key in reading.words ? t(key as keyof Words) : null;
}

function comingOf(page: RequestPage): Step[] {
  const coming = (key: keyof Words, due: string | null | undefined): Step => ({ key, said: t(key), when: due ? t('door_by', { day: day(due) }) : '', text: null, done: false });
  const due = page.agreed?.due_at;
  if (page.state === 'requested') return [coming('door_next_answer', page.our_clock?.due_at)];
  if (page.state === 'offered') return [coming('door_next_choice', page.valid_until)];
  if (page.state === 'promised' || page.state === 'rejected') return [coming('door_next_done', page.state === 'promised' ? due : null), coming('door_next_you', null)];
  return page.state === 'declared' ? [coming('door_next_you', null)] : [];
}

// What was said, in the order of time, and what comes next.
export function stepsOf(page: RequestPage, now: number): Step[] {
  const said = page.lines.toReversed().flatMap((line) => {
    const word = wordOf(line);
    const at = Date.parse(line.said_at);
    return word === null ? [] : [{ key: String(line.position), said: word, when: sameDay(at, now) ? clockTime(at) : day(line.said_at), text: line.text, done: true }];
  });
  return [...said, ...comingOf(page)];
}
