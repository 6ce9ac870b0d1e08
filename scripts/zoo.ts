/** `npm run zoo`: the metafiles of the MMDetection model zoo into data/zoo/mmdetection/. */
import { join } from 'node:path';
import { zooTables } from '../data/schema/zoo/index.ts';
import { createProgress } from './lib/progress.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { openZooFiles } from './zoo/open-zoo-files.ts';
import { readZooFiles } from './zoo/read-zoo-files.ts';
import { tidyZoo } from './zoo/tidy-zoo.ts';
import { writeZoo } from './zoo/write-zoo.ts';

const LIVE = 'https://raw.githubusercontent.com/open-mmlab/mmdetection/main';

await command({
  name: 'zoo',
  summary: 'the metafiles of the MMDetection model zoo into data/zoo/mmdetection/',
  options: {
    from: {
      type: 'string',
      value: 'DIR|URL',
      default: LIVE,
      help: 'a checkout, a folder of metafiles <config-dir>.yml, or the raw address of the repository at a commit',
    },
    revision: {
      type: 'string',
      value: 'COMMIT',
      help: 'commit that a folder holds; of an address it is the last part',
    },
    into: { type: 'string', value: 'DIR', default: 'data/zoo/mmdetection', help: 'where to' },
  },
  notes:
    'Reads model-index.yml and the metafiles that it imports; writes models, results, inference times and warnings.',
  async run({ values, signal, log }) {
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
      print(`zoo ${name} -> ${join(values.into, `${name}.csv`)}  ${rows} rows  ${(bytes / 1e6).toFixed(2)} MB\n`);
    }
    print(
      `zoo mmdetection  ${counts.models} models  ${counts.datasets} datasets  ${counts.tasks} tasks  ` +
        `${counts.triples} triples  ${counts.warnings} warnings\n`,
    );
  },
});
