import { expect, test } from 'vitest';
import { countLosses } from '../../../scripts/crawl/losses.ts';

test('what is lost is counted by where, cost and reason, in an order of their own', () => {
  const { add, rows } = countLosses();
  add('spaces', 'row', 'b');
  add('models', 'row', 'b');
  add('models', 'cell', 'b');
  add('models', 'cell', 'a');
  add('models', 'row', 'b');
  expect(rows()).toEqual([
    { of: 'models', cost: 'cell', what: 'a', n: 1 },
    { of: 'models', cost: 'cell', what: 'b', n: 1 },
    { of: 'models', cost: 'row', what: 'b', n: 2 },
    { of: 'spaces', cost: 'row', what: 'b', n: 1 },
  ]);
});
