// German words of a service as a letter, its revisions and the recipient's answers.
export const letter = {
} as const;
