// What was promised and what was said, as sentences of the word table; neutral where a name may be one or many, "Sie" for oneself.
import type { ActorRef, Line, RequestPage } from '../../lib/api/types';
import type { Words } from '../../lib/text/de';
import { dateTime, reading, t } from '../../lib/text/text.svelte';

export interface Said { of: keyof Words; facts: Record<string, string | ActorRef | null> }

function kindOf(page: RequestPage): 'sentence_promised' | 'sentence_promised_open' | 'sentence_offered' | 'sentence_ended' | 'sentence_asked' {
  if (page.agreed) return page.agreed.due_at ? 'sentence_promised' : 'sentence_promised_open';
  if (page.offered?.due_at) return 'sentence_offered';
  return page.customer_clock.until ? 'sentence_ended' : 'sentence_asked';
}

// The promise in one sentence; `me` is the reader.
export function promiseOf(page: RequestPage, me: string, now: number): Said {
  const terms = page.agreed ?? page.offered ?? page.terms;
  const kind = kindOf(page);
  const speaker = kind === 'sentence_asked' ? page.customer : page.provider;
  const of = kind !== 'sentence_ended' && speaker.id === me ? `me_${kind}` as const : kind;
  const named = (who: ActorRef) => (who.id === me ? t('you_there') : who);
  return { of, facts: { you: t('you'), provider: named(page.provider), customer: named(page.customer), what: terms.result, due: terms.due_at ? dateTime(terms.due_at, now) : '' } };
}

// One line of the conversation.
export function lineOf(line: Line, title: string, now: number): Said {
  const facts = { who: line.is_me ? t('you') : line.who };
  if (line.act === 'message' && line.perceived) return { of: `door_line_${line.perceived}`, facts };
  if (line.act === 'message' && line.thanks) return { of: 'door_line_thanks', facts };
  const act = `${line.act}${line.act === 'promise' && !line.due_at ? '_open' : ''}`;
  const known = [line.is_me ? `me_${act}` : `act_${act}`, `act_${act}`, line.is_me ? 'me_other' : 'act_other'].find((key) => key in reading.words);
  return { of: known as keyof Words, facts: { who: line.is_me ? t('you') : line.who, what: title, due: line.due_at ? dateTime(line.due_at, now) : '–', performer: line.performer } };
}

// What the other side said last: that is what the reader answers.
export function askedOf(page: RequestPage): Line | undefined {
  const own = page.side === 'customer' || page.side === 'provider' ? page.side : '';
  return page.lines.find((line) => !line.is_me && line.side !== own && line.side !== 'clock');
}
