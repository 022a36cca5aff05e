// German words of the door without an account.
export const door = {
} as const;
