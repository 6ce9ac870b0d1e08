/** `npm run triples`: models mapped to datasets and tasks, of an archive with its cards or as captures hold them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonLines } from 'hub-replay';
import { openFolder, type StoredFolder } from '../data/schema/open-folder.ts';
import { ReportError } from './lib/report-error.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { storedRows, writeFolder } from './lib/write-folder.ts';
import { listedDataset, readRecords } from './triples/evaluation/read-evaluation.ts';
import { locateArchive } from './triples/evaluation/locate-archive.ts';
import { mapArchive, type MappedArchive } from './triples/map-archive.ts';
import { openPairTools, readTripleData } from './triples/open-pair-tools.ts';

await command({
  name: 'triples',
  summary: 'which model uses which dataset for which task',
  options: {
    archive: {
      type: 'string',
      value: 'DIR',
      help:
        "a capture's folder with models.ndjson.gz and cards.ndjson.gz, or a folder of such: maps every model of the " +
        'listing, not only those in scope, and adds the tallies to those of the capture of the same name',
    },
    cards: { type: 'string', value: 'FILE', help: 'other cards of the same models' },
    into: { type: 'string', value: 'DIR', default: 'data/captures', help: 'folder of the captures' },
    json: { type: 'boolean', help: 'print a machine-readable summary' },
  },
  notes: `Without options: the triples that each capture holds. npm run crawl maps the models in scope as it goes, into
data/captures/<capture>/triples.csv and triple-tallies.csv.`,
  onInterrupt: 'the capture was not changed',
  async run({ values, signal, log }) {
    if (values.archive === undefined)
      return print(
        foldersIn(values.into)
          .map((dir) => summaryOf(openFolder('captures', dir)))
          .join(''),
      );
    const files = locateArchive(values.archive, values.cards);
    const dir = join(values.into, files.capture);
    if (!existsSync(dir)) throw new ReportError(`${dir}: no such capture`, 'npm run crawl -- --archive DIR makes it');
    const capture = openFolder('captures', dir);
    const listing = (await readRecords(files.datasets)).map(listedDataset);
    const [models, cards] = await Promise.all([readJsonLines(files.models), readJsonLines(files.cards)]);
    const started = performance.now();
    const mapped = await mapArchive(models!, cards!, openPairTools(readTripleData(), listing), signal);
    for (const warning of mapped.warnings) log(warning);
    store(capture, mapped);
    const summary = {
      capture: files.capture,
      models: mapped.models,
      cards: mapped.cards,
      datasets: listing.length,
      pairs: mapped.pairs,
      warnings: mapped.warnings.length,
      seconds: Math.round(performance.now() - started) / 1000,
      peak_memory_bytes: process.resourceUsage().maxRSS * 1024,
    };
    print(
      values.json
        ? `${JSON.stringify(summary, null, 2)}\n`
        : `triples of ${summary.models} models, ${summary.cards} cards, ${summary.datasets} datasets -> ` +
            `${join(dir, 'triple-tallies.csv')}  ${summary.pairs} pairs\n`,
    );
  },
});

/** Captures in a folder, by name; what a stopped run left aside (`*.tmp`) is none, as everywhere. */
function foldersIn(into: string): string[] {
  if (!existsSync(into)) throw new ReportError(`${into}: no such folder`, 'npm run crawl makes captures');
  return readdirSync(into)
    .filter((name) => !name.endsWith('.tmp') && existsSync(join(into, name, 'manifest.json')))
    .sort()
    .map((name) => join(into, name));
}

function summaryOf({ manifest, table, dir }: StoredFolder<'captures'>): string {
  const rows = table('triples');
  const kinds = [...Map.groupBy(rows, (row) => row.evidence)].map(([kind, own]) => `${kind} ${own.length}`).sort();
  const told = kinds.length > 0 ? `: ${kinds.join(', ')}` : '';
  return `triples ${manifest.capture} -> ${join(dir, 'triples.csv')}  ${rows.length} rows${told}\n`;
}

/** The capture as it was, with the tallies of the whole listing in place of earlier ones. */
function store({ dir, manifest, table }: StoredFolder<'captures'>, { tallies }: MappedArchive): void {
  const kept = table('triple-tallies').filter((row) => !row.population.startsWith('all'));
  const { folder: _folder, tables: _tables, other_files: _files, ...about } = manifest;
  writeFolder('captures', dir, {
    rows: { ...storedRows('captures', { table }), 'triple-tallies': [...kept, ...tallies] },
    about,
  });
}
