// English words of keeping people, teams, calendars and services.
import type { people as de } from '../de/people';

export const people = {
} satisfies Record<keyof typeof de, string>;
