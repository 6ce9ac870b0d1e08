/**
 * What look/<n>.json.gz holds of a repository: lists in place of objects, in the order of these columns, which
 * look/index.json repeats. What is not known is null; nulls at the end are left out.
 */
import type { Standing } from './standing.ts';

/** Places of captures in the list of look/index.json. */
type At = number;

/** What one listing says: capture, likes, downloads, standing by each, and the task where it is another one then. */
export type Seen = [
  at: At,
  likes: number | null,
  downloads: number | null,
  byLikes: Standing,
  byDownloads: Standing,
  task: number | null,
];
/** Name at the other end, letters of what says so (`e d l m`), the captures, and the tasks by place. */
export type Link = [id: string, basis: string, at: At[], tasks: number[]];
/** What became of it: `renamed` with the other id, `removed` with a day, `was` with the id that it had. */
export type Change = [what: 'renamed' | 'removed' | 'was' | 'not-listed', words: string];

export interface ModelRecord {
  id: string;
  task: number | null;
  library: string | null;
  licence: string | null;
  licence_at: At | null;
  /** Codes of the languages that its tags state, with blanks between them. */
  languages: string | null;
  languages_at: At | null;
  created: string | null;
  changed: string | null;
  parameters: number | null;
  /** Bytes of the weights at two bytes each. */
  memory: number | null;
  memory_at: At | null;
  seen: Seen[];
  /** Captures that list its name only. */
  listed: At[];
  changes: Change[];
  /** Of the examples in its card: `exist` or `gone`, what a run gave, and the capture of the card. */
  example: [names: 'exist' | 'gone' | null, run: string | null, at: At] | null;
  /** What the Hub's own code gave for its task and architecture: with pipeline(), with classes. */
  code: [pipeline: string | null, classes: string | null] | null;
  datasets: Link[];
  gated: string | null;
}

export interface SpaceRecord {
  id: string;
  sdk: string | null;
  stage: string | null;
  hardware: string | null;
  licence: string | null;
  created: string | null;
  changed: string | null;
  files: number | null;
  bytes: number | null;
  seen: Seen[];
  listed: At[];
  changes: Change[];
  /** Models in scope that it uses: id, who says so (`s` the Space, `m` the model), captures. */
  models: Link[];
}

export interface DatasetRecord {
  id: string;
  licence: string | null;
  size: string | null;
  tasks: string | null;
  created: string | null;
  changed: string | null;
  seen: Seen[];
  listed: At[];
  changes: Change[];
  models: Link[];
  /** Models of it in all, where only the first are listed. */
  models_in_all: number;
}

export const modelColumns = [
  'id',
  'task',
  'library',
  'licence',
  'licence_at',
  'created',
  'changed',
  'parameters',
  'memory',
  'memory_at',
  'seen',
  'listed',
  'changes',
  'example',
  'code',
  'datasets',
  'gated',
  'languages',
  'languages_at',
] as const satisfies readonly (keyof ModelRecord)[];

export const spaceColumns = [
  'id',
  'sdk',
  'stage',
  'hardware',
  'licence',
  'created',
  'changed',
  'files',
  'bytes',
  'seen',
  'listed',
  'changes',
  'models',
] as const satisfies readonly (keyof SpaceRecord)[];

export const datasetColumns = [
  'id',
  'licence',
  'size',
  'tasks',
  'created',
  'changed',
  'seen',
  'listed',
  'changes',
  'models',
  'models_in_all',
] as const satisfies readonly (keyof DatasetRecord)[];

/** First cell of an entry: model, Space, dataset, an id that only a rename knows, or one that is only known to be gone. */
export type Letter = 'm' | 's' | 'd' | 'r' | 'g';

/** An entry as it stands in a file: the letter, then the cells; an empty list is null. */
export function pack<R extends object>(letter: Letter, columns: readonly (keyof R)[], record: R): unknown[] {
  return [letter, ...withoutEnd(columns.map((name) => packCell(record[name])))];
}

function packCell(cell: unknown): unknown {
  if (!Array.isArray(cell)) return cell;
  return cell.length === 0 ? null : withoutEnd(cell.map(packCell));
}

/** A list without the nulls at its end. */
function withoutEnd(cells: readonly unknown[]): unknown[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

/** The cells of an entry by name, without its letter; null where one is left out. */
export function unpack(columns: readonly string[], entry: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map((name, at) => [name, entry[at + 1] ?? null]));
}
