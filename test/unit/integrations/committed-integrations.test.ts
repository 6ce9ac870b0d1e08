import { expect, test } from 'vitest';
import { readStated } from '../../../scripts/lib/read-stated.ts';
import { startingList } from '../../../scripts/integrations/starting-list.ts';

const rows = readStated('data').table('integrations').sort((a, b) => (a.place as number) - (b.place as number));

test('the committed table has the rows of the documentation in their order, and its marks', () => {
  const marks = (place: number) => ['inference', 'widgets', 'download', 'push'].map((column) => rows[place - 1]![column]).join('');
  expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at + 1));
  expect([rows[0]!.library, rows[5]!.library, rows.at(-1)!.library]).toEqual(['Adapters', 'docTR', 'Unity Sentis']);
  expect([marks(1), marks(6), marks(24), marks(rows.length)]).toEqual(['✅✅✅✅', '✅✅✅❌', '❌✅✅✅', '❌❌❌❌']);
});

test('the list of the starting report has each of its places once', () => {
  expect(startingList().map(({ place }) => place as number).sort((a, b) => a - b)).toEqual(startingList().map((_, at) => at + 1));
});
