// English words of the inbox of a team and of absence.
import type { team as de } from '../de/team';

export const team = {
} satisfies Record<keyof typeof de, string>;
