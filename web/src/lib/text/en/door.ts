// English words of the door without an account.
import type { door as de } from '../de/door';

export const door = {
} satisfies Record<keyof typeof de, string>;
