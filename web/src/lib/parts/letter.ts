// The gaps of a letter as they are edited: what a form holds, and what of it is sent.
import type { FillGaps, Letter, LetterGap, Repeat } from '../api/types';

export type GapName = LetterGap['gap'];
export type Draft = Required<Omit<FillGaps, 'revision' | 'reason' | 'within' | 'public'>> & { amount: number | null; unit: string };

export const units = ['working days', 'working hours', 'days', 'hours', 'weeks', 'months'] as const;
export const unitWords = { 'working days': 'letter_wd', 'working hours': 'letter_wh', days: 'letter_days', hours: 'letter_hours', weeks: 'letter_weeks', months: 'letter_months' } as const;
export const agreed = 'on the agreed date';

export function wordsOf(letter: Letter, name: GapName): string {
  return letter.gaps.find((one) => one.gap === name)?.words ?? '';
}

export function draftOf(letter: Letter): Draft {
  const { values } = letter;
  return {
    name: wordsOf(letter, 'name'), recipients: values.recipients.map((one) => one.id), result: wordsOf(letter, 'result'), ...durationOf(values.within),
    share: values.share, starts: values.starts, redeemer: values.redeemer?.id ?? null, owner: values.owner?.id ?? null, review: values.review,
    notices: wordsOf(letter, 'notices'), expects: values.expects, if_not: wordsOf(letter, 'if_not'),
  };
}

// "20 working days" is an amount and a unit; singular and plural are the same to the server.
function durationOf(words: string | null): { amount: number | null; unit: string } {
  const parts = /^(\d+) (.+)$/.exec(words ?? '');
  const spoken = parts?.[2] ?? '';
  const unit = units.find((one) => one === spoken || one === `${spoken}s`) ?? (words === agreed ? agreed : words ? spoken : '');
  return { amount: parts ? Number(parts[1]) : null, unit };
}

// What similar requests say stands in the gaps; eight of ten is the share of the deadline they give.
export function withRepeat(draft: Draft, repeat: Repeat | null): Draft {
  if (!repeat) return draft;
  const { letter } = repeat;
  return { ...draft, ...durationOf(letter.within), share: letter.within ? 80 : draft.share, name: letter.name, recipients: letter.recipients.map((one) => one.id), redeemer: letter.redeemer.id, owner: letter.redeemer.id };
}

function within(draft: Draft): string | null {
  if (draft.unit === agreed) return agreed;
  return draft.amount && draft.unit ? `${String(draft.amount)} ${draft.unit}` : null;
}

export function sentFor(gap: GapName, draft: Draft): Omit<FillGaps, 'revision' | 'reason'> {
  switch (gap) {
    case 'recipient': return { recipients: draft.recipients };
    case 'deadline': return { within: within(draft), share: draft.share, starts: draft.starts };
    case 'steering': return { owner: draft.owner, review: draft.review };
    case 'name': return { name: draft.name };
    case 'result': return { result: draft.result };
    case 'redeemer': return { redeemer: draft.redeemer };
    case 'notices': return { notices: draft.notices };
    case 'expects': return { expects: draft.expects };
    case 'if_not': return { if_not: draft.if_not };
  }
}

export const gapNames: GapName[] = ['recipient', 'name', 'result', 'deadline', 'redeemer', 'steering', 'notices', 'expects', 'if_not'];
export function sentForAll(draft: Draft): Omit<FillGaps, 'revision' | 'reason'> {
  return Object.assign({}, ...gapNames.map((gap) => sentFor(gap, draft))) as Omit<FillGaps, 'revision' | 'reason'>;
}

// What the reader's own change says, in words, for the place beside the other version.
export function said(gap: GapName, draft: Draft, letter: Letter): string {
  const name = (id: string | null) => letter.choices.find((one) => one.id === id)?.name ?? id ?? '';
  if (gap === 'recipient') return draft.recipients.map(name).join(', ');
  if (gap === 'deadline') return [within(draft) ?? '', draft.share === null ? '' : `${String(draft.share)} %`].filter(Boolean).join(', ');
  if (gap === 'redeemer') return name(draft.redeemer);
  if (gap === 'steering') return [draft.review ?? '', name(draft.owner)].filter(Boolean).join(', ');
  return draft[gap] ?? '';
}
