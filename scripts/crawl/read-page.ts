import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { HubRecord } from '../records/field.ts';
import { isGitId } from '../records/is-git-id.ts';
import { FUTURE, isLater } from '../records/is-later.ts';
import { isOfAnotherTime } from '../records/is-of-another-time.ts';
import { OddField } from '../records/odd-field.ts';
import { sameValue } from '../records/same-value.ts';
import { readRecord, type Odd, type ReadRecord } from '../records/read-record.ts';
import { missingCells } from './missing-cells.ts';

/** An odd cell or row with its place in the page, from 0. */
export interface PlacedOdd extends Odd {
  row: number;
}

/** The records of one page, those that could be read, and what could not. */
export interface PageRecords<Facts> {
  rows: ReadRecord<Facts>[];
  odd: PlacedOdd[];
  /** Rows that the page had, without those that it has twice. */
  received: number;
  /** Rows that say once more what another of the page says. */
  repeated: number;
  /** Ids of all rows in order, also of those that could not be read. */
  ids: ReadonlySet<string>;
  /** None was created after the one before it. */
  isDescending: boolean;
}

/** How the records of a listing are read. */
export interface RecordReader<Facts> {
  kind: ListedKind;
  /** Facts of a record; throws OddField. */
  read: (record: HubRecord) => Facts;
  /** The live Hub gives every record its `_id`; an archive may lack it. */
  needsHubId: boolean;
  /** Whether `_id` says when a record was created: that of an archive may be made up. */
  hubIdTells: boolean;
  /** Newest first, but for mistakes. */
  isOrdered: boolean;
  /** Instant after which nothing can have happened yet, as ISO 8601; undefined where the clock cannot be believed. */
  latest: string | undefined;
}

/** Fields of other kinds of repositories, which no record of this listing has. */
const FOREIGN: Readonly<Record<ListedKind, ReadonlySet<string>>> = {
  models: new Set(['sdk', 'runtime', 'subdomain', 'models', 'datasets', 'description', 'mainSize', 'citation']),
  spaces: new Set([
    'pipeline_tag',
    'library_name',
    'safetensors',
    'gguf',
    'modelId',
    'downloads',
    'spaces',
    'description',
  ]),
  datasets: new Set([
    'pipeline_tag',
    'library_name',
    'safetensors',
    'modelId',
    'sdk',
    'runtime',
    'subdomain',
    'models',
    'spaces',
  ]),
};

/** Reads the records of a page. What is odd about one costs its cell or its row; nothing is thrown. */
export function readPage<Facts>(values: readonly unknown[], reader: RecordReader<Facts>): PageRecords<Facts> {
  const odd: PlacedOdd[] = [];
  const read = (record: HubRecord) => {
    refuseStrangers(record, reader);
    return reader.read(record);
  };
  let row = 0;
  const tell = (found: Odd) => void odd.push({ ...found, row });
  const placed: Placed<Facts> = [];
  for (; row < values.length; row += 1) placed.push(readRecord(values[row], read, tell));
  const ids = idsOf(values);
  const isApart = areApart(placed, ids.size);
  const repeated = isApart ? 0 : dropContradictions(placed, odd);
  const isDescending = isInOrder(placed);
  if (reader.isOrdered && !(isDescending && areEndsRight(placed, reader))) dropOtherTimes(placed, reader, odd);
  if (reader.needsHubId) tellMissing(placed, reader.kind, odd);
  // Each `_id` smaller than the last is as old as its record: nobody looks at every one.
  if (reader.isOrdered && reader.hubIdTells && !isApart) dropOtherIds(placed, reader, odd);
  const rows = placed.filter((each) => each !== undefined);
  return { rows, odd, received: values.length - repeated, repeated, ids, isDescending };
}

const INSTANTS = ['createdAt', 'lastModified'];

function refuseStrangers(record: HubRecord, { kind, latest, needsHubId }: RecordReader<unknown>): void {
  const { id, modelId } = record;
  const foreign = FOREIGN[kind];
  // The names that a record has are gone through faster than those that it lacks are looked for.
  for (const field in record)
    // Told as a row: what else the record says is of another repository.
    if (foreign.has(field) && record[field] !== undefined)
      throw new OddField(String(id), ['id'], `a record of ${kind}`, { [field]: '…' });
  if (modelId !== undefined && modelId !== id)
    throw new OddField(String(id), ['id'], 'the id that modelId has', modelId);
  // Those of old models and datasets only redirect now; of 935,000 that were listed in 2024 none was without an owner.
  if (needsHubId && typeof id === 'string' && !id.includes('/')) throw new OddField(id, ['id'], 'owner/name', id);
  if (needsHubId && typeof record.sha === 'string' && !isGitId(record.sha))
    throw new OddField(String(id), ['sha'], '40 hex digits', record.sha);
  if (latest === undefined) return;
  for (const field of INSTANTS)
    if (typeof record[field] === 'string' && record[field] > latest)
      throw new OddField(String(id), [field], 'an instant of the past', record[field]);
}

