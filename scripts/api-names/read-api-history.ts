import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { RowIn } from '../../data/schema/folders.ts';
import type { FolderRows } from '../lib/write-folder.ts';
import { csvError } from '../lib/csv-error.ts';
import { onDisk } from '../lib/disk-error.ts';
import { ReportError } from '../lib/report-error.ts';
import { KEPT_BY, KEPT_WORDS, methodPlaces } from './method-places.ts';

type Cells = Readonly<Record<string, string>>;
type NameRow = RowIn<'api-names', 'api-names'>;

const AS_WRITTEN = 'the histories must be whole: name the folder of others by npm run api-names -- DIR';
const LIFE = ['first_seen', 'last_seen', 'missing_from', 'absent_in_between'];
const NAME = ['name', 'kind', ...LIFE, 'alias_from'];
const RELEASE = ['library', 'version', 'date', 'source', 'public_names', 'pipeline_tasks'];

/** Rows of data/api-names from a folder of histories, as its own columns have them. */
export function readApiHistory(dir: string): FolderRows<'api-names'> {
  const read = (file: string, columns: readonly string[]) => readCells(join(dir, file), columns);
  const files = existsSync(dir)
    ? readdirSync(dir)
        .filter((file) => file.endsWith('-names.csv'))
        .sort()
    : [];
  const releases = read('releases.csv', RELEASE);
  return {
    'api-names': [
      ...read('transformers-names.csv', NAME).map((cells) =>
        nameRow('transformers', { ...cells, name: inLibrary(cells) }),
      ),
      ...files
        .filter((file) => file !== 'transformers-names.csv')
        .flatMap((file) => read(file, ['library', ...NAME]).map((cells) => nameRow(cells.library!, cells))),
    ].filter(({ name }) => name !== ''),
    'api-tasks': read('transformers-pipelines.csv', ['task', 'kind', 'alias_of', ...LIFE]).map(taskRow),
    'api-methods': read('transformers-methods.csv', ['token', 'how_looked_for', ...LIFE]).flatMap(methodRows),
    'api-releases': [...Map.groupBy(releases, ({ library }) => library!)].flatMap(([, own]) => own.map(releaseRow)),
  };
}

/** Rows of one file, which must have some, and all of these columns: others are left alone. */
function readCells(path: string, columns: readonly string[]): Cells[] {
  if (!existsSync(path))
    throw new ReportError(`${path}: no such file`, 'name the folder of the histories: npm run api-names -- DIR');
  const rows = onDisk(path, () => parsed(path));
  const missing = columns.filter((column) => rows[0] !== undefined && !Object.hasOwn(rows[0], column));
  if (rows.length > 0 && missing.length === 0) return rows;
  throw new ReportError(
    `${path}: expected ${missing.length > 0 ? `a column ${missing.join(', ')}` : 'rows'}, received none`,
    AS_WRITTEN,
  );
}

function parsed(path: string): Cells[] {
  try {
    return parse(readFileSync(path), { columns: true, bom: true });
  } catch (error) {
    throw csvError(error, path, AS_WRITTEN);
  }
}

/** The history of transformers writes its modules with the library in front and its names without. */
function inLibrary({ name, kind }: Cells): string {
  return kind === 'module' ? name! : `transformers.${name}`;
}

function nameRow(library: string, cells: Cells): NameRow {
  return {
    library,
    name: cells.name!.slice(library.length + 1),
    kind: oneOf(cells.kind!, ['class', 'function', 'constant', 'module']),
    backend: oneOf(cells.backend || 'none', ['torch', 'tf', 'flax', 'none']),
    ...life(cells),
    alias_from: cells.alias_from || null,
  };
}

function taskRow(cells: Cells): RowIn<'api-names', 'api-tasks'> {
  return {
    task: cells.task!.replace(' (any pair)', ''),
    kind: oneOf(cells.kind!.replace('+', ' and '), ['task', 'alias', 'task and alias', 'pattern']),
    alias_of: cells.alias_of || null,
    ...life(cells),
  };
}

function methodRows(cells: Cells): RowIn<'api-names', 'api-methods'>[] {
  const word = cells.token!;
  const places = methodPlaces[word];
  if (!places)
    throw new ReportError(
      `transformers-methods.csv: ${word}: nothing says where it counts`,
      'scripts/api-names/method-places.ts says it of every word',
    );
  const how = cells.how_looked_for!;
  const found_by = how.startsWith('method of') ? 'base class' : how.startsWith('def ') ? 'definition' : 'word';
  return places.map((on) => ({
    word,
    kind: found_by === 'word' ? 'keyword' : 'method',
    on,
    found_by,
    ...life(cells),
    kept_by: KEPT_WORDS.has(word) ? KEPT_BY : null,
  }));
}

function life(cells: Cells): Pick<NameRow, 'first_seen' | 'last_seen' | 'missing_from' | 'absent_in_between'> {
  return {
    first_seen: cells.first_seen!,
    last_seen: cells.last_seen!,
    missing_from: cells.missing_from || null,
    absent_in_between: cells.absent_in_between || null,
  };
}

function releaseRow(cells: Cells, place: number): RowIn<'api-names', 'api-releases'> {
  return {
    library: cells.library!,
    place,
    version: cells.version!,
    released: /^\d{4}-\d\d-\d\d$/.test(cells.date!) ? cells.date! : null,
    read_from: readFrom({ version: cells.version!, source: cells.source! }),
    source: cells.source!,
    names: cells.public_names ? Number(cells.public_names) : null,
    tasks: cells.pipeline_tasks ? Number(cells.pipeline_tasks) : null,
  };
}

/** How a release was read, by its version and what is said of its source. */
export function readFrom({
  version,
  source,
}: {
  version: string;
  source: string;
}): RowIn<'api-names', 'api-releases'>['read_from'] {
  if (version.startsWith('main@')) return 'main';
  if (/\bwheel\b/i.test(source)) return 'wheel';
  if (/\bparent of version bump\b/.test(source)) return 'main at its release';
  return /\bmain\b/.test(source) ? 'main before its release' : 'tag';
}

function oneOf<const T extends string>(value: string, of: readonly T[]): T {
  const found = of.find((each) => each === value);
  if (found === undefined)
    throw new ReportError(`expected one of ${of.join(', ')}, received ${value}`, 'look at the file');
  return found;
}
