// English words of learning in the browser.
import type { learn as de } from '../de/learn';

export const learn = {
} satisfies Record<keyof typeof de, string>;
