import { expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { startingList } from '../../../scripts/integrations/starting-list.ts';

const rows = openFolder('integrations', 'data/integrations')
  .table('integrations')
  .toSorted((a, b) => a.place - b.place);

test('the committed table has the rows of the documentation in order, each on a later line than the one before', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at + 1));
  expect(rows.map(({ line }) => line)).toEqual(rows.map((_, at) => rows[0]!.line + at));
});

test('the list of the starting report has each of its places once', () => {
  expect(
    startingList()
      .map(({ place }) => place)
      .sort((a, b) => a - b),
  ).toEqual(startingList().map((_, at) => at + 1));
});
