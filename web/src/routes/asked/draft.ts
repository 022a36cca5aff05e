// What is being answered: kept in this browser until it is sent, and taken up again from what was sent.
import type { AskedLetter } from '../../lib/api/types';
import { units } from '../../lib/parts/letter';

export type Question = AskedLetter['questions'][number]['question'];
export interface Draft { words: Record<Question, string>; amount: number | null; unit: string; share: number | null }
export interface Judged { verdicts: Partial<Record<Question, 'right' | 'wrong'>>; instead: Partial<Record<Question, string>> }

export const questions = ['recipient', 'promise', 'redeemer', 'steering', 'perception'] as const;
export function blank(...values: (number | null)[]): boolean {
  return values.every((value) => value === null);
}

const place = (secret: string) => `zusage-asked-${secret}`;

export function draftOf(letter: AskedLetter): Draft {
  const own = (question: Question) => letter.questions.find((one) => one.question === question)?.own ?? null;
  const words = Object.fromEntries(questions.map((question) => [question, own(question)?.words ?? ''])) as Draft['words'];
  const parts = /^(\d+) (.+)$/.exec(own('promise')?.within ?? '');
  const unit = units.find((one) => one === parts?.[2] || one === `${parts?.[2] ?? ''}s`) ?? parts?.[2] ?? '';
  return { words, amount: parts ? Number(parts[1]) : null, unit, share: own('promise')?.share ?? null };
}

// A browser may keep nothing; then one writes without a net.
export function keptDraft(secret: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place(secret)) ?? 'null') as Draft | null;
    return kept && questions.every((question) => typeof kept.words[question] === 'string') ? kept : null;
  } catch { return null; }
}
export function keep(secret: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(place(secret), JSON.stringify(draft));
    else localStorage.removeItem(place(secret));
  } catch { /* nothing is kept then */ }
}
