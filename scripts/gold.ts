/** `npm run gold`: the labels by hand, sorted and checked, with the manifest of their folder written anew. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../data/schema/open-folder.ts';
import { writeGold } from './gold/write-gold.ts';
import { command } from './lib/command.ts';
import { ReportError } from './lib/report-error.ts';

await command({
  name: 'gold',
  summary: 'check data/gold/ after an edit by hand and write its manifest anew',
  options: { data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' } },
  run({ values }) {
    const dir = join(values.data, 'gold');
    if (!existsSync(dir)) throw new ReportError(`${dir}: no such folder`, '--data names another data folder');
    const written = writeGold(dir, openFolder('gold', dir).table('model-dataset'));
    for (const [name, { rows }] of Object.entries(written))
      process.stdout.write(`gold ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows\n`);
  },
});
