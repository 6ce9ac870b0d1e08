/** What which/<task>.json.gz holds: every model of a task that the choice knows, and the lists that it goes round. */
import type { Candidate } from './choose-models.ts';

/** One place of a model in a listing: listing, downloads, likes. */
export type Placed = [listing: number, downloads: number | null, likes: number | null];

/** A model that can be chosen, with the listings that say so by place. */
export interface WhichModel extends Candidate {
  licence_at: number | null;
  languages_at: number | null;
  memory_at: number | null;
  /** Whether the examples in its card name only what exists, and the listing whose card was read. */
  example: 'exist' | 'gone' | null;
  example_at: number | null;
  gated: string | null;
  /** In the listings that have it for this task, the oldest first. */
  placed: Placed[];
}

/** Those that are most often known first: cells behind the last known one are left out. */
export const whichColumns = [
  'id',
  'placed',
  'licence',
  'licence_at',
  'memory',
  'memory_at',
  'languages',
  'languages_at',
  'runs',
  'gated',
  'example',
  'example_at',
] as const satisfies readonly Exclude<keyof WhichModel, 'kind'>[];

export interface WhichList {
  by: 'downloads' | 'likes';
  /** Place of the listing; null where each model counts by the newest listing that knows it. */
  listing: number | null;
  /** Places of models, the first one first. */
  models: number[];
}

export interface WhichFile {
  task: string;
  /** Captures that are spoken of. */
  listings: { capture: string; seen: string; population: string }[];
  lists: WhichList[];
  /** Kind of each licence that a model states. */
  kinds: Readonly<Record<string, string>>;
  columns: readonly string[];
  /** Cells by column; null where nothing is known, and so are those that a line has not. */
  models: unknown[][];
  /** Ids that the rule gives where nothing is wished for. */
  five: string[];
}

/** The models of a file by name of column. */
export function whichModels({ columns, models, kinds }: Pick<WhichFile, 'columns' | 'models' | 'kinds'>): WhichModel[] {
  return models.map((cells) => {
    // The build wrote the cells by these very columns.
    const named = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null])) as unknown as WhichModel;
    return { ...named, kind: named.licence === null ? null : (kinds[named.licence] ?? null) };
  });
}

/** Where a list has the count of a model: the place in its listing, or in the newest listing that knows the count. */
export function placeOf(
  { placed }: WhichModel,
  { by, listing }: Pick<WhichList, 'by' | 'listing'>,
): Placed | undefined {
  const count = by === 'downloads' ? 1 : 2;
  return placed.findLast((place) => (listing === null ? place[count] !== null : place[0] === listing));
}
