/** How a run of the soak may end. */
export const outcomes = ['identical', 'told', 'counted', 'kept', 'WRONG', 'no end'] as const;

/**
 * An ending: tables as those of a crawl without faults; one error that says what to do next, and data untouched; a row
 * or cell that is missing, and counted or a state; an odd value that may be true and is in its table; anything else; or
 * none.
 */
export type Outcome = (typeof outcomes)[number];

/** Rows that a page of a listing is asked for. */
export const PAGE_ROWS = 10;

/** Draws from a seeded row of numbers what a fault strikes. */
export interface Draw {
  /** A whole number from 1 to `most`. */
  upTo(most: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** Name of a listing, as in its path. */
  listing(): 'models' | 'spaces' | 'datasets';
  /** Number of a page of a listing, from 1; `before`: so many pages before its end at most. */
  page(listing: string, before?: number): number;
  /** Path without query of a request of an undisturbed crawl that matches. */
  path(form: RegExp): string;
}

/** A kind of fault, and what it deserves. */
export interface FaultKind {
  name: string;
  /** Specs of the replay, or of the machine that crawls (machine-faults.ts). */
  faults(draw: Draw): string[];
  deserves: readonly Outcome[];
  /** What the error says, where one is deserved. */
  says?: RegExp;
  /** The answer is the Hub's own word and may be kept: a later crawl need not ask again. */
  isTrue?: true;
}

/** A record or file that stays out of reach may be a counted gap, or end the crawl with one error. */
export const GAP: readonly Outcome[] = ['counted', 'told'];

/** Where a fault of a page strikes, as a part of its spec: a page of a listing, but none of so many last ones. */
export function onSomePage(draw: Draw, before = 0): string {
  const listing = draw.listing();
  return `on=/api/${listing}?,at=${draw.page(listing, before)}`;
}

/** Requests of a crawl for one repository, by what they ask for. */
export const asked = {
  record: /^\/api\/models\/[^/]+\/[^/]+$/,
  card: /^\/api\/resolve-cache\/models\//,
  tree: /^\/api\/spaces\/.+\/tree\//,
  file: /^\/api\/resolve-cache\/spaces\//,
  text: /^\/api\/resolve-cache\//,
  discussions: /\/discussions$/,
  commits: /\/commits\/main$/,
  dataset: /^\/api\/datasets\/.+/,
  alias: /^\/api\/models\/gpt2$/,
  package: /^\/pypi\//,
  whoami: /^\/api\/whoami-v2$/,
  json: /^\/api\/(?!resolve-cache)\w+\/.+/,
  any: /./,
};
