import { api, content } from '../../lib/api/client';
import type { AskedLetter } from '../../lib/api/types';
import { blank, type Draft, type Judged } from './draft';

export async function load(secret: string): Promise<AskedLetter> {
  return content(await api.GET('/api/v1/asked/{secret}', { params: { path: { secret } } }));
}

export async function answer(secret: string, draft: Draft): Promise<AskedLetter> {
  const within = draft.amount && draft.unit ? `${String(draft.amount)} ${draft.unit}` : null;
  const answers = Object.entries(draft.words).map(([question, words]) => (
    question === 'promise' ? { question: 'promise' as const, words, within, share: draft.share } : { question: question as keyof Draft['words'], words }));
  return content(await api.PUT('/api/v1/asked/{secret}/answers', { params: { path: { secret } }, body: { answers: answers.filter((one) => one.words.trim() !== '' || (one.question === 'promise' && !blank(draft.amount, draft.share))) } }));
}

export async function judge(secret: string, letter: AskedLetter, judged: Judged): Promise<AskedLetter> {
  const verdicts = letter.questions.flatMap(({ question, digest }) => {
    const verdict = judged.verdicts[question];
    return digest && verdict ? [{ question, verdict, digest, words: judged.instead[question] ?? '' }] : [];
  });
  return content(await api.PUT('/api/v1/asked/{secret}/verdicts', { params: { path: { secret } }, body: { verdicts } }));
}
