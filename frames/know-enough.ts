/** Captures that know something of enough models or Spaces, oldest first: what the rules of frame-rules.ts choose from. */
import type { RowIn } from '../data/schema/folders.ts';
import { ENOUGH, inOrder, knowing, ofAll, type Summary } from './choose-captures.ts';
import type { MetricRows } from './metric-rows.ts';

/** The hardware that costs nothing. */
export const FREE = 'cpu-basic';

/** Those that know a measure of enough models or Spaces. */
export function measuring(rows: MetricRows, measure: RowIn<'metrics', 'hub-measures'>['measure']): Summary[] {
  return knowing(rows, 'hub-measures', (row) => row.measure === measure && row.of >= ENOUGH);
}

/** Those that know a facet of enough Spaces, some of which have the value where one is given. */
export function living(rows: MetricRows, facet: RowIn<'metrics', 'space-life'>['facet'], value?: string): Summary[] {
  const has = (row: RowIn<'metrics', 'space-life'>) => value === undefined || row.value === value;
  return knowing(rows, 'space-life', (row) => row.facet === facet && row.of >= ENOUGH && has(row));
}

/**
 * Those that know a measure of size of enough Spaces. Bytes of a repository elsewhere, kept to two digits and without
 * those of large files, are none of the Space.
 */
export function sizing(rows: MetricRows, measure: RowIn<'metrics', 'space-sizes'>['measure']): Summary[] {
  return knowing(
    rows,
    'space-sizes',
    (row) =>
      row.group === 'all' &&
      row.measure === measure &&
      row.known >= ENOUGH &&
      !(row.basis ?? '').startsWith('repository'),
  );
}

/** Those with enough Spaces on both sides of a comparison of sizes. */
export function contrasting(rows: MetricRows, left: string, right: string): Summary[] {
  return knowing(
    rows,
    'space-size-contrasts',
    (row) => row.left === left && row.right === right && row.enough === true,
  );
}

/** Listings of all models whose declared datasets were counted; the metric has no row of fewer than 100 models. */
export function declaring(rows: MetricRows): Summary[] {
  return ofAll(
    knowing(rows, 'dataset-statements', (row) => row.models === 'listed' && row.task === null),
    'models',
  );
}

/** Those for which cards were read; there, too, the metric has no row of fewer than 100 models. */
export function reading(rows: MetricRows): Summary[] {
  return knowing(
    rows,
    'dataset-statements',
    ({ models, task, mentioned }) => models.endsWith('with card') && task === null && mentioned !== null,
  );
}

/** Those that know the formats of enough models in scope. */
export function formatting(rows: MetricRows): Summary[] {
  return knowing(
    rows,
    'structure-readable',
    ({ facet, models, unknown }) => facet === 'all' && models - unknown >= ENOUGH,
  );
}

/** Those with enough models of a task to rank tasks by ease. */
export function ranking(rows: MetricRows): Summary[] {
  return knowing(rows, 'ease-index', () => true);
}

/** Those in which the records of Spaces, or those of models, say which Space uses which model. */
export function using(rows: MetricRows, side: RowIn<'metrics', 'task-use'>['side']): Summary[] {
  return knowing(rows, 'task-use', (row) => row.side === side && row.uses >= ENOUGH);
}

/** Those that a comparison of two listings names, the one with the newest second listing. */
export function comparing(rows: MetricRows, group: string, side: 'from' | 'to'): Summary[] {
  const all = inOrder(rows);
  const place = (name: string) => all.findIndex(({ capture }) => capture === name);
  const pairs = rows('model-churn').filter((row) => row.group === group);
  const last = pairs.toSorted((a, b) => place(a.to) - place(b.to)).at(-1);
  return all.filter(({ capture }) => capture === last?.[side]);
}

/** Listings of all models whose top lists were compared with those of an earlier one. */
export function moving(rows: MetricRows): Summary[] {
  const compared = knowing(rows, 'moves-between', ({ kind, of }) => kind === 'models' && of === 'tables');
  return ofAll(compared, 'models');
}

/** Those that know the libraries of enough models: every listing of all models, and the newest if it lists a part. */
export function columns(rows: MetricRows): Summary[] {
  const stated = knowing(rows, 'library-footprint', (row) => row.mark === 'library_name' && row.of >= ENOUGH);
  return stated.filter((row, at) => row.models_population === 'whole' || at === stated.length - 1);
}
