import type { Value } from '../../../data/schema/column.ts';
import type { Row } from '../../../data/schema/table.ts';
import type { ListingSummary } from '../../alarms/capture-summary.ts';
import { limits } from '../../alarms/limits.ts';
import { textIn } from '../../alarms/row-value.ts';
import { sharedRepositories } from '../../alarms/shared-repositories.ts';
import { summariseColumn } from '../../alarms/summarise-rows.ts';
import type { Neighbours } from './draw-neighbours.ts';
import type { Mutation } from './mutation.ts';

/** Columns but the id that enough rows know in both captures. */
function knownColumns({ world, before, after }: Neighbours): string[] {
  const [old, now] = [before.listings[world.kind], after.listings[world.kind]];
  const enough = (listing: ListingSummary, column: string) =>
    (listing.columns.get(column)?.known ?? 0) >= limits.columnRows;
  return [...old.columns.keys()].filter((column) => column !== 'id' && enough(old, column) && enough(now, column));
}

/** A field that the listing has under another name: its column is empty, and there may be one of the other name. */
export const emptyColumn: Mutation = (neighbours, draws) => {
  const { world, after } = neighbours;
  const listing = after.listings[world.kind];
  const column = draws.pick(knownColumns(neighbours));
  if (column === undefined) return undefined;
  const old = listing.columns.get(column)!;
  const columns = new Map(listing.columns).set(column, { known: 0, of: old.of, type: undefined });
  if (draws.uniform() < 0.5) columns.set(`${column}_of_another_name`, old);
  const kept = listing.kept.map((each) => ({ ...each, counts: { ...each.counts, [column]: null } }));
  return { listing: { ...listing, columns, kept }, kinds: ['column-empty'], where: `${world.kind} ${column}` };
};

/** What another type may make of a value. */
const AS_OTHER_TYPE: Readonly<Record<string, readonly ((value: Exclude<Value, null>) => Value)[]>> = {
  'true or false': [(value) => (value === true ? 1 : 0), (value) => (String(value) === 'true' ? 'auto' : 'none')],
  'whole numbers': [
    (value) => `${value} in all`,
    (value) => `2026-01-01T00:00:${String(Number(value) % 60).padStart(2, '0')}Z`,
  ],
  numbers: [(value) => `about ${value}`],
  times: [(value) => Date.parse(String(value)) || 0, (value) => `on ${value}`],
  hashes: [(value) => `sha:${value}`],
  text: [(value) => String(value).length, () => true],
};

/** A field whose values are of another type for all repositories. */
export const retypeColumn: Mutation = (neighbours, draws) => {
  const { world, before, after, rows } = neighbours;
  const listing = after.listings[world.kind];
  const column = draws.pick(
    knownColumns(neighbours).filter((each) => before.listings[world.kind].columns.get(each)?.type !== undefined),
  );
  if (column === undefined) return undefined;
  const change = draws.pick(AS_OTHER_TYPE[before.listings[world.kind].columns.get(column)!.type!]!)!;
  const changed = rows.map((row) => {
    const value = row[column] ?? null;
    return { [column]: value === null || value === '' ? null : change(value) };
  });
  const columns = new Map(listing.columns).set(column, summariseColumn(changed, column));
  return { listing: { ...listing, columns }, kinds: ['column-type'], where: `${world.kind} ${column}` };
};

/** Columns of what a repository is, and what its field may mean instead. */
const OF_ANOTHER_MEANING: Readonly<Record<string, (value: string) => Value>> = {
  parameters: (value) => Math.round(Number(value) / 1000) + 7,
  bytes: (value) => 8 * Number(value),
  licence: (value) => `${value.toUpperCase()}-ONLY`,
  library: (value) => `hf-${value}`,
  last_modified: () => '2026-01-01T00:00:00.000Z',
};

/** A field that keeps its name and its type, and means something else for all repositories. */
export const changeMeaning: Mutation = (neighbours, draws) => {
  const { world, before, after } = neighbours;
  const listing = after.listings[world.kind];
  const shared = sharedRepositories(before.listings[world.kind].kept, listing.kept);
  const isThere = (row: Row, column: string) => (textIn(row, column) ?? '0') !== '0';
  const columns = Object.keys(OF_ANOTHER_MEANING).filter((column) => {
    const known = shared.filter((each) => isThere(each.before.row, column) && isThere(each.after.row, column));
    return known.length >= limits.columnRows && before.listings[world.kind].columns.has(column);
  });
  const column = draws.pick(columns);
  if (column === undefined) return undefined;
  const changed = (row: Row) =>
    isThere(row, column) ? { ...row, [column]: OF_ANOTHER_MEANING[column]!(textIn(row, column)!) } : row;
  const kept = listing.kept.map((each) => ({ ...each, row: changed(each.row) }));
  return { listing: { ...listing, kept }, kinds: ['moved'], where: `${world.kind} ${column}` };
};
