/** `npm run zoo`: the metafiles of the MMDetection model zoo into data/zoo/mmdetection/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { zooTables } from '../data/schema/zoo-tables.ts';
import { createProgress } from './lib/progress.ts';
import { runCommand } from './lib/run-command.ts';
import { openZooFiles } from './zoo/open-zoo-files.ts';
import { readZooFiles } from './zoo/read-zoo-files.ts';
import { tidyZoo } from './zoo/tidy-zoo.ts';
import { writeZoo } from './zoo/write-zoo.ts';

const LIVE = 'https://raw.githubusercontent.com/open-mmlab/mmdetection/main';
const HELP = `npm run zoo [-- --from DIR|URL] [--revision COMMIT] [--into DIR]

Reads model-index.yml and the metafiles that it imports, and writes models, results, inference times and warnings.
--from      a checkout, a folder of metafiles named <config-dir>.yml, or the raw address of the repository at a commit
            (default ${LIVE})
--revision  commit that a folder holds; of an address it is the last part
--into      default data/zoo/mmdetection
`;

await runCommand(async ({ signal }) => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: LIVE },
      revision: { type: 'string' },
      into: { type: 'string', default: 'data/zoo/mmdetection' },
      help: { type: 'boolean' },
      debug: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const files = openZooFiles(values.from, { signal, log });
  const isLive = /^https?:/.test(values.from);
  const progress = createProgress('zoo', 'metafiles');
  const read = await readZooFiles(files, isLive ? progress.step : undefined).finally(() => files.close());
  progress.end(`${read.files} files read`);
  const ofAddress = isLive ? values.from.replace(/\/+$/, '').split('/').at(-1)! : '';
  const { written, counts } = writeZoo(values.into, tidyZoo(read), {
    revision: values.revision ?? ofAddress,
    files: read.files,
    source_sha256: read.sha256,
  });
  for (const { name } of zooTables) {
    const { rows, bytes } = written[name]!;
    process.stdout.write(
      `zoo ${name} -> ${join(values.into, `${name}.csv`)}  ${rows} rows  ${(bytes / 1e6).toFixed(2)} MB\n`,
    );
  }
  process.stdout.write(
    `zoo mmdetection  ${counts.models} models  ${counts.datasets} datasets  ${counts.tasks} tasks  ${counts.triples} triples  ${counts.warnings} warnings\n`,
  );
});
