/** How the rules of frame-rules.ts choose captures: from the oldest to the newest, and of those that know something. */
import type { RowIn } from '../data/schema/folders.ts';
import type { JudgedMetric, MetricRows } from './metric-rows.ts';
import type { ListedKind } from '../data/schema/listed-kinds.ts';
import { populationWords } from './population-words.ts';

/** What a capture covers. */
export type Summary = RowIn<'metrics', 'captures'>;
type OfCapture = {
  [N in JudgedMetric]: RowIn<'metrics', N> extends { capture: string } ? N : never;
}[JudgedMetric];

/** Which captures a sentence, a claim or a figure rests on. */
export interface Rule {
  /** One sentence: which captures it gives. */
  about: string;
  choose(rows: MetricRows): readonly Summary[];
}

/** A capture knows something for enough models or Spaces from this number on. */
export const ENOUGH = 20;

/** Captures by the day on which they were seen; `latest` after another of the same day. */
export function inOrder(rows: MetricRows): Summary[] {
  const key = ({ capture, seen }: Summary) => `${seen} ${capture === 'latest' ? 1 : 0} ${capture}`;
  return [...rows('captures')].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Those that list all of a kind. */
export function whole(rows: MetricRows, kind: ListedKind): Summary[] {
  return ofAll(inOrder(rows), kind);
}

/** Those of some captures that list all of a kind. */
export function ofAll(captures: readonly Summary[], kind: ListedKind): Summary[] {
  return captures.filter((row) => row[`${kind}_population`] === 'whole');
}

/** Captures with a row of the metric that meets `where`, which says that it knows something of enough of them. */
export function knowing<N extends OfCapture>(
  rows: MetricRows,
  metric: N,
  where: (row: RowIn<'metrics', N>) => boolean,
): Summary[] {
  const named = new Set(
    rows(metric).flatMap((row) => (where(row) ? [(row as unknown as { capture: string }).capture] : [])),
  );
  return inOrder(rows).filter(({ capture }) => named.has(capture));
}

/** The rule of the newest that knows something, where one that lists all of the kind goes before others. */
export function newest(kind: ListedKind, what: string, choose: Rule['choose']): Rule {
  const all = populationWords('whole', kind);
  return {
    about: `The newest capture that knows ${what}, a listing of ${all} before others.`,
    choose(rows) {
      const captures = choose(rows);
      const listings = ofAll(captures, kind);
      return (listings.length > 0 ? listings : captures).slice(-1);
    },
  };
}

/** The captures that are not among the others. */
export function without(captures: readonly Summary[], others: readonly Summary[]): Summary[] {
  const left = new Set(others.map(({ capture }) => capture));
  return captures.filter(({ capture }) => !left.has(capture));
}

/** Those that were seen after the newest that lists all of a kind; all of them where none does. */
export function afterWhole(captures: readonly Summary[], rows: MetricRows, kind: ListedKind): Summary[] {
  const all = inOrder(rows);
  const last = whole(rows, kind).at(-1)?.capture;
  return without(captures, all.slice(0, all.findIndex(({ capture }) => capture === last) + 1));
}
