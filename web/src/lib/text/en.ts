// English words, under the keys of the German table.
import type { Words } from './de';
import { common } from './en/common';
import { letter } from './en/letter';
import { team } from './en/team';
import { door } from './en/door';
import { counter } from './en/counter';
import { people } from './en/people';
import { setup } from './en/setup';
import { learn } from './en/learn';
import { feeds } from './en/feeds';
import { repeats } from './en/repeats';

export const en = { ...common, ...letter, ...team, ...door, ...counter, ...people, ...setup, ...learn, ...feeds, ...repeats } satisfies Words;
