// English words of the first start and of invitations.
import type { setup as de } from '../de/setup';

export const setup = {
} satisfies Record<keyof typeof de, string>;
