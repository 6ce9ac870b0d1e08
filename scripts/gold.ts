/** `npm run gold`: the labels by hand, sorted and checked, with the manifest of their folder written anew. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEYS_ASCEND, readTable } from '../data/schema/csv.ts';
import { goldCardExamples } from '../data/schema/gold/card-examples.ts';
import { goldCardParagraphs } from '../data/schema/gold/card-paragraphs.ts';
import { goldModelDataset } from '../data/schema/gold/model-dataset.ts';
import type { RowOf, Table } from '../data/schema/table.ts';
import { writeGold } from './gold/write-gold.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { ReportError } from './lib/report-error.ts';

await command({
  name: 'gold',
  summary: 'check data/gold/ after an edit by hand and write its manifest anew',
  options: { data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' } },
  run({ values }) {
    const dir = join(values.data, 'gold');
    const written = writeGold(dir, {
      'model-dataset': labels(dir, goldModelDataset),
      'card-examples': labels(dir, goldCardExamples),
      'card-paragraphs': labels(dir, goldCardParagraphs),
    });
    for (const [name, { rows }] of Object.entries(written))
      print(`gold ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows\n`);
  },
});

/** Labels of a table as they were edited, in any order; an Error that lists the cells that are wrong. */
function labels<T extends Table>(dir: string, definition: T): RowOf<T>[] {
  const file = join(dir, `${definition.name}.csv`);
  if (!existsSync(file)) throw new ReportError(`${file}: no such file`, '--data names another data folder');
  const { rows, problems } = readTable(definition, readFileSync(file, 'utf8'), file);
  // Writing sorts; two rows of one key it refuses.
  const faults = problems.filter((problem) => !problem.includes(KEYS_ASCEND));
  if (faults.length > 0) throw new ReportError(faults.join('\n'), 'mend the cells and run npm run gold again');
  return rows;
}
