// Words in the reader's language, and how dates and spans are said. English is loaded when somebody wants it.
import { de, type Words } from './de';

export type Language = 'de' | 'en';
export const reading = $state<{ language: Language; words: Words; zone: string }>({ language: 'de', words: de, zone: 'Europe/Berlin' });

export async function read(language: Language): Promise<void> {
  reading.words = language === 'en' ? (await import('./en')).en : de;
  reading.language = language;
  document.documentElement.lang = language;
}

export type Facts = Record<string, string | number>;
export function fill(sentence: string, facts: Facts): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
export function t(key: keyof Words, facts: Facts = {}): string {
  return fill(reading.words[key], facts);
}

const cache = new Map<string, Intl.DateTimeFormat>();
function shape(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = reading.language + reading.zone + JSON.stringify(options);
  const made = cache.get(key) ?? new Intl.DateTimeFormat(reading.language === 'de' ? 'de-DE' : 'en-GB', { timeZone: reading.zone, ...options });
  cache.set(key, made);
  return made;
}

export function clockTime(at: number): string {
  return shape({ hour: '2-digit', minute: '2-digit' }).format(at);
}
export function dayName(at: number): string {
  const weekday = shape({ weekday: 'short' }).format(at).replace('.', '');
  return `${weekday} ${shape({ day: 'numeric', month: 'short' }).format(at)}`;
}
export function longDay(at: number): string {
  return shape({ weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
// "Freitag, 27. Nov."
export function longDayShort(at: number): string {
  return `${shape({ weekday: 'long' }).format(at)}, ${shape({ day: 'numeric', month: 'short' }).format(at)}`;
}
// The week of the year as ISO 8601 counts it.
export function week(at: number): number {
  const day = new Date(at);
  day.setUTCHours(0, 0, 0, 0);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  return Math.ceil(((day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
export function dayOnly(at: string): string {
  return dayName(Date.parse(at));
}
export function sameDay(a: number, b: number): boolean {
  const day = shape({ year: 'numeric', month: '2-digit', day: '2-digit' });
  return day.format(a) === day.format(b);
}
// "heute 16:00" or "Di 24. Nov., 12:00"
export function dateTime(at: string | number, now: number): string {
  const instant = typeof at === 'number' ? at : Date.parse(at);
  return sameDay(instant, now) ? t('today_at', { t: clockTime(instant) }) : `${dayName(instant)}, ${clockTime(instant)}`;
}

export function quoted(text: string): string {
  return reading.language === 'de' ? `„${text}“` : `“${text}”`;
}

// Up to twelve as a word, as one says it of promises; `first` at the beginning of a sentence.
export function counted(count: number, first = false): string {
  const word = t('small_numbers').split(' ')[count] ?? String(count);
  return first ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

// "1:42 Std", "2 Tage 5:00 Std", "12 Tage"
export function span(milliseconds: number): string {
  return daysAndHours(milliseconds, 'days');
}
// The same behind "seit", which wants another ending in German: "2 Tagen 5:00 Std"; less than a minute is "eben".
export function sinceSpan(milliseconds: number): string {
  return Math.abs(milliseconds) < 60_000 ? t('just_now') : daysAndHours(milliseconds, 'days_since');
}
// For a wait of days: "Freitag", and the span where a weekday would not be plain.
export function sinceDay(at: number, now: number): string {
  const plain = !sameDay(at, now) && now - at < 6 * 86_400_000;
  return plain ? shape({ weekday: 'long' }).format(at) : sinceSpan(now - at);
}
// How late something was that is over: whole days, hours only on the first.
export function lateSpan(milliseconds: number): string {
  const days = Math.floor(milliseconds / 86_400_000);
  return days === 0 ? span(milliseconds) : t(days === 1 ? 'day' : 'days', { n: days });
}
function daysAndHours(milliseconds: number, many: 'days' | 'days_since'): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = `${Math.floor((minutes % 1440) / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  if (days === 0) return t('hours', { t: hours });
  const word = days === 1 ? t('day', { n: days }) : t(many, { n: days });
  return days < 3 ? `${word} ${t('hours', { t: hours })}` : word;
}
