// German words of keeping people, teams, calendars and services.
export const people = {
} as const;
