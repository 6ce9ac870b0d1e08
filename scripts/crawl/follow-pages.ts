import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { createFieldShares } from './field-shares.ts';
import { voidCells, type MissingCell } from './missing-cells.ts';
import {
  beginsBehind,
  cursorOf,
  limitOf,
  pageProblem,
  signatureOf,
  type PageAnswer,
  type PageProblem,
} from './page-problem.ts';
import { askedFields } from './refused-fields.ts';
import type { PageRecords, RecordReader } from './read-page.ts';

/** The pages of one listing as they are taken, each checked against those before it. */
export interface FollowedPages {
  /** What is wrong with a page as the next one. */
  problemOf(page: PageAnswer): PageProblem | undefined;
  /** Takes it as the next one. */
  accept(page: PageAnswer): void;
  /** Rows of the page before, where it was asked for with the limit of this path. */
  usualRows(path: string): number | undefined;
  /** Whether the next page begins behind another record than the last of this one, by cursors that said so right before. */
  skips(page: PageAnswer): boolean;
  /** Whether the first page did so, by the cursor of this second one, which says its place. */
  firstSkips(page: PageAnswer): boolean;
  /** Fields that no record of a page has, though those of the live Hub do. */
  vanished(page: PageAnswer): string[];
  /** Fields that no record of the pages taken so far has, though those of the live Hub do. */
  never(page: PageAnswer): string[];
  /** Fields of single records that are there without a value, which the live Hub leaves out. */
  voids(page: PageAnswer): MissingCell[];
  /** The last page that had rows, with their ids in order; undefined before it. */
  last(): { path: string; ids: ReadonlySet<string> } | undefined;
  /** Path of the first of the empty pages behind it, and how many they are; undefined where there is none. */
  gap(): { path: string; pages: number } | undefined;
}

export interface FollowOptions {
  kind: ListedKind;
  /** Fields that some record of every page must have that asks for them, by the first page. */
  required: (first: PageRecords<unknown>) => readonly string[];
  /** Whether the source has records of this kind for sure. */
  isNeverEmpty: () => boolean;
  /** How records are read: those of the live Hub have what they have on every page. */
  reader: () => Pick<RecordReader<unknown>, 'needsHubId'>;
}

/** Begins before the first page. */
export function followPages({ kind, required, isNeverEmpty, reader }: FollowOptions): FollowedPages {
  const [cursors, signatures, odd] = [new Set<string>(), new Set<string>(), new Map<string, number>()];
  const soFar = { kind, pages: 0, rows: 0, empty: 0, cursors, signatures, odd };
  let [end, lastIds]: [string | undefined, ReadonlySet<string>] = [undefined, new Set()];
  const shares = createFieldShares();
  let fields: readonly string[] | undefined;
  let usual: { limit: number; rows: number } | undefined;
  let last: ReturnType<FollowedPages['last']>;
  let gap: ReturnType<FollowedPages['gap']>;
  // Whether the cursors so far told their place, each of them.
  let tells: boolean | undefined;
  return {
    problemOf(page) {
      const asked = askedFields(page.path);
      const needed = (fields ?? required(page.records)).filter((field) => asked.includes(field));
      return pageProblem(page, { ...soFar, end, lastIds, required: needed, isNeverEmpty: isNeverEmpty() });
    },
    accept(page) {
      const { records, next, path } = page;
      const fits = cursorFits(page);
      // What is odd about the first page alone is looked at behind the second.
      if (fits !== undefined) tells = fits && (tells !== false || soFar.pages === 1);
      shares.learn(page);
      soFar.pages += 1;
      soFar.rows += records.received;
      cursors.add(cursorOf(path));
      for (const { field } of records.odd) odd.set(field, (odd.get(field) ?? 0) + 1);
      soFar.empty = records.rows.length === 0 ? soFar.empty + 1 : 0;
      gap = records.received > 0 ? undefined : { path: gap?.path ?? path, pages: (gap?.pages ?? 0) + 1 };
      if (records.rows.length === 0) return;
      fields ??= required(records);
      signatures.add(signatureOf(records.ids));
      lastIds = records.ids;
      end = endOf(records) ?? end;
      last = { path, ids: records.ids };
      if (next !== '') usual = { limit: limitOf(path), rows: records.received };
    },
    usualRows: (path) => (usual?.limit === limitOf(path) ? usual.rows : undefined),
    skips: (page) => tells === true && cursorFits(page) === false,
    firstSkips: (page) => soFar.pages === 1 && tells === false && cursorFits(page) === true,
    vanished: (page) => (reader().needsHubId ? shares.vanished(page) : []),
    never: (page) => (reader().needsHubId ? shares.never(page) : []),
    voids: ({ path, records }) => (reader().needsHubId ? voidCells(records.rows, kind, askedFields(path)) : []),
    last: () => last,
    gap: () => gap,
  };
}

/** Whether the next page begins behind the last record of this one; undefined where its cursor, or the record, does not say. */
function cursorFits({ next, records: { rows, ids } }: PageAnswer): boolean | undefined {
  const behind = next === '' ? undefined : beginsBehind(next);
  const last = rows.at(-1)?.record;
  if (behind === undefined || last?._id === undefined || last.id !== [...ids].at(-1)) return undefined;
  return last._id === behind;
}

/** The newest of the last three: one odd instant among them does not make the next page look out of order. */
function endOf({ rows }: PageRecords<unknown>): string | undefined {
  return rows
    .slice(-3)
    .flatMap(({ record: { createdAt } }) => (typeof createdAt === 'string' ? createdAt : []))
    .sort()
    .at(-1);
}
