// English words of a service as a letter, its revisions and the recipient's answers.
import type { letter as de } from '../de/letter';

export const letter = {
} satisfies Record<keyof typeof de, string>;
