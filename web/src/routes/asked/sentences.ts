// An answer as one line: the deadline and the share first, then the words.
import type { AskedLetter } from '../../lib/api/types';
import { units, unitWords } from '../../lib/parts/letter';
import { t } from '../../lib/text/text.svelte';

type Own = NonNullable<AskedLetter['questions'][number]['own']>;

export function answered(own: Own): string {
  const parts = /^(\d+) (.+)$/.exec(own.within ?? '');
  const unit = units.find((one) => one === parts?.[2] || one === `${parts?.[2] ?? ''}s`);
  const within = parts && unit ? `${parts[1] ?? ''} ${t(unitWords[unit])}` : own.within ?? '';
  const share = own.share === null ? '' : `${String(own.share)} ${t('letter_share')}`;
  return [[within, share].filter(Boolean).join(', '), own.words].filter(Boolean).join(': ');
}
