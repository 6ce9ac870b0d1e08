/** `npm run metrics`: every metric from the committed captures, into data/metrics/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './lib/run-command.ts';
import { writeMetrics } from './metrics/write-metrics.ts';

const HELP = 'npm run metrics [-- --data DIR]    compute data/metrics/ from data/captures/\n';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'data' }, help: { type: 'boolean' }, debug: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const dir = join(values.data, 'metrics');
  const written = writeMetrics(values.data);
  for (const [name, { rows, bytes }] of Object.entries(written)) {
    process.stdout.write(
      `metric ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows  ${(bytes / 1e6).toFixed(2)} MB\n`,
    );
  }
});
