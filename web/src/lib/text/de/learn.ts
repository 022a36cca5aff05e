// German words of learning in the browser.
export const learn = {
} as const;
