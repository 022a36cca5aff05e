// Walking through the rows of a page by J and K; Enter opens the chosen one. The first that is my turn is chosen.
import type { Row } from '../api/types';
import { go } from '../router.svelte';
import { isCommand } from './keys';

export const idOf = (row: Row): string => row.id + row.hat;

export class RowWalk {
  rows = $state.raw<Row[]>([]);
  chosen = $state('');
  readonly row = $derived(this.rows.find((one) => idOf(one) === this.chosen));

  take(rows: Row[]): void {
    this.rows = rows;
    const first = rows.find((one) => one.my_turn);
    if (!rows.some((one) => idOf(one) === this.chosen)) this.chosen = first ? idOf(first) : '';
  }

  readonly key = (event: KeyboardEvent): void => {
    if (!isCommand(event)) return;
    const at = this.rows.findIndex((one) => idOf(one) === this.chosen);
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      const next = this.rows[Math.min(this.rows.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))];
      this.chosen = next ? idOf(next) : '';
      requestAnimationFrame(() => document.querySelector('article[aria-current]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter' && !(event.target as Element).closest('a, button, summary') && this.rows[at]) go(`/anliegen/${this.rows[at].number}`);
  };
}
