import { asHubRecord } from './app-record.ts';
import { createFacetBuilder } from './facet-index.ts';
import type { FacetIndex } from './facet-index.ts';
import { facetsOfRecord } from './facets-of-record.ts';
import { buildIdIndex } from './id-index.ts';
import type { IdIndex } from './id-index.ts';
import { parseJsonLine } from './json-lines.ts';
import type { JsonLines } from './json-lines.ts';
import { ReplayError } from './replay-error.ts';
import type { HubRecord, RepoKind } from './repo-kind.ts';
import { buildOrders, createSortKeys } from './sort-keys.ts';
import type { SortKeys } from './sort-keys.ts';

/** One kind of repository, indexed for listing; rows are numbered by id in code point order. */
export type RepoTable = {
  kind: RepoKind;
  count: number;
  ids: IdIndex;
  facets: FacetIndex;
  orders: Map<string, Uint32Array>;
  parameters: Float64Array | undefined;
  /** The record as a listing shows it: list values win, and fields that only the info has can be asked for. */
  listRecord: (row: number) => HubRecord;
  /** The record as an info call shows it: info values win. */
  infoRecord: (row: number) => HubRecord;
  /** The record as the archive has it, with fields that no answer of the Hub would show. */
  archivedRecord: (row: number) => HubRecord;
};

export type RepoSource = {
  kind: RepoKind;
  lines: JsonLines | undefined;
  /** Records that stand in no listing file, such as Spaces of which only the size is known. */
  further: HubRecord[];
  /** The richer record of an id, if the archive has one. */
  infoOf: (id: string) => HubRecord | undefined;
  /** Whether an anonymous caller must not see the record: removed from the Hub, private, or no Space. */
  hidden: (record: HubRecord) => boolean;
};

type Index = { ids: string[]; lineOf: Uint32Array; keys: SortKeys; facets: FacetIndex };

/** Reads every record once, keeps what lists are ordered and narrowed by, and leaves the record itself in its bytes. */
export function buildRepoTable(source: RepoSource): RepoTable {
  const lineCount = source.lines?.count ?? 0;
  const total = lineCount + source.further.length;
  const read = (line: number): HubRecord =>
    line < lineCount ? parseJsonLine(source.lines!, line) : source.further[line - lineCount]!;
  const inFileOrder = Uint32Array.from({ length: total }, (_, line) => line);
  // Archives are sorted by id, so one pass does; only a file that is not (a hand-made one) is read three times.
  const index = indexLines(source, read, inFileOrder) ?? indexLines(source, read, sortedById(read, inFileOrder))!;
  const count = index.ids.length;
  const withInfo = (row: number, infoWins: boolean): HubRecord => {
    const record = asHubRecord(read(index.lineOf[row]!));
    const info = source.infoOf(record.id);
    if (!info) return record;
    return infoWins ? { ...record, ...info } : { ...info, ...record };
  };
  const columns = new Map([...index.keys.columns].map(([field, column]) => [field, column.subarray(0, count)]));
  return {
    kind: source.kind,
    count,
    ids: buildIdIndex(index.ids),
    facets: index.facets,
    orders: buildOrders(columns, count),
    parameters: columns.get('num_parameters'),
    listRecord: (row) => withInfo(row, false),
    infoRecord: (row) => withInfo(row, true),
    archivedRecord: (row) => read(index.lineOf[row]!),
  };
}

// Gives up with undefined at the first id that does not stand after the one before it.
function indexLines(source: RepoSource, read: (line: number) => HubRecord, order: Uint32Array): Index | undefined {
  const ids: string[] = [];
  const lineOf = new Uint32Array(order.length);
  const keys = createSortKeys(order.length);
  const facets = createFacetBuilder();
  let previous = '';
  for (const line of order) {
    const record = read(line);
    if (record.id === previous) throw duplicateId(source, line, record.id);
    if (record.id < previous) return undefined;
    previous = record.id;
    if (source.hidden(record)) continue;
    const row = ids.push(record.id) - 1;
    lineOf[row] = line;
    const info = source.infoOf(record.id);
    const merged = info ? { ...info, ...record } : asHubRecord(record);
    keys.set(row, merged);
    for (const facet of facetsOfRecord(source.kind, merged)) facets.add(row, facet);
  }
  return { ids, lineOf, keys, facets: facets.build() };
}

// Comparing UTF-16 units is code point order here: Hub ids are ASCII.
function sortedById(read: (line: number) => HubRecord, lines: Uint32Array): Uint32Array {
  const ids = Array.from(lines, (line) => read(line).id);
  return lines.slice().sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b));
}

function duplicateId(source: RepoSource, line: number, id: string): ReplayError {
  const path = source.lines?.path ?? source.kind;
  return new ReplayError(
    `${path}:${line + 1}: id is not unique, received ${JSON.stringify(id)} again`,
    'keep one record an id',
  );
}
