// German words of taking up a request for a customer, and of public pages.
export const counter = {
} as const;
