import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { formatChange, type OddSoFar } from './format-change.ts';
import { FUTURE, isLater } from '../records/is-later.ts';
import type { ReadRecord } from '../records/read-record.ts';
import type { PageRecords } from './read-page.ts';

/** A page as it was asked for and answered. */
export interface PageAnswer<Facts = unknown> {
  /** Path that was asked for. */
  path: string;
  /** Path of the next page; empty on the last. */
  next: string;
  records: PageRecords<Facts>;
  /** It has other bytes than its ETag says, or is old, however often it is asked for. */
  isAltered?: boolean | undefined;
}

/** What is wrong with a page, and what to do next. */
export interface PageProblem {
  what: string;
  hint: string;
  /** Where, if that is not the page as a whole. */
  place?: string;
}

/** What the pages so far say of the one that follows. */
export interface PagesSoFar extends OddSoFar {
  kind: ListedKind;
  pages: number;
  /** Empty pages that came last, one after the other. */
  empty: number;
  /** Cursors that were asked with. */
  cursors: ReadonlySet<string>;
  /** First, middle and last id of each page. */
  signatures: ReadonlySet<string>;
  /** When the last record of the last page was created: those that follow are older. */
  end: string | undefined;
  lastIds: ReadonlySet<string>;
  /** Fields that some record of every page must have. */
  required: readonly string[];
  /** Whether the source has records of this kind for sure. */
  isNeverEmpty: boolean;
}

const CHANGED = 'the listing changed its form; see scripts/crawl/page-problem.ts';
const AGAIN = `what was fetched before is kept and the same command asks again; where it stays so, ${CHANGED}`;
const FORMAT =
  'the Hub changed its format; nothing was written. Adapt scripts/crawl/pass-listing.ts and scripts/records, then ' +
  'crawl again to go on; --fresh asks anew';
const SOURCE =
  'the source changed its format; nothing was written, and what was fetched is kept. Adapt scripts/records, ' +
  'then crawl again to go on; --fresh asks anew';

/** Rows of a listing: seven times the models that the Hub has. */
const MOST_ROWS = 20_000_000;
/** Empty pages with a next link that may follow each other. */
const MOST_EMPTY = 5;
/** Rows out of order that are single mistakes, or this share of the page. */
const MOST_MISPLACED = 3;
const SHARE = 0.01;

/** What is wrong with a page behind the pages so far, newest first; undefined where it can follow them. */
export function pageProblem(page: PageAnswer, soFar: PagesSoFar): PageProblem | undefined {
  return (
    linkProblem(page, soFar) ?? fieldProblem(page, soFar) ?? emptyProblem(page, soFar) ?? orderProblem(page, soFar)
  );
}

function linkProblem({ path, next, records }: PageAnswer, { cursors, rows }: PagesSoFar): PageProblem | undefined {
  if (rows + records.received > MOST_ROWS)
    return { what: `a listing of more than ${MOST_ROWS} rows, which has no end`, hint: CHANGED };
  if (!next || !(cursors.has(cursorOf(next)) || cursorOf(next) === cursorOf(path))) return undefined;
  return { what: `the next link leads back to ${next}`, hint: CHANGED };
}

function fieldProblem({ records }: PageAnswer, soFar: PagesSoFar): PageProblem | undefined {
  const { rows, odd, received } = records;
  const where = `${soFar.kind} page ${soFar.pages + 1}`;
  const changed = formatChange(odd, received, soFar);
  if (changed) {
    const { row, id, field, expected } = changed;
    const n = odd.filter((each) => each.field === field).length;
    const what = `${id || 'a record'}: ${field && `${field}: `}expected ${expected}, received ${changed.received}`;
    return { place: `${where} row ${row + 1}`, what: `${what}; so in ${n} of ${received} rows`, hint: SOURCE };
  }
  if (rows.length === 0) return undefined;
  const lacking = (field: string) => rows.filter(({ record }) => (record[field] ?? undefined) === undefined).length;
  const missing = soFar.required.find((field) => lacking(field) > rows.length / 2);
  if (missing === undefined) return undefined;
  const what = `${missing}: expected in the records, received none in ${lacking(missing)} of ${rows.length} rows`;
  return { place: where, what, hint: FORMAT };
}

