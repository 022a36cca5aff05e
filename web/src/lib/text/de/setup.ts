// German words of the first start and of invitations.
export const setup = {
} as const;
