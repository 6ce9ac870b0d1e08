import { expect, test } from 'vitest';
import { datesInWords, daysInWords, daysOf } from '../../../src/figure/dates-in-words.ts';

test('days are written by their months, and on a day becomes in a month', () => {
  const { full, short } = datesInWords(['2024-07-11', '2025-03-21']);
  expect(full('on 2024-07-11 more, on 2025-03-21 fewer')).toBe('in July 2024 more, in March 2025 fewer');
  expect(short('2024-07-11')).toBe('Jul 2024');
});

test('days of one month are told apart', () => {
  const { full, short } = datesInWords(['2024-07-04', '2024-07-11']);
  expect(full('on 2024-07-04')).toBe('on 4 July 2024');
  expect(short('2024-07-11')).toBe('11 Jul 2024');
});

test('the days of a figure are those on which its rows were seen', () => {
  expect(daysOf([{ seen: '2024-07-11' }, { seen: null }, { month: '2024-06' }])).toEqual(['2024-07-11']);
});

test('a sentence of a manifest has its days in words, each a day', () =>
  expect(daysInWords('Seen from 2026-04-29 to 2026-05-04.')).toBe('Seen from 29 April 2026 to 4 May 2026.'));
