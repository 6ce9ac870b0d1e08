/** `npm run metrics`: every metric from the committed captures, into data/metrics/. */
import { join } from 'node:path';
import { captureFolders, readCaptures } from './lib/read-captures.ts';
import { readMatching } from './lib/read-matching.ts';
import { readStated } from './lib/read-stated.ts';
import { readZoos } from './lib/read-zoos.ts';
import { ReportError } from './lib/report-error.ts';
import { command } from './lib/command.ts';
import { writeTables } from './lib/write-tables.ts';
import { computeMetrics } from './metrics/index.ts';

await command({
  name: 'metrics',
  summary: 'compute data/metrics/ from data/captures/',
  options: { data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' } },
  run({ values }) {
    // Without captures every metric is an empty table, which would overwrite good ones and say that all went well.
    if (captureFolders(values.data).length === 0)
      throw new ReportError(
        `${join(values.data, 'captures')}: expected captures, received none`,
        'npm run crawl makes captures; --data names another data folder',
      );
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
  },
});
