// English words of taking up a request for a customer, and of public pages.
import type { counter as de } from '../de/counter';

export const counter = {
} satisfies Record<keyof typeof de, string>;
