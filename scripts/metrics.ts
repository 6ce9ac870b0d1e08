/** `npm run metrics`: every metric from the committed captures, into data/metrics/. */
import { join } from 'node:path';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { stepByStep } from './lib/run-steps.ts';
import { writtenMetrics } from './metrics/write-metrics.ts';

await command({
  name: 'metrics',
  summary: 'compute data/metrics/ from data/captures/',
  options: { data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' } },
  async run({ values, signal }) {
    const dir = join(values.data, 'metrics');
    const written = await stepByStep(writtenMetrics(values.data), signal);
    for (const [name, { rows, bytes }] of Object.entries(written)) {
      print(`metric ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows  ${(bytes / 1e6).toFixed(2)} MB\n`);
    }
  },
});