function emptyProblem({ records, next }: PageAnswer, soFar: PagesSoFar): PageProblem | undefined {
  if (records.rows.length > 0) return undefined;
  const [odd] = records.odd;
  if (soFar.pages === 0 && odd !== undefined)
    return { what: `expected an array of records, received one of ${odd.received}`, hint: CHANGED };
  if (next === '')
    return soFar.rows === 0 && soFar.isNeverEmpty
      ? { what: `the listing of ${soFar.kind} is empty`, hint: AGAIN }
      : undefined;
  if (soFar.empty < MOST_EMPTY) return undefined;
  return { what: `${MOST_EMPTY + 1} empty pages with a next link follow each other`, hint: CHANGED };
}

function orderProblem({ records }: PageAnswer, soFar: PagesSoFar): PageProblem | undefined {
  const { rows, ids } = records;
  if (rows.length === 0) return undefined;
  const { end, lastIds } = soFar;
  const newer = rowsAfter(records, end);
  const isKnown = (row: ReadRecord<unknown>) => newer.has(row) || lastIds.has(String(row.record.id));
  if (rows.every(isKnown) || soFar.signatures.has(signatureOf(ids)))
    return { what: 'no row is new: each was on a page before', hint: AGAIN };
  const most = Math.max(MOST_MISPLACED, SHARE * rows.length);
  if (newer.size > most)
    return { what: `${newer.size} rows are newer than the page before ends (${end})`, hint: AGAIN };
  const back = records.isDescending ? 0 : misplaced(rows);
  return back > most ? { what: `${back} rows are newer than the row before them`, hint: AGAIN } : undefined;
}

/** Rows created after the page before ended; of a page in order its first tells that there are none. */
function rowsAfter({ rows, isDescending }: PageRecords<unknown>, end: string | undefined): Set<ReadRecord<unknown>> {
  const isNewer = ({ record: { createdAt } }: ReadRecord<unknown>) =>
    end !== undefined && typeof createdAt === 'string' && isLater(createdAt, end);
  const first = rows.find(({ record }) => typeof record.createdAt === 'string');
  return isDescending && (first === undefined || !isNewer(first)) ? new Set() : new Set(rows.filter(isNewer));
}

function misplaced(rows: PageRecords<unknown>['rows']): number {
  let [above, back] = [FUTURE, 0];
  for (const { record } of rows) {
    if (typeof record.createdAt !== 'string') continue;
    if (isLater(record.createdAt, above)) back += 1;
    above = record.createdAt;
  }
  return back;
}

/** What a page that comes a second time has again. */
export function signatureOf(ids: ReadonlySet<string>): string {
  const all = [...ids];
  return JSON.stringify([all[0], all[Math.floor(all.length / 2)], all.at(-1), all.length]);
}

/** Where a page of a listing begins; empty for the first. */
export function cursorOf(path: string): string {
  return new URL(path, 'http://hub').searchParams.get('cursor') ?? '';
}

/** Whether a page that is kept was asked for where this path leads; its length and its fields may be others. */
export function isPageOf(asked: string, path: string): boolean {
  const listing = (of: string) => of.replace(/\?.*/, '');
  return path !== '' && listing(asked) === listing(path) && cursorOf(asked) === cursorOf(path);
}

/** `_id` of the record behind which a page begins, by a cursor that is a condition on that, as the Hub's is. */
export function beginsBehind(path: string): string | undefined {
  try {
    const { _id } = JSON.parse(Buffer.from(cursorOf(path), 'base64').toString()) as { _id?: { $lt?: unknown } };
    return typeof _id?.$lt === 'string' ? _id.$lt : undefined;
  } catch {
    return undefined;
  }
}

/** Rows that a path asks for; NaN where it does not say. */
export function limitOf(path: string): number {
  return Number(/[?&]limit=(\d+)/.exec(path)?.[1]);
}