function idsOf(values: readonly unknown[]): Set<string> {
  const ids = new Set<string>();
  for (const value of values) {
    const id = (value as { id?: unknown } | null)?.id;
    if (typeof id === 'string') ids.add(id);
  }
  return ids;
}

type Placed<Facts> = (ReadRecord<Facts> | undefined)[];

/** Whether no two records share a name: each `_id` is smaller than the last, as the Hub orders them, and ids differ. */
function areApart(placed: Placed<unknown>, ids: number): boolean {
  let last = 'g';
  for (const found of placed) {
    const hubId = found?.record._id;
    if (hubId === undefined) continue;
    if (typeof hubId !== 'string' || !(hubId < last)) return false;
    last = hubId;
  }
  return ids === placed.length;
}

/**
 * Two records of one id, or two ids of one `_id`, that say different things: nobody knows which is right. Returns how
 * many say the same once more.
 */
function dropContradictions<Facts>(placed: Placed<Facts>, odd: PlacedOdd[]): number {
  const repeated = new Set<number>();
  const byName = new Map<unknown, number>();
  for (const [row, found] of placed.entries()) {
    if (found === undefined) continue;
    for (const field of ['id', '_id']) {
      const name = found.record[field];
      const earlier = typeof name === 'string' ? byName.get(name) : undefined;
      if (earlier === undefined) {
        if (typeof name === 'string') byName.set(name, row);
        continue;
      }
      const other = placed[earlier];
      if (other !== undefined && sameValue(other.record, found.record)) {
        repeated.add(row);
        continue;
      }
      for (const each of other === undefined ? [row] : [earlier, row]) {
        odd.push({ ...oddOf(placed[each] ?? found, field, 'one record of this name'), cost: 'row', row: each });
        placed[each] = undefined;
      }
      break;
    }
  }
  return repeated.size;
}

/** Whether every record is at most as new as the one before. */
function isInOrder(placed: Placed<unknown>): boolean {
  let above = FUTURE;
  for (const found of placed) {
    const created = found?.record.createdAt;
    if (typeof created !== 'string') continue;
    if (isLater(created, above)) return false;
    above = created;
  }
  return true;
}

/** Whether the first and the last record are as old as their `_id` says. */
function areEndsRight(placed: Placed<unknown>, { hubIdTells }: RecordReader<unknown>): boolean {
  const dated = (found: Placed<unknown>[number]) => typeof found?.record.createdAt === 'string';
  const ends = hubIdTells ? [placed.find(dated), placed.findLast(dated)] : [];
  return !ends.some((found) => found !== undefined && isOfAnotherTime(found.record));
}

/**
 * Creation out of the order of the listing, newest first, where the rows around it keep it; at either end, where there
 * is nothing around it, another time than that of `_id`.
 */
function dropOtherTimes<Facts>(placed: Placed<Facts>, reader: RecordReader<Facts>, odd: PlacedOdd[]): void {
  const dated = placed.flatMap((found, row) => {
    const created = found?.record.createdAt;
    return found !== undefined && typeof created === 'string' ? [{ row, created, found }] : [];
  });
  let kept: string | undefined;
  for (const [at, { row, created, found }] of dated.entries()) {
    const [next, second] = [dated[at + 1]?.created, dated[at + 2]?.created];
    const isHigh = kept !== undefined && isLater(created, kept) && next !== undefined && !isLater(next, kept);
    const isLow =
      next !== undefined &&
      isLater(next, created) &&
      (kept === undefined
        ? second !== undefined && isLater(second, created) && !isLater(second, next)
        : !isLater(next, kept));
    const isEnd = at === 0 || at === dated.length - 1;
    if (!isHigh && !isLow && !(isEnd && reader.hubIdTells && isOfAnotherTime(found.record))) {
      kept = created;
      continue;
    }
    odd.push({ ...oddOf(found, 'createdAt', 'an instant in the order of the listing'), row });
    const { createdAt: _createdAt, ...record } = found.record;
    placed[row] = { record, facts: reader.read(record) };
  }
}

/** An `_id` of another second than its record, which is where the order of the listing has it. */
function dropOtherIds<Facts>(placed: Placed<Facts>, reader: RecordReader<Facts>, odd: PlacedOdd[]): void {
  for (const [row, found] of placed.entries()) {
    if (found === undefined || !isOfAnotherTime(found.record, 1)) continue;
    odd.push({ ...oddOf(found, '_id', 'the second of createdAt'), row });
    const { _id, ...record } = found.record;
    placed[row] = { record, facts: reader.read(record) };
  }
}

function tellMissing<Facts>(placed: Placed<Facts>, kind: ListedKind, odd: PlacedOdd[]): void {
  const isTold = (at: number, name: string) => odd.some(({ row, field }) => row === at && field === name);
  const missing = missingCells(placed, kind).filter(({ row, field }) => !isTold(row, field));
  for (const { row, field, expected } of missing) odd.push({ ...oddOf(placed[row]!, field, expected), row });
}

function oddOf({ record }: { record: HubRecord }, field: string, expected: string): Odd {
  const received = String(record[field] ?? 'none').slice(0, 120);
  return { cost: 'cell', field, expected, received, id: String(record.id).slice(0, 200) };
}
