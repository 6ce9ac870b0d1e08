import { expect, test } from 'vitest';
import { createRetryLog } from '../../../scripts/hub/retry-log.ts';

test('a line a minute is said, with the number of those that were not', () => {
  const lines: string[] = [];
  let time = 5;
  const log = createRetryLog(
    (line) => lines.push(line),
    () => time,
  );
  for (; time < 150_000; time += 1000) log(`503 at ${time}`);
  expect(lines).toEqual([
    '503 at 5',
    '503 at 60005 (and 59 others waited since the last line)',
    '503 at 120005 (and 59 others waited since the last line)',
  ]);
});
