import { expect, test } from 'vitest';
import { dayWords, monthWords, whenWords } from '../../../frames/date-words.ts';

test('a day and a month are told in words, of an instant too', () => {
  expect(dayWords('2024-07-11')).toBe('11 July 2024');
  expect(dayWords('2026-11-02T08:00:00.000Z')).toBe('2 November 2026');
  expect(monthWords('2022-02-15')).toBe('February 2022');
});

test('what is no date is an error that says so', () => {
  expect(() => dayWords('latest')).toThrow('expected an ISO 8601 date, received "latest"');
  expect(() => dayWords('2024-13-01')).toThrow('expected an ISO 8601 date, received "2024-13-01"');
});

test('captures are told by month, by day where two of the sentence are of one month, each once', () => {
  expect(whenWords(['2024-07-11'])).toBe('in July 2024');
  expect(whenWords(['2022-02-15', '2024-07-11', '2024-07-11'])).toBe('in February 2022 and July 2024');
  expect(whenWords(['2024-07-04', '2024-07-11'])).toBe('on 4 July 2024 and 11 July 2024');
  expect(whenWords(['2024-07-11'], ['2024-07-04'])).toBe('on 11 July 2024');
  expect(whenWords(['2024-07-11'], ['2022-02-15'])).toBe('in July 2024');
});
