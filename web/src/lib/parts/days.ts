// The days one promises or asks for most: today, the next working day, the coming Friday, each by the end of the day.
import { dayName, longDayShort, t } from '../text/text.svelte';
import { instantOf, wallOf, weekdayOf } from '../text/zone';

export interface Choice { id: string; name: string; at: string }
const evening = 17;
const friday = 4;

// In the organisation's zone; today only while it is not over, a Friday that has a name already is the next one.
export function nextDays(now: number): Choice[] {
  const { day: today } = wallOf(now);
  const isWorking = (day: number) => weekdayOf(day) <= friday;
  const end = (day: number) => instantOf({ day, hour: evening });
  let tomorrow = today + 1;
  while (!isWorking(tomorrow)) ++tomorrow;
  let last = today + ((friday - weekdayOf(today) + 7) % 7);
  if (last === today || last === tomorrow) last += 7;
  const named = (id: string, day: number, name: string): Choice => ({ id, name, at: new Date(end(day)).toISOString() });
  const at = (day: number) => end(day);
  return [
    ...(isWorking(today) && at(today) > now ? [named('today', today, t('day_named', { name: t('today'), day: dayName(at(today)) }))] : []),
    named('tomorrow', tomorrow, tomorrow === today + 1 ? t('day_named', { name: t('tomorrow'), day: dayName(at(tomorrow)) }) : longDayShort(at(tomorrow))),
    named('friday', last, longDayShort(at(last))),
  ];
}
