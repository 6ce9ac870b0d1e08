/** How the rules of frame-rules.ts choose captures: from the oldest to the newest, and of those that know something. */
import type { RowIn } from '../data/schema/folders.ts';
import type { JudgedMetric, MetricRows } from './metric-rows.ts';
import { populationWords, type ListedKind } from './population-words.ts';

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
  return inOrder(rows).filter((row) => isWhole(row, kind));
}

/** Whether a capture lists all of a kind. */
export function isWhole(row: Summary, kind: ListedKind): boolean {
  return row[`${kind}_population`] === 'whole';
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

/** Those that know a measure of enough models or Spaces. */
export function measuring(rows: MetricRows, measure: RowIn<'metrics', 'hub-measures'>['measure']): Summary[] {
  return knowing(rows, 'hub-measures', (row) => row.measure === measure && row.of >= ENOUGH);
}

/** Those that know a facet of enough Spaces, some of which have the value where one is given. */
export function living(rows: MetricRows, facet: RowIn<'metrics', 'space-life'>['facet'], value?: string): Summary[] {
  const has = (row: RowIn<'metrics', 'space-life'>) => value === undefined || row.value === value;
  return knowing(rows, 'space-life', (row) => row.facet === facet && row.of >= ENOUGH && has(row));
}

/** Those that know a measure of size of enough Spaces. */
export function sizing(rows: MetricRows, measure: RowIn<'metrics', 'space-sizes'>['measure']): Summary[] {
  return knowing(rows, 'space-sizes', (row) => row.group === 'all' && row.measure === measure && row.known >= ENOUGH);
}

/** Those with enough Spaces on both sides of a comparison of sizes. */
export function contrasting(rows: MetricRows, left: string, right: string): Summary[] {
  return knowing(
    rows,
    'space-size-contrasts',
    (row) => row.left === left && row.right === right && row.enough === true,
  );
}

/** Those in which the records of Spaces, or those of models, say which Space uses which model. */
export function using(rows: MetricRows, side: RowIn<'metrics', 'task-use'>['side']): Summary[] {
  return knowing(rows, 'task-use', (row) => row.side === side && row.uses >= ENOUGH);
}

/** The rule of the newest that knows something, where one that lists all of the kind goes before others. */
export function newest(kind: ListedKind, what: string, choose: Rule['choose']): Rule {
  const all = populationWords('whole', kind);
  return {
    about: `The newest capture that knows ${what}, a listing of ${all} before others.`,
    choose(rows) {
      const captures = choose(rows);
      const ofAll = captures.filter((row) => isWhole(row, kind));
      return (ofAll.length > 0 ? ofAll : captures).slice(-1);
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
  const last = all.findLastIndex((row) => isWhole(row, kind));
  const later = new Set(all.slice(last + 1).map(({ capture }) => capture));
  return captures.filter(({ capture }) => later.has(capture));
}

/** Those that a comparison of two listings names, the one with the newest second listing. */
export function comparing(rows: MetricRows, group: string, side: 'from' | 'to'): Summary[] {
  const all = inOrder(rows);
  const place = (name: string) => all.findIndex(({ capture }) => capture === name);
  const pairs = rows('model-churn').filter((row) => row.group === group);
  const last = pairs.toSorted((a, b) => place(a.to) - place(b.to)).at(-1);
  return all.filter(({ capture }) => capture === last?.[side]);
}
