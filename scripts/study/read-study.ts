import { join } from 'node:path';
import { readPythonList } from './read-python-list.ts';
import { studyCsv, type StudyRow } from './study-csv.ts';

/** A record in the shape of the Hub's API, sorted by id in its file. */
export interface StudyRecord {
  id: string;
  author?: string;
  lastModified?: string;
  likes: number;
  downloads?: number;
  tags?: string[];
  pipeline_tag?: string;
  models?: string[];
}

/** Bytes and files of a Space; null where the study has none. */
export interface StudySize {
  id: string;
  bytes: number | null;
  files: number | null;
}

/** What the tables of the study hold. */
export interface Study {
  models: StudyRecord[];
  spaces: StudyRecord[];
  sizes: StudySize[];
  /** Spaces that name a model. */
  naming: number;
  /** Rows of Spaces that came twice, of which one is kept. */
  repeated: number;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
/** Author, as archives have it: where the id has one. The study's column has an author for all. */
const authorOf = (id: string) => (id.includes('/') ? { author: id.slice(0, id.indexOf('/')) } : {});

/** Reads data/ of a clone of the study: its models, its two lists of Spaces and its sizes. */
export async function readStudy(clone: string): Promise<Study> {
  const file = (name: string) => join(clone, 'data', name);
  const models = await readModels(file('models.csv'));
  const { spaces, naming, repeated } = await readSpaces(file('spaces.csv'), file('spaces_extra.csv'));
  return { models, spaces, sizes: await readSizes(file('files.csv')), naming, repeated };
}

/** One record a model; one that stands in both lists has both tags. */
async function readModels(path: string): Promise<StudyRecord[]> {
  const models = new Map<string, StudyRecord & { tags: string[] }>();
  const columns = ['name', 'last_modified', 'downloads', 'likes', 'pipeline_tag', 'tag'] as const;
  for await (const row of studyCsv(path, columns)) {
    const id = idOf(row);
    const { last_modified, downloads, likes, pipeline_tag, tag } = row.cells;
    const known = models.get(id);
    if (known) known.tags = [...new Set([...known.tags, tag])];
    else
      models.set(id, {
        id,
        ...authorOf(id),
        lastModified: instantOf(last_modified, row),
        likes: countOf(likes, row),
        downloads: countOf(downloads, row),
        tags: [tag],
        ...(pipeline_tag === '' ? {} : { pipeline_tag }),
      });
  }
  return [...models.values()].sort(byId);
}

/**
 * One record a Space. Of the second list only the models are read: its last_modified holds the author, and an early
 * version of its scraper wrote the models into a column datasets as well.
 */
async function readSpaces(list: string, extra: string) {
  const spaces = new Map<string, { likes: number; models: string[] }>();
  let repeated = 0;
  for await (const row of studyCsv(list, ['name', 'likes'])) {
    const id = idOf(row);
    if (spaces.has(id)) repeated += 1;
    else spaces.set(id, { likes: countOf(row.cells.likes, row), models: [] });
  }
  for await (const row of studyCsv(extra, ['name', 'likes', 'models'])) {
    const id = idOf(row);
    const space = spaces.get(id) ?? { likes: countOf(row.cells.likes, row), models: [] };
    // An empty cell: the record was asked for and named none.
    const cell = row.cells.models;
    const models = cell === '' ? [] : (readPythonList(cell) ?? row.fail('models as a list of texts', cell));
    spaces.set(id, { likes: space.likes, models: [...new Set([...space.models, ...models])] });
  }
  const records = [...spaces].map(([id, { likes, models }]) => ({
    id,
    ...authorOf(id),
    likes,
    ...(models.length === 0 ? {} : { models }),
  }));
  return { spaces: records.sort(byId), naming: records.filter(({ models }) => models).length, repeated };
}

async function readSizes(path: string): Promise<StudySize[]> {
  const sizes = new Map<string, StudySize>();
  for await (const row of studyCsv(path, ['name', 'size', 'n_files'])) {
    const id = idOf(row);
    if (sizes.has(id)) row.fail('each Space once', id);
    const { size, n_files } = row.cells;
    sizes.set(id, {
      id,
      bytes: size === '' ? null : countOf(size, row),
      files: n_files === '' ? null : countOf(n_files, row),
    });
  }
  return [...sizes.values()].sort(byId);
}

function idOf(row: StudyRow<'name'>): string {
  const { name } = row.cells;
  return /^[^/\s]+(\/[^/\s]+)?$/.test(name) ? name : row.fail('an id', name);
}

/** A whole number as pandas writes it, `3` or, in a column with gaps, `3.0`. */
function countOf(cell: string, row: StudyRow<string>): number {
  const value = /^\d+(\.0)?$/.test(cell) ? Number(cell) : NaN;
  return Number.isSafeInteger(value) ? value : row.fail('a whole number', cell);
}

/** `2023-09-05 14:49:34+00:00` as the Hub writes it. */
function instantOf(cell: string, row: StudyRow<string>): string {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\+00:00$/.exec(cell);
  const instant = found ? `${found[1]}T${found[2]}.000Z` : cell;
  return found && !Number.isNaN(Date.parse(instant)) ? instant : row.fail('an instant of UTC', cell);
}
