/** `npm run listings -- ARCHIVES`: counts over whole archives that no capture table has, into data/listings/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listingChurn } from '../data/schema/listings/listing-churn.ts';
import { listingTables } from '../data/schema/listings/index.ts';
import { tagCounts } from '../data/schema/listings/tag-counts.ts';
import { knownSources } from './crawl/capture-source.ts';
import { ReportError } from './lib/report-error.ts';
import { runCommand } from './lib/run-command.ts';
import { writeFolder } from './lib/write-folder.ts';
import { readArchives } from './listings/read-archives.ts';

const HELP = `npm run listings -- ARCHIVES [--into DIR]

Reads every archive of ARCHIVES that data/sources.json names, and counts the tags of the Hub's libraries and the models
that a later listing no longer has. The same archives give the same tables to the byte. --into is data/listings.
`;
const ABOUT = {
  source: 'The archives of data/sources.json, whole: the same records that the published captures rest on',
  revision: '',
  licence: 'as data/sources.json states for each archive',
  notes: [
    'A model that is not found under its id was removed, made private or renamed; the listings do not tell these apart.',
    'The listing of 2024-07-11 may lack a last, partial page, so a few models may be counted as not found that were there.',
    'The tracker of 2026-08-22 says itself which of its models it found gone.',
    'Tags are those of the records; a listing whose records carry only the tag that it was filtered by has no rows.',
  ],
};

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string', default: 'data/listings' },
      help: { type: 'boolean' },
      debug: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [archives] = positionals;
  if (archives === undefined)
    throw new ReportError('listings: no folder of archives given', 'npm run listings -- DIR', { exitCode: 2 });
  const rows = await readArchives(archives, knownSources(), (line) => void process.stderr.write(`${line}\n`));
  const tables = writeFolder('listings', values.into, { rows, about: ABOUT });
  for (const [name, written] of Object.entries(tables))
    process.stdout.write(`listings ${name} -> ${join(values.into, `${name}.csv`)}  ${written.rows} rows\n`);
});
