import { expect, test } from 'vitest';
import { reportData } from '../../../src/data/report-data.ts';
import { tableFolder } from '../../../src/data/table-folder.ts';
import { exampleNames } from '../../../src/site/example-names.ts';

test('of the examples of cards it is said as often that all names exist as the metric counts it', () => {
  const namesOf = exampleNames(tableFolder('api-names'));
  for (const { capture } of reportData.captures()) {
    const counted = reportData
      .metricTable('example-groups')
      .find(
        (row) =>
          row.capture === capture &&
          row.facet === 'all' &&
          row.level === 'names' &&
          row.asked === 'every' &&
          row.at === 'newest',
      );
    const cards = [...Map.groupBy(reportData.captureTable(capture, 'card-examples'), ({ model }) => model).values()];
    const said = cards.map(namesOf).filter((names) => names !== null);
    expect([said.length, said.filter((names) => names === 'exist').length]).toEqual([
      counted?.cards ?? 0,
      counted?.found ?? 0,
    ]);
  }
});
