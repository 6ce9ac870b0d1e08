import { expect, test } from 'vitest';
import { readStated } from '../../../scripts/lib/read-stated.ts';
import { startingList } from '../../../scripts/integrations/starting-list.ts';

const rows = readStated('data')
  .table('integrations')
  .sort((a, b) => (a.place as number) - (b.place as number));

test('the committed table has the rows of the documentation in order, each on a later line than the one before', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at + 1));
  expect(rows.map(({ line }) => line)).toEqual(rows.map((_, at) => (rows[0]!.line as number) + at));
});

test('the list of the starting report has each of its places once', () => {
  expect(
    startingList()
      .map(({ place }) => place as number)
      .sort((a, b) => a - b),
  ).toEqual(startingList().map((_, at) => at + 1));
});
