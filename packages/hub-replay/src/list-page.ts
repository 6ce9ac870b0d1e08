import * as z from 'zod';
import type { Archive } from './load-archive.ts';
import { errorAnswer, jsonAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { askedExpansion, listExpandFields } from './expand-fields.ts';
import { nextLink } from './hub-request.ts';
import type { HubRequest } from './hub-request.ts';
import type { RepoKind } from './repo-kind.ts';
import type { RepoTable } from './repo-table.ts';
import type { RowSelector, RowTest } from './select-rows.ts';
import { defaultRow, expandedRow } from './shape-record.ts';
import { sortFields } from './sort-keys.ts';

// An archive does not change, so a place in an order is a stable cursor: it survives a restart and holds no state.
const cursorShape = z.object({
  sort: z.string(),
  place: z.number().int().nonnegative(),
  page: z.number().int().positive(),
});

/** Newest first the Hub's cursor is a condition on the `_id` of the last record of its page, which this one states, too. */
export type ListCursor = z.infer<typeof cursorShape> & { _id?: { $lt: unknown } };

/** Reads the cursor of a listing; nothing for a first page, null for one that this server did not write. */
export function readListCursor(query: URLSearchParams): ListCursor | null | undefined {
  const text = query.get('cursor');
  if (text === null) return undefined;
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  } catch {
    return null;
  }
}

/**
 * One page of `GET /api/{kind}`: rows in the asked order and a Link to the next page if there is one. With `stepBack`
 * the page begins one row early, as if the last row of the page before had moved while the crawl ran.
 */
export function listPage(
  archive: Archive,
  kind: RepoKind,
  request: HubRequest,
  selectRows: RowSelector,
  stepBack = false,
): Answer {
  const table = archive.tables[kind];
  const { query } = request;
  const sort = query.get('sort') ?? 'trendingScore';
  if (!sortFields[kind].includes(sort)) return errorAnswer(400, 'Invalid sort parameter');
  const asked = askedExpansion(query);
  const allowed = listExpandFields[kind];
  if (asked?.some((name) => !allowed.includes(name))) {
    return errorAnswer(400, `✖ Invalid option: expected one of ${allowed.map((name) => `"${name}"`).join('|')}`);
  }
  const cursor = readListCursor(query);
  if (cursor === null || (cursor && cursor.sort !== sort)) return errorAnswer(400, 'Invalid cursor');
  const order = orderOf(table, sort);
  const test = selectRows(table, query);
  const start = cursor
    ? stepBack
      ? placeBefore(order, test, cursor.place)
      : cursor.place
    : placeAfter(order, test, skipOf(query));
  const { rows, next } = takeRows(order, test, start, limitOf(query));
  const body = rows.map((row) => {
    const record = table.listRecord(row);
    return asked ? expandedRow(kind, record, asked) : defaultRow(kind, record, query);
  });
  if (next === undefined) return jsonAnswer(body);
  const { _id: last } = table.listRecord(rows.at(-1)!);
  const behind = sort === 'createdAt' && last !== undefined ? { _id: { $lt: last } } : {};
  return jsonAnswer(body, {
    Link: nextLink(request, writeListCursor({ sort, place: next, page: (cursor?.page ?? 1) + 1, ...behind })),
  });
}

/** Page size of a listing: 1 to 1,000, more is clamped without an error. */
export function limitOf(query: URLSearchParams): number {
  const limit = Number.parseInt(query.get('limit') ?? '', 10);
  return Number.isNaN(limit) ? 1000 : Math.min(Math.max(limit, 1), 1000);
}

function skipOf(query: URLSearchParams): number {
  return Math.max(Number.parseInt(query.get('skip') ?? '', 10) || 0, 0);
}

/** The text of a cursor, as Link carries it. */
export function writeListCursor(cursor: ListCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64');
}

// No record has the field: all values are missing, and the order is that of ties.
function orderOf(table: RepoTable, sort: string): Uint32Array {
  return table.orders.get(sort) ?? table.orders.get('')!;
}

function takeRows(order: Uint32Array, test: RowTest, start: number, limit: number): { rows: number[]; next?: number } {
  const rows: number[] = [];
  for (let place = start; place < order.length; place += 1) {
    const row = order[place]!;
    if (!test(row)) continue;
    // One row more than the page holds is looked for, so that the last page has no next link.
    if (rows.length === limit) return { rows, next: place };
    rows.push(row);
  }
  return { rows };
}

function placeAfter(order: Uint32Array, test: RowTest, skipped: number): number {
  let place = 0;
  for (let left = skipped; left > 0 && place < order.length; place += 1) if (test(order[place]!)) left -= 1;
  return place;
}

function placeBefore(order: Uint32Array, test: RowTest, place: number): number {
  for (let before = Math.min(place, order.length) - 1; before >= 0; before -= 1)
    if (test(order[before]!)) return before;
  return place;
}
