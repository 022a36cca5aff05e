// German words of calendar feeds and the printed day.
export const feeds = {
} as const;
