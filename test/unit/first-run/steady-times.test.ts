import { expect, test } from 'vitest';
import { batchSize, timedCalls } from '../../../scripts/first-run/javascript/steady-times.ts';

test('as many calls make a batch as take 20 ms, and one of a slow one', () =>
  expect([0.2, 5, 20, 3000].map(batchSize)).toEqual([100, 4, 1, 1]));

test('the reference stands before each batch and after it', async () => {
  const order: string[] = [];
  const call = async () => void order.push('call');
  const reference = async () => order.push('reference');
  const { milliseconds, references } = await timedCalls(call, reference, { batches: 2, size: 3 });
  expect(order).toEqual([
    'reference',
    ...Array<string>(3).fill('call'),
    'reference',
    ...Array<string>(3).fill('call'),
    'reference',
  ]);
  expect([milliseconds.length, references]).toEqual([2, [1, 5, 9]]);
});
