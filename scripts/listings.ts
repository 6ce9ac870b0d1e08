/** `npm run listings -- ARCHIVES`: counts over whole archives that no capture table has, into data/listings/. */
import { join } from 'node:path';
import { knownSources } from './crawl/capture-source.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { writeFolder } from './lib/write-folder.ts';
import { readArchives } from './listings/read-archives.ts';

const ABOUT = {
  source: 'The archives of data/sources.json, whole: the same records that the published captures rest on',
  revision: '',
  licence: 'as data/sources.json states for each archive',
  notes: [
    'listing-churn: a model that is not found was removed or made private; the listings do not tell these apart. A ' +
      'renamed one is known by its _id, or, where a listing has none, by its name and its day of creation.',
    'The listing of 2024-07-11 may lack a last, partial page, so a few models may be counted as not found that were ' +
      'there.',
    'A model counts as renamed that has the same name under another owner or in other letters, was there before the ' +
      'earlier listing and shares half of its tags; one that got another name is not found.',
    'The tracker of 2026-08-22 says itself which of its models it found gone.',
    'Of dataset cards only counts are kept: which sections they name and fill.',
  ],
};

await command({
  name: 'listings',
  summary: 'counts over whole archives that no capture table has, into data/listings/',
  computes: true,
  operand: { name: 'ARCHIVES', what: 'folder of archives' },
  options: { into: { type: 'string', value: 'DIR', default: 'data/listings', help: 'where to' } },
  notes: `Reads every archive of ARCHIVES that data/sources.json names, and counts the models that a later listing no
longer has and those that it has under another id, what published figures of others ask for, and which sections
dataset cards fill. The same archives give the same tables to the byte.`,
  async run({ values, operand: archives, log }) {
    const rows = await readArchives(archives, knownSources(), log);
    const written = writeFolder('listings', values.into, { rows, about: ABOUT });
    for (const [name, { rows: count }] of Object.entries(written))
      print(`listings ${name} -> ${join(values.into, `${name}.csv`)}  ${count} rows\n`);
  },
});
