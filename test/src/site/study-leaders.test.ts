import { expect, test } from 'vitest';
import { studyLeaders } from '../../../src/site/study-leaders.ts';

const row = (task: string, downloads: number | null, capture = 'a') => ({ capture, task, downloads });
const known = [row('text-classification', 1000), row('text-classification', 10), row('text-generation', 0)];

test('both tasks stand on one logarithmic axis, the unknown left out, none at its beginning', () => {
  const sides = studyLeaders([...known, row('text-generation', null), row('text-generation', 9e6, 'b')], 'a');
  expect(sides?.most).toBe('1\u202fk downloads');
  expect(sides?.classification).toMatchObject({
    median: 505,
    places: [100, 33.3],
    words: expect.stringMatching(/^2 /),
  });
  expect(sides?.generation).toMatchObject({ median: 0, places: [0], middle: 0 });
});

test('where one of the two has no known downloads there is no story', () => {
  expect(studyLeaders(known.slice(0, 2), 'a')).toBeUndefined();
});
