import { expect, test } from 'vitest';
import { studyGaps } from '../../../scripts/metrics/study-gaps.ts';
import { studySizes } from '../../../scripts/metrics/study-sizes.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

const rank = (model: string, task: string) => ({ by: 'tag', sort: 'likes', task, model, rank: 1, value: 1 }) as const;
const space = (id: string, bytes: number | null) => ({ id, bytes });
const study = madeUpCapture('2023-11-15', {
  tables: {
    spaces: [space('a/1', 1024), space('a/2', 3 * 1024), space('a/3', null), space('a/4', 200 * 1024 * 1024)],
    'model-ranks': [rank('c', 'text-classification'), rank('d', 'text-classification'), rank('g', 'text-generation')],
    'space-models': [
      { space: 'a/1', model: 'c' },
      { space: 'a/1', model: 'd' },
      { space: 'a/2', model: 'c' },
      { space: 'a/2', model: 'g' },
      { space: 'a/3', model: 'g' },
      { space: 'a/2', model: 'other' },
    ],
  },
});
const sizes = asWritten('study-sizes', studySizes({ captures: [study] }));
const of = (statistic: string, task: string) => sizes.find((row) => row.statistic === statistic && row.task === task)!;

test('a Space counts once for each of its models of the task, and not without a size', () => {
  expect(of('n', 'text-classification').counted).toBe(3);
  expect(of('mean', 'text-classification').counted).toBeCloseTo(5 / 3);
  expect(of('median', 'text-classification').counted).toBe(1);
  expect(of('n', 'text-generation').counted).toBe(1);
});

test('without the list of uses nothing is counted, and what is printed stands', () => {
  const rows = asWritten('study-sizes', studySizes({ captures: [] }));
  expect(rows.filter(({ counted }) => counted !== null)).toEqual([]);
  expect(rows.length).toBe(sizes.length);
});

test('its text is its notebook with digits cut off, in all cells but one', () => {
  expect(sizes.filter(({ agree }) => agree === 'no').map(({ statistic, task }) => `${statistic} ${task}`)).toEqual([
    'q1 text-classification',
  ]);
});

test('the difference of uses is bounded by the pairs that have no size', () => {
  const rows = asWritten('study-gaps', studyGaps({ captures: [] }));
  // 4,375 pairs, of which 939 and 3,257 have a size: 179 have none.
  expect(rows.find(({ part }) => part === 'uses')).toMatchObject({ difference: -2318, least: -2497, most: -2139 });
});

test('Spaces larger than all of generation are left out of the mean of classification', () => {
  const part = (captures: readonly (typeof study)[]) =>
    studyGaps({ captures }).find((row) => row.part === 'mean size without the largest')?.classification;
  expect(part([])).toBeUndefined();
  expect(part([study])).toBeCloseTo((939 * 2669.849044 - 200 * 1024) / 938);
});

test('the largest Space of generation is none of them, though its size is printed with six digits', () => {
  const { notebook: kib } = of('max', 'text-generation');
  const largest = (bytes: number) => {
    const captures = [madeUpCapture('2023-11-15', { tables: { spaces: [space('a/1', bytes)] } })];
    return studyGaps({ captures }).some((row) => row.part === 'mean size without the largest');
  };
  expect([0, 1].map((more) => largest(Math.round(kib * 1024) + more))).toEqual([false, true]);
});
