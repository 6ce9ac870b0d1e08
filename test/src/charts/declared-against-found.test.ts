import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/declared-against-found.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const read = (
  reader: MetricCells<'declared-found'>['reader'],
  cards: number,
  confirmed: number,
  silent: number,
  added: number,
): MetricCells<'declared-found'> => ({
  capture: '2022-02-15',
  reader,
  cards,
  confirmed,
  silent,
  added,
});
const rows = chart.rows(
  madeUpData([{ capture: '2022-02-15' }], {
    'declared-found': [read('hand', 200, 6, 2, 12), read('matcher', 13000, 50, 25, 25)],
  }),
);

test('the parts of a bar are shares of all that is declared or told', async () => {
  expect(rows.map((row) => `${row.reader}: ${row.part} ${row.pairs} ${row.from}+${row.share}`)).toEqual([
    'The matcher, 13,000 cards: declared, and the text says so 50 0+0.5',
    'The matcher, 13,000 cards: declared, the text does not say so 25 0.5+0.25',
    'The matcher, 13,000 cards: only the text says so 25 0.75+0.25',
    'A person, 200 cards: declared, and the text says so 6 0+0.3',
    'A person, 200 cards: declared, the text does not say so 2 0.3+0.1',
    'A person, 200 cards: only the text says so 12 0.4+0.6',
  ]);
  expect(chart.describe(rows.slice(3))).toMatchInlineSnapshot(
    `"Two bars in parts. A person, 200 cards: declared, and the text says so 6, declared, the text does not say so 2, only the text says so 12."`,
  );
  await expect(chartPicture(chart, rows, 720)).toMatchFileSnapshot('declared-against-found.svg');
});
