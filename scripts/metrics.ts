/** `npm run metrics`: every metric from the committed captures, into data/metrics/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCaptures } from './lib/read-captures.ts';
import { readMatching } from './lib/read-matching.ts';
import { readStated } from './lib/read-stated.ts';
import { readZoos } from './lib/read-zoos.ts';
import { runCommand } from './lib/run-command.ts';
import { writeTables } from './lib/write-tables.ts';
import { computeMetrics } from './metrics/index.ts';

const HELP = 'npm run metrics [-- --data DIR]    compute data/metrics/ from data/captures/\n';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'data' }, help: { type: 'boolean' }, debug: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const dir = join(values.data, 'metrics');
  const written = writeTables(
    dir,
    computeMetrics(
      readCaptures(values.data),
      readZoos(values.data),
      readMatching(values.data),
      readStated(values.data),
    ),
  );
  for (const [name, { rows, bytes }] of Object.entries(written)) {
    process.stdout.write(
      `metric ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows  ${(bytes / 1e6).toFixed(2)} MB\n`,
    );
  }
});
