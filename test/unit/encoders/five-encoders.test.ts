import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fiveEncoders, LAST_RELEASE, PIPELINE_SINCE } from '../../../scripts/encoders/five-encoders.ts';

/** Which names a release has, kept beside the repository; without it there is nothing to hold the releases against. */
const HISTORY = '../shared/api-history';
const rowsOf = (file: string) =>
  readFileSync(`${HISTORY}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
const older = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

describe.skipIf(!existsSync(HISTORY))(
  'names of the five encoders in the releases of transformers (skipped where ../shared/api-history is not there)',
  () => {
    const names = existsSync(HISTORY) ? rowsOf('transformers-names.csv') : [];

    test.each(fiveEncoders.map((swap) => [swap.encoder, swap] as const))('%s', (_, { line, since }) => {
      const used = [...line.matchAll(/(\w+)\.from_pretrained/g)].map(([, name]) => name!);
      const found = used.map((name) => names.find(([known]) => known === name)!);
      expect(
        found
          .map((row) => row[2]!)
          .toSorted(older)
          .at(-1),
      ).toBe(since);
      // Seen last in the newest release, missing from none, absent from none between.
      expect(found.map((row) => [row[3], row[4], row.at(-1)])).toEqual(used.map(() => [LAST_RELEASE, '', '']));
    });

    test('the one call is there since its task is', () => {
      const [row] = rowsOf('transformers-pipelines.csv').filter(([task]) => task === 'feature-extraction');
      expect([row![3], row![4], row![5]]).toEqual([PIPELINE_SINCE, LAST_RELEASE, '']);
    });
  },
);
