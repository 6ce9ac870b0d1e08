import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandHere } from '../command-here.ts';
import { writeSmallData } from '../unit/check/small-data.ts';

test('data without metrics are told, with the command that computes them', async () => {
  const data = writeSmallData();
  onTestFinished(() => rmSync(data, { recursive: true }));
  rmSync(join(data, 'metrics'), { recursive: true });
  const check = await commandHere('scripts/check.ts');
  const { status, stderr } = await check('.', '--data', data);
  expect([status, stderr]).toEqual([
    1,
    `${data}/metrics: expected a folder of tables, received none\nhint: npm run metrics -- --data ${data} writes it\n`,
  ]);
  expect(existsSync(join(data, 'metrics'))).toBe(false);
});
