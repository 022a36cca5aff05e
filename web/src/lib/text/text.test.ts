import { describe, expect, test } from 'vitest';
import { de } from './de';
import { en } from './en';
import { counted, dateTime, fill, read, sinceSpan, span, t, week } from './text.svelte';

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

const sources = Object.entries(import.meta.glob<string>('../../**/*.{svelte,ts}', { query: '?raw', import: 'default', eager: true }))
  .filter(([path]) => !path.endsWith('.test.ts') && !/\/(de|en)(\/\w+)?\.ts$/.test(path)).map(([, text]) => text).join('\n');

describe('words', () => {
  test('each word stands somewhere, alone or as one of a family such as `chip_${chip}`', () => {
    const families = [...sources.matchAll(/`(\w+_)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(de).filter((key) => !sources.includes(`'${key}'`) && !sources.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
  });
  test('no word stands in two files', () => {
    const files = Object.values(import.meta.glob<Record<string, object>>('./de/*.ts', { eager: true })).flatMap((file) => Object.values(file));
    const keys = files.flatMap((words) => Object.keys(words));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
  test('both languages fill the same holes', () => {
    for (const key of Object.keys(de) as (keyof typeof de)[]) expect(holes(en[key]), key).toEqual(holes(de[key]));
  });
  test('no German word is three times as long as its English twin', () => {
    for (const key of Object.keys(de) as (keyof typeof de)[]) {
      if (en[key].length > 6) expect(de[key].length, key).toBeLessThan(3 * en[key].length);
    }
  });
  test('a span is said in days and hours', () => {
    expect(span(102 * 60_000)).toBe('1:42 Std');
    expect(span(26 * 3_600_000)).toBe('1 Tag 2:00 Std');
    expect(span(-5 * 86_400_000)).toBe('5 Tage');
  });
  test('behind "seit" the days take their ending', () => {
    expect([sinceSpan(102 * 60_000), sinceSpan(26 * 3_600_000), sinceSpan(53 * 3_600_000), sinceSpan(5 * 86_400_000)]).toEqual(['1:42 Std', '1 Tag 2:00 Std', '2 Tagen 5:00 Std', '5 Tagen']);
  });
  test('less than a minute is "eben", in a sentence too', async () => {
    expect(t('since', { t: sinceSpan(20_000) })).toBe('seit eben');
    await read('en');
    expect(t('since', { t: sinceSpan(20_000) })).toBe('for a moment');
    await read('de');
  });
  test('the language switches without a reload', async () => {
    expect(t('give')).toBe('Ich gebe');
    await read('en');
    expect(t('give')).toBe('I give');
    expect(dateTime('2026-11-24T09:00:00Z', Date.parse('2026-11-24T07:00:00Z'))).toBe('today 10:00');
    await read('de');
  });
  test('weeks are counted from the first Thursday', () => {
    expect([week(Date.parse('2026-11-24T12:00:00Z')), week(Date.parse('2027-01-01T12:00:00Z'))]).toEqual([48, 53]);
  });
  test('small counts are words', async () => {
    expect([counted(1), counted(6, true), counted(12), counted(13, true)]).toEqual(['eine', 'Sechs', 'zwölf', '13']);
    await read('en');
    expect([counted(1), counted(6, true)]).toEqual(['one', 'Six']);
    await read('de');
  });
  test('unknown holes stay', () => expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}'));
});
