import { expect, test } from 'vitest';
import { alarmsOfCapture } from '../../../scripts/alarms/alarms-of-capture.ts';
import type { Loss } from '../../../data/schema/manifest.ts';
import { madeUpSummary } from './made-up-summary.ts';

const alarms = (listed: number, ...losses: Loss[]) =>
  alarmsOfCapture(madeUpSummary('2026-11-01', { listed }, { losses }))
    .filter(({ kind }) => kind === 'odd' || kind === 'field-refused')
    .map(({ id, what }) => [id, what]);

test('a field that the Hub no longer knows is an alarm, however few records lack it', () =>
  expect(alarms(1001, { of: 'models', cost: 'field', what: 'spaces: refused by the Hub', n: 1 })).toEqual([
    [
      'latest field-refused models spaces',
      'The Hub no longer knows the field spaces of models: what is made from it is empty.',
    ],
  ]));

test('one that no record has is an alarm only of so many that it is no chance; of a small Hub it is counted', () => {
  const none: Loss = {
    of: 'models',
    cost: 'field',
    what: 'safetensors: expected a value in some record of the listing',
    n: 1,
  };
  expect(alarms(999, none)).toEqual([]);
  expect(alarms(1001, none).map(([id]) => id)).toEqual(['latest field-refused models safetensors']);
});

test('odd records are an alarm from ten on where they are one of ten thousand', () => {
  const odd = (n: number, of = 'models'): Loss => ({ of, cost: 'cell', what: 'likes: expected integer >= 0', n });
  expect(alarms(1001, odd(10))).toEqual([
    ['latest odd models likes', 'Of 1,001 models, 10 could not be read: likes: expected integer >= 0.'],
  ]);
  for (const [listed, loss] of [
    [1001, odd(9)],
    [1_000_001, odd(99)],
    [1001, odd(50, 'space files')],
  ] as const)
    expect(alarms(listed, loss)).toEqual([]);
});
