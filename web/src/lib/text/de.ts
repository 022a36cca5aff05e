// German words, keyed by meaning; one file a part of the house. The English table must have the same keys.
import { common } from './de/common';
import { letter } from './de/letter';
import { team } from './de/team';
import { door } from './de/door';
import { counter } from './de/counter';
import { people } from './de/people';
import { setup } from './de/setup';
import { learn } from './de/learn';
import { feeds } from './de/feeds';
import { repeats } from './de/repeats';

export const de = { ...common, ...letter, ...team, ...door, ...counter, ...people, ...setup, ...learn, ...feeds, ...repeats };
export type Words = Record<keyof typeof de, string>;
