import { expect, test } from 'vitest';
import { spaceLife } from '../../../scripts/metrics/space-life.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import type { MadeUpTables } from './made-up-tables.ts';

type Space = MadeUpRow<'captures', 'spaces'>;
const space = (id: string, more: Space = {}): Space => ({
  id,
  stage: null,
  hardware: null,
  likes: null,
  discussions: null,
  contributors: null,
  models_named: null,
  ...more,
});
const rowsOf = (
  facet: string,
  spaces: Space[],
  tables: MadeUpTables<'captures'> = {},
  models: MadeUpRow<'captures', 'models'>[] = [],
) =>
  asWritten(
    'space-life',
    spaceLife({
      captures: [
        madeUpCapture('2024-01-01', { tables: { spaces, ...tables } }),
        madeUpCapture('2024-06-01', { tables: { models } }),
      ],
    }),
  )
    .filter((row) => row.facet === facet)
    .map(({ value, n, of, unknown }) => `${value} ${n} of ${of}, ${unknown} unknown`);

test('stages are shares of the Spaces whose stage is known', () => {
  expect(
    rowsOf('stage', [
      space('a', { stage: 'RUNNING' }),
      space('b', { stage: 'SLEEPING' }),
      space('c', { stage: 'RUNNING' }),
      space('d'),
    ]),
  ).toEqual(['RUNNING 2 of 3, 1 unknown', 'SLEEPING 1 of 3, 1 unknown']);
});

test('likes by number of digits, none apart', () => {
  const likes = [0, 1, 9, 10, 99, 100, 999, 1000, 12_345, null];
  expect(
    rowsOf(
      'likes',
      likes.map((each, at) => space(`s${at}`, { likes: each })),
    ),
  ).toEqual([
    '0 1 of 9, 1 unknown',
    '1-9 2 of 9, 1 unknown',
    '10-99 2 of 9, 1 unknown',
    '100-999 2 of 9, 1 unknown',
    '1000 or more 2 of 9, 1 unknown',
  ]);
});

test('a Space needs a gated model when one is known as gated, none when all are known as open', () => {
  const uses: [space: string, model: string][] = [
    ['a', 'gated'],
    ['a', 'nobody'],
    ['b', 'open'],
    ['c', 'open'],
    ['c', 'nobody'],
    ['d', 'manual'],
    ['e', 'gated'],
  ];
  const rows = rowsOf(
    'gated',
    [...'abcd'].map((id) => space(id, { models_named: 1 })).concat(space('e'), space('f', { models_named: 0 })),
    { 'space-models': uses.map(([id, model]) => ({ space: id, model })) },
    [
      { id: 'gated', gated: 'true' },
      { id: 'open', gated: 'false' },
      { id: 'manual', gated: 'manual' },
    ],
  );
  // e is known from the record of a model alone, and f names none: neither says what it needs.
  expect(rows).toEqual(['no 1 of 4, 2 unknown', 'unknown 1 of 4, 2 unknown', 'yes 2 of 4, 2 unknown']);
});

test('the listing of the same capture tells of any model whether it is gated', () => {
  const uses = [
    { space: 'a', model: 'small', gated: 'auto' },
    { space: 'b', model: 'other', gated: 'false' },
  ];
  const spaces = [...'ab'].map((id) => space(id, { models_named: 1 }));
  expect(rowsOf('gated', spaces, { 'space-models': uses })).toEqual(['no 1 of 2, 0 unknown', 'yes 1 of 2, 0 unknown']);
});

test('what a capture does not know has no row', () => expect(rowsOf('hardware', [space('a')])).toEqual([]));

test('discussions and contributors have rows where a crawl asked for them', () => {
  const spaces = [
    space('a', { discussions: 0, contributors: 1 }),
    space('b', { discussions: 12, contributors: 1 }),
    space('c', { discussions: null, contributors: null }),
  ];
  expect(rowsOf('discussions', spaces)).toEqual(['0 1 of 2, 1 unknown', '10-99 1 of 2, 1 unknown']);
  expect(rowsOf('contributors', spaces)).toEqual(['1-9 2 of 2, 1 unknown']);
});
