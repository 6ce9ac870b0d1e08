/** `npm run gold`: the labels by hand, sorted and checked, with the manifest of their folder written anew. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openFolder } from '../data/schema/open-folder.ts';
import { runCommand } from './lib/run-command.ts';
import { writeGold } from './gold/write-gold.ts';

const HELP = `npm run gold [-- --data DIR]    check data/gold/ after an edit by hand and write its manifest anew
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'data' }, help: { type: 'boolean' }, debug: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const dir = join(values.data, 'gold');
  const written = writeGold(dir, openFolder('gold', dir).table('model-dataset'));
  for (const [name, { rows }] of Object.entries(written))
    process.stdout.write(`gold ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows\n`);
});
