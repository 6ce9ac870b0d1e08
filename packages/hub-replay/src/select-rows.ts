import { facetKey, rowsWithFacet } from './facet-index.ts';
import { rowsOfAuthor } from './id-index.ts';
import type { RepoKind } from './repo-kind.ts';
import type { RepoTable } from './repo-table.ts';
import { addRow, emptyRowSet, hasRow, intersect } from './row-set.ts';
import type { RowSet } from './row-set.ts';
import { createIdTest, searchIds } from './search-ids.ts';

/** Whether a row belongs to a listing. */
export type RowTest = (row: number) => boolean;

/** Finds the rows that a listing's query asks for. */
export type RowSelector = (table: RepoTable, query: URLSearchParams) => RowTest;

const narrowing: Record<RepoKind, readonly string[]> = {
  models: ['pipeline_tag', 'library', 'gated', 'inference', 'inference_provider', 'apps', 'num_parameters'],
  datasets: ['gated'],
  spaces: ['models', 'datasets', 'linked'],
};

/** Makes a selector that keeps the answers of the last 32 questions: a deep page costs no more than the first. */
export function createRowSelector(): RowSelector {
  const recent = new Map<string, RowTest>();
  return (table, query) => {
    const names = ['filter', 'author', 'search', ...narrowing[table.kind]];
    const questions = names.flatMap((name) => query.getAll(name).map((value): [string, string] => [name, value]));
    const key = JSON.stringify([table.kind, questions]);
    const test = recent.get(key) ?? answerQuestions(table, questions);
    recent.delete(key);
    recent.set(key, test);
    const oldest = recent.keys().next();
    if (recent.size > 32 && !oldest.done) recent.delete(oldest.value);
    return test;
  };
}

function answerQuestions(table: RepoTable, questions: [string, string][]): RowTest {
  let set: RowSet | undefined;
  const tests: RowTest[] = [];
  for (const [name, value] of questions) {
    // An empty value (`search=`) asks for nothing.
    const rows = value === '' ? undefined : rowsFor(table, name, value);
    if (rows && set) intersect(set, rows);
    else set ??= rows;
    if (!rows && name === 'search' && value !== '') tests.push(createIdTest(table.ids, value));
  }
  return (row) => (!set || hasRow(set, row)) && tests.every((test) => test(row));
}

function rowsFor(table: RepoTable, name: string, value: string): RowSet | undefined {
  if (name === 'search') return searchIds(table.ids, value);
  if (name === 'author') return rowsBetween(table.count, ...rowsOfAuthor(table.ids, value));
  if (name === 'num_parameters') return rowsOfSize(table, value);
  if (name === 'filter') return rowsWithAny(table, [value]);
  // Several providers in one value mean any of them.
  const values = name === 'inference_provider' ? value.split(',') : [value];
  return rowsWithAny(
    table,
    values.map((each) => facetKey(name, each)),
  );
}

function rowsWithAny(table: RepoTable, facets: string[]): RowSet {
  const set = emptyRowSet(table.count);
  for (const facet of facets) for (const row of rowsWithFacet(table.facets, facet)) addRow(set, row);
  return set;
}

function rowsBetween(count: number, first: number, end: number): RowSet {
  const set = emptyRowSet(count);
  for (let row = first; row < end; row += 1) addRow(set, row);
  return set;
}

function rowsOfSize(table: RepoTable, value: string): RowSet {
  const set = emptyRowSet(table.count);
  const bound = (word: string, otherwise: number): number => {
    const [, digits, unit = ''] = new RegExp(`\\b${word}:([\\d.]+)([KMBT]?)`, 'i').exec(value) ?? [];
    const scale = 1000 ** ' KMBT'.indexOf(unit.toUpperCase() || ' ');
    return digits === undefined ? otherwise : Number(digits) * scale;
  };
  const least = bound('min', 0);
  const most = bound('max', Infinity);
  table.parameters?.forEach((parameters, row) => {
    if (parameters >= least && parameters <= most) addRow(set, row);
  });
  return set;
}
