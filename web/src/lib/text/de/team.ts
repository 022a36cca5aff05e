// German words of the inbox of a team and of absence.
export const team = {
} as const;
