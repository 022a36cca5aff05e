// English words of calendar feeds and the printed day.
import type { feeds as de } from '../de/feeds';

export const feeds = {
} satisfies Record<keyof typeof de, string>;
