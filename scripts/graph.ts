/** `npm run graph -- <repo|file|URL>`: the structure of a model as XML, JSON, GraphML or SVG, or its counts. */
import { setFlagsFromString } from 'node:v8';
import { exportModel } from '../packages/model-graph/src/export-model.ts';
import { openSource } from './graph/open-source.ts';
import { GRAPH_HELP, parseGraphOptions } from './graph/parse-graph-options.ts';
import { readModel } from '../packages/model-graph/src/read-model.ts';
import { statsLine } from '../packages/model-graph/src/stats-line.ts';
import { runCommand } from './lib/run-command.ts';

// A young generation of 1 MB instead of up to 32: half the memory for large graphs, at the same speed.
setFlagsFromString('--semi-space-growth-factor=1');

const log = (line: string): void => void process.stderr.write(`${line}\n`);

await runCommand(async ({ signal }) => {
  const options = parseGraphOptions(process.argv.slice(2));
  if (options === null) return void process.stdout.write(GRAPH_HELP);
  const source = await openSource(options.named, { signal, log });
  try {
    const model = await readModel(source);
    process.stdout.write(
      options.stats
        ? `${JSON.stringify(statsLine(model, source, options.inputs, options.values))}\n`
        : exportModel(model, options),
    );
    log(
      `${source.where}: ${source.fetched.bytes.toLocaleString('en')} of ${source.size.toLocaleString('en')} bytes in ${source.fetched.requests} ${source.fetched.requests === 1 ? 'request' : 'requests'}`,
    );
  } finally {
    await source.close();
  }
});
