import { expect, test } from 'vitest';
import { createCountTable } from '../../../scripts/statistics/count-table.ts';

test('counts as a map would, in the order of the first of each, while it grows from nothing', () => {
  const [table, plain] = [createCountTable(), new Map<number, number>()];
  let state = 7;
  for (let write = 0; write < 20_000; write += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // Small ones, those beyond 2^32, and fractions.
    const value = [state % 50, (state % 3000) * 2 ** 33 + (state % 7), (state % 100) / 8, -(state % 10)][state >>> 30]!;
    table.add(value, 1 + (write % 3));
    plain.set(value, (plain.get(value) ?? 0) + 1 + (write % 3));
  }
  const found: [number, number][] = [];
  table.each((value, count) => void found.push([value, count]));
  expect(found).toEqual([...plain]);
  expect(table.size).toBe(plain.size);
  expect([table.get(found[5]![0]), table.get(2 ** 52)]).toEqual([found[5]![1], 0]);
});
