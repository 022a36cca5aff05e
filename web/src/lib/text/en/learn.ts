// English words of learning in the browser.
import type { learn as de } from '../de/learn';

export const learn = {
  evaluations_to_sign_in: 'To the sign-in',
  evaluations_print: 'Print',
  evaluations_present: 'Nobody is named',
  evaluations_lead_more: 'What does not stand here is not evaluated. This page is made from the program itself and is open to everybody, also without signing in.',
} satisfies Record<keyof typeof de, string>;
