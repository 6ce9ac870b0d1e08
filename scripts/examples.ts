/** `npm run examples -- --archive DIR`: which names the Python examples of cards use, and in which releases they exist. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { cellOfText } from '../data/schema/csv-cell.ts';
import { openFolder, type StoredFolder } from '../data/schema/open-folder.ts';
import { apiHistory } from './examples/api-history.ts';
import { collectExamples, type ExampleTables } from './examples/example-tables.ts';
import { judgeArchived, summaryOf, type JudgedArchive } from './examples/judge-archive.ts';
import { locateCards, type CardFiles } from './examples/locate-cards.ts';
import { readCards } from './examples/read-cards.ts';
import { visibleJson } from '../data/schema/visible.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { ReportError } from './lib/report-error.ts';
import { UsageError } from './lib/usage-error.ts';
import { storedRows, writeFolder } from './lib/write-folder.ts';

await command({
  name: 'examples',
  summary: 'in which releases the names of the Python examples of cards exist',
  options: {
    archive: {
      type: 'string',
      value: 'DIR',
      help: 'folder with cards.ndjson.gz, one `{"id", "card"}` a line, and models.ndjson.gz where there is one',
    },
    out: { type: 'string', value: 'DIR', help: 'writes examples.csv and cards.csv there, one row each' },
    into: { type: 'string', value: 'DIR', help: 'writes what all cards name into the capture of that name in DIR' },
    names: { type: 'string', value: 'DIR', default: 'data/api-names', help: 'names by release' },
    json: { type: 'boolean', help: 'print a machine-readable summary' },
  },
  notes: `Takes the Python examples of each card (fenced, indented, behind >>>), parses them, and says for each and for the
card in which releases of transformers all names and tasks exist; also with the methods and keywords that are known by
release; also with the names of other libraries. It says that names exist, not that the example runs. No text of a card
is written. npm run crawl keeps what the cards of the models in scope name; with --into it is that of every card.`,
  onInterrupt: 'nothing was written',
  async run({ values, signal, log }) {
    if (values.archive === undefined)
      throw new UsageError('examples: no --archive given', 'npm run examples -- --archive DIR');
    const files = locateCards(values.archive);
    if (values.into !== undefined) return storeAll(files, values.into, { signal, log });
    const history = apiHistory(openFolder('api-names', values.names));
    if (history.line.versions.length === 0)
      throw new ReportError(`${values.names}: expected names by release, received none`, 'npm run api-names -- DIR');
    const judged: JudgedArchive = { examples: [], cards: [] };
    // Verdicts ask for nothing that a record says.
    for await (const card of readCards({ ...files, models: undefined }, { signal, log }))
      judgeArchived(card, history, judged);
    if (values.out !== undefined) writeVerdicts(values.out, judged, log);
    const summary = summaryOf(judged);
    const lines = Object.entries(summary).map(([what, count]) => `examples ${what}  ${count}\n`);
    print(values.json ? `${visibleJson(JSON.stringify(summary, null, 2))}\n` : lines.join(''));
  },
});

function writeVerdicts(dir: string, { examples, cards }: JudgedArchive, log: (line: string) => void): void {
  mkdirSync(dir, { recursive: true });
  for (const [name, rows] of Object.entries({ examples, cards })) {
    const file = join(dir, `${name}.csv`);
    // As every table: what a stranger wrote in his code is no formula of a spreadsheet.
    writeFileSync(file, stringify(rows, { header: true, cast: { string: cellOfText } }));
    log(`examples ${name} -> ${file}  ${rows.length} rows`);
  }
}

/** The capture of the archive as it was, with what all cards name in place of what those in scope do. */
async function storeAll(
  files: CardFiles,
  into: string,
  effects: { signal: AbortSignal; log: (line: string) => void },
): Promise<void> {
  const dir = join(into, files.capture);
  if (!existsSync(dir)) throw new ReportError(`${dir}: no such capture`, 'npm run crawl -- --archive DIR makes it');
  const all = collectExamples('all');
  for await (const { model, card } of readCards(files, effects)) all.add(model, card);
  store(openFolder('captures', dir), all.tables());
  const { 'card-examples': examples, 'example-cards': cards } = all.tables();
  print(`examples ${examples.length} of ${cards.length} cards -> ${join(dir, 'card-examples.csv')}\n`);
}

function store({ dir, manifest, table }: StoredFolder<'captures'>, tables: ExampleTables): void {
  const kept = table('example-tallies').filter(({ population }) => population === 'in scope');
  const { folder: _folder, tables: _tables, other_files: _files, ...about } = manifest;
  const tallies = [...kept, ...tables['example-tallies']];
  writeFolder('captures', dir, {
    rows: { ...storedRows('captures', { table }), ...tables, 'example-tallies': tallies },
    about,
  });
}
