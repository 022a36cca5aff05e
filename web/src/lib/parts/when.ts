// Until when, in the words of a row: what is left, since when one waits, or what became of it and how late.
import type { Clock, Row } from '../api/types';
import { dateTime, lateSpan, sinceSpan, span, t } from '../text/text.svelte';

export interface When { time: string; below: string; late: boolean }

const endings = { accepted: 'ended_accepted', unagreed: 'ended_unagreed', cancelled: 'ended_cancelled', reneged: 'ended_reneged', stopped: 'ended_stopped' } as const;
export const isEnded = (state: Row['state']): state is keyof typeof endings => state in endings;

// How much later than its time a promise was done, or null: a clock that stopped counts no further.
export function lateBy(clock: Clock | null): number | null {
  if (!clock?.due_at || !clock.ended_at) return null;
  const late = Date.parse(clock.ended_at) - Date.parse(clock.due_at);
  return late > 0 ? late : null;
}

export function whenOf(row: Pick<Row, 'state' | 'clock' | 'said_at'>, now: number): When {
  const { clock } = row;
  if (isEnded(row.state)) {
    const late = row.state === 'accepted' ? lateBy(clock) : null;
    return { time: late === null ? '' : t('too_late', { t: lateSpan(late) }), below: t(endings[row.state], { t: dateTime(row.said_at, now) }), late: late !== null };
  }
  if (!clock) return { time: '', below: t('no_date'), late: false };
  const since = t('since', { t: sinceSpan(now - Date.parse(clock.started_at)) });
  if (clock.kind === 'check') return { time: since, below: t('reported', { t: dateTime(clock.started_at, now) }), late: false };
  if (!clock.due_at) return { time: since, below: t('no_date'), late: false };
  const due = Date.parse(clock.due_at);
  const at = dateTime(due, now);
  const below = clock.kind === 'response' ? t('answer_by', { t: at }) : clock.kind === 'offer' ? t('valid_until', { t: at }) : at;
  return due < now ? { time: t('overdue_by', { t: span(now - due) }), below, late: true } : { time: span(due - now), below, late: false };
}
