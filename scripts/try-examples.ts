/** `npm run try-examples`: examples of cards run with tiny models in the place of the real ones, into data/example-runs/. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openFolder } from '../data/schema/open-folder.ts';
import { apiHistory } from './examples/api-history.ts';
import { locateCards } from './examples/locate-cards.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { ReportError } from './lib/report-error.ts';
import { UsageError } from './lib/usage-error.ts';
import { refuseStrangers, writeFolder } from './lib/write-folder.ts';
import { triedRows } from './try-examples/tried-rows.ts';
import { tryExamples } from './try-examples/try-examples.ts';
import { withoutNetwork } from './try-examples/without-network.ts';

const NOTES = [
  'The first judged example of a card, one card an owner, drawn by hash; the examples above it in the card are run before it.',
  'A tiny model with random weights stands for each model that an example names, of the architecture in its record and ' +
    'with files of the kinds that its repository has: loading and calling it takes the code of the real one, results mean ' +
    'nothing.',
  'Each example runs in a process of its own without network, for 60 seconds of a processor at most, and may import what it names and what that ' +
    'needs. What it asks of a keyboard is answered, and a picture that it fetches is one of ours.',
];

await command({
  name: 'try-examples',
  summary: 'run examples of cards with tiny models, into data/example-runs/',
  options: {
    archive: { type: 'string', value: 'DIR', help: 'folder with cards.ndjson.gz and models.ndjson.gz' },
    python: { type: 'string', value: 'PATH', help: 'a Python with transformers, torch, sentencepiece and pillow' },
    exist: { type: 'string', value: 'N', default: '200', help: 'how many examples whose names exist' },
    gone: { type: 'string', value: 'N', default: '40', help: 'how many of which a name is gone, as a control' },
    data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' },
  },
  notes: `The examples are code of strangers. Each runs where it reaches no other machine, starts no program and writes only
in a folder of its own: as root on Linux the whole command moves to where there is no network, elsewhere a guard in each
process refuses it; a machine to throw away is better still. Takes about 15 minutes and 3 GB of memory.`,
  onInterrupt: 'nothing was written',
  async run({ values, signal, log }) {
    const usage = 'npm run try-examples -- --archive DIR --python PATH';
    if (values.archive === undefined) throw new UsageError('try-examples: no --archive given', usage);
    if (values.python === undefined) throw new UsageError('--python: expected the path of an interpreter', usage);
    const sizes = { exist: sizeOf('exist', values.exist), gone: sizeOf('gone', values.gone) };
    const { models, ...files } = locateCards(values.archive);
    if (models === undefined)
      throw new ReportError(
        `${values.archive}: expected models.ndjson.gz, received none`,
        'its records say the architectures',
      );
    const dir = join(values.data, 'example-runs');
    refuseStrangers('example-runs', dir);
    const inside = await withoutNetwork();
    if (inside !== null) {
      process.exitCode = inside;
      return;
    }
    const scratch = resolve('.cache', 'try-examples');
    rmSync(scratch, { recursive: true, force: true });
    const history = apiHistory(openFolder('api-names', join(values.data, 'api-names')));
    const options = { python: resolve(values.python), sizes, scratch, signal, log };
    const { versions, tried } = await tryExamples({ ...files, models }, history, options);
    const rows = triedRows(tried, { capture: files.capture, release: versions.transformers });
    const written = writeFolder('example-runs', dir, {
      rows: { 'tried-examples': rows },
      about: {
        source: `Cards of the listing of ${files.capture}, their examples run with transformers ${versions.transformers}`,
        revision: versions.transformers,
        licence: 'CC-BY-4.0; the cards are their authors\u2019 and are not here',
        notes: [...NOTES, `transformers ${versions.transformers}, torch ${versions.torch}, Python ${versions.python}.`],
      },
    });
    for (const [name, { rows: count, bytes }] of Object.entries(written))
      print(`try-examples ${name} -> ${join(dir, `${name}.csv`)}  ${count} rows  ${bytes} bytes\n`);
  },
});

function sizeOf(name: string, value: string): number {
  if (!/^\d{1,5}$/.test(value)) throw new UsageError(`--${name} ${value}: expected a number of examples`);
  return Number(value);
}
