import { expect, test } from 'vitest';
import { createUnderWay } from '../../../scripts/hub/under-way.ts';

test('it is idle when all has ended, well or not, and what the last of it led to', async () => {
  const underWay = createUnderWay();
  const order: string[] = [];
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const chain = underWay.add(first.promise).then(
    () => {},
    () => underWay.add(second.promise).then(() => order.push('second')),
  );
  const idle = underWay.idle().then(() => order.push('idle'));
  first.reject(new Error('failed'));
  await new Promise(setImmediate);
  expect(order).toEqual([]);
  second.resolve();
  await Promise.all([chain, idle]);
  expect(order).toEqual(['second', 'idle']);
});

test('with nothing under way it is idle', async () => expect(await createUnderWay().idle()).toBe(undefined));
