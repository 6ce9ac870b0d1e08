import { describe, expect, test } from 'vitest';
import { taskLeaders } from '../../../src/site/task-leaders.ts';
import { taskPairs } from '../../../src/site/task-pairs.ts';
import { taskParts } from '../../../src/site/task-parts.ts';
import { codeWords, memoryWords, standingWords } from '../../../src/site/task-words.ts';
import { madeUpData, type CaptureCells, type MetricCells } from '../charts/made-up-data.ts';

const part = (
  capture: string,
  name: MetricCells<'ease-parts'>['part'],
  share: number | null,
): MetricCells<'ease-parts'> => ({
  capture,
  task: 'fill-mask',
  part: name,
  n: 40,
  known: 40,
  holds: 20,
  share,
  low: null,
  high: null,
});
const captures = [
  { capture: '2022-02-15', population: 'whole' },
  { capture: '2024-07-11', population: 'whole' },
  { capture: '2026-08-22', population: 'curated' },
] as const;

describe('each part of a task', () => {
  const data = madeUpData(captures, {
    'ease-parts': [
      part('2022-02-15', 'documented', 0.5),
      part('2022-02-15', 'licence', 0.1),
      part('2024-07-11', 'licence', 0.2),
      part('2026-08-22', 'licence', 0.3),
      part('2024-07-11', 'size', null),
      part('2026-08-22', 'size', 0.12345678),
    ],
  });
  const { parts, unknown } = taskParts(data, 'fill-mask');

  test('is from the newest listing of all models that knows it, and only then from another', () => {
    expect(parts.map(({ name, share, listing }) => [name, share, listing.says])).toEqual([
      ['licence', 0.2, 'July 2024, whole Hub'],
      ['size', 0.1235, 'August 2026, a selection'],
      ['documented', 0.5, 'February 2022, whole Hub'],
    ]);
  });

  test('that no listing tells is named and not guessed', () => {
    expect(unknown.map(({ label }) => label)).toContain('Pinned');
    expect(unknown).toHaveLength(11);
    expect(taskParts(data, 'other').parts).toEqual([]);
  });
});

describe('the leading models of a task', () => {
  const rank = (sort: 'likes' | 'downloads', place: number): CaptureCells<'model-ranks'> => ({
    by: 'pipeline_tag',
    task: 'fill-mask',
    sort,
    rank: place,
    model: `a/${sort}-${place}`,
    value: 1,
  });
  const places = (sort: 'likes' | 'downloads') => [1, 2, 3, 4, 5, 6].map((place) => rank(sort, place));

  test('are five of the list of the whole Hub, though a newer selection has a list of its own', () => {
    const found = taskLeaders(
      madeUpData([
        { ...captures[1], tables: { 'model-ranks': [...places('likes'), ...places('downloads')] } },
        { ...captures[2], tables: { 'model-ranks': places('downloads') } },
      ]),
      'fill-mask',
    )!;
    expect([found.order, found.listing.capture]).toEqual(['downloads', '2024-07-11']);
    expect(found.models.map(({ url }) => url)).toHaveLength(5);
    expect(found.models[0]).toMatchObject({ model: 'a/downloads-1', url: 'https://huggingface.co/a/downloads-1' });
  });

  test('are by likes where nothing else is there, and unknown without any list', () => {
    const likes = madeUpData([{ ...captures[2], tables: { 'model-ranks': places('likes') } }]);
    expect(taskLeaders(likes, 'fill-mask')?.order).toBe('likes');
    expect(taskLeaders(likes, 'other')).toBeUndefined();
  });
});

test('a pair is told from either of its tasks, and the answer turns with the side', () => {
  const pair = (
    first: string,
    second: string,
    answer: MetricCells<'ease-pairs'>['answer'],
  ): MetricCells<'ease-pairs'> => ({
    capture: '2024-07-11',
    first,
    second,
    answer,
  });
  const data = madeUpData(captures, {
    'ease-index': [{ capture: '2024-07-11', task: 'b' }],
    'ease-pairs': [
      pair('a', 'b', 'easier'),
      pair('b', 'c', 'easier'),
      pair('b', 'd', 'equivalent'),
      pair('b', 'e', 'cannot be told'),
    ],
  });
  expect(taskPairs(data, 'b')).toMatchObject({
    easier_than: ['c'],
    harder_than: ['a'],
    like: ['d'],
    cannot_be_told: ['e'],
  });
  expect(taskPairs(data, 'f')).toBeUndefined();
});

describe('what is said of a task', () => {
  test('follows what is known: ranked, with too few models, or without a listing to rank by', () => {
    expect(standingWords('harder', '2024-07-11')).toMatch(/^Harder to build with .* in July 2024\.$/);
    expect(standingWords(undefined, '2024-07-11')).toBe(
      'Not ranked in July 2024: the listing had too few models of it.',
    );
    expect(standingWords(undefined, undefined)).toContain('no listing of all models');
  });

  test('memory is of the newest capture that knows it', () => {
    const row = { task: 'fill-mask', models: 40, known: 20, q1_bytes: 1e9, median_bytes: 2e9, q3_bytes: 4e9 };
    const data = madeUpData(captures, {
      'memory-by-task': [
        { ...row, capture: '2024-07-11' },
        { ...row, capture: '2026-08-22', median_bytes: 3e9 },
      ],
    });
    expect(memoryWords(data, 'fill-mask')).toMatch(
      /need 3\s?GB or less .* \(20 of 40 models; August 2026, a selection\)\.$/,
    );
    expect(memoryWords(data, 'other')).toBeUndefined();
  });

  test('code that fails says since when, and code that is not shown is not spoken of', () => {
    const row: MetricCells<'snippet-tasks'> = {
      task: 'translation',
      pipeline: 'fails',
      classes: 'runs',
      gone_since: '5.0.0',
      release: '5.18.0',
      day: '2026-11-29',
    };
    const metrics = { 'snippet-tasks': [row, { ...row, task: 'any-to-any', pipeline: 'not shown' as const }] };
    const data = madeUpData(captures, metrics);
    expect(codeWords(data, 'translation')).toMatch(
      /^The code in one call fails: the call is gone since release 5\.0\.0; the code/,
    );
    expect(codeWords(data, 'any-to-any')).toMatch(/^The code by classes runs \(/);
    expect(codeWords(data, 'other')).toBeUndefined();
  });
});
