import type { Answer } from './answer.ts';
import { nextLink } from './hub-request.ts';
import { limitOf, readListCursor, writeListCursor } from './list-page.ts';
import type { FaultOf } from './parse-fault.ts';
import type { HubRequest } from './hub-request.ts';

/** A request that a fault strikes, and what else the server could answer. */
export type Struck = {
  request: HubRequest;
  /** The true answer of another path and query. */
  answerOf: (path: string, query: string) => Answer;
};

/** A page of a listing that is not what it says it is; its status is 200 unless it is a part of itself. */
export function spoilPage(answer: Answer, { as }: FaultOf<'page'>, { request, answerOf }: Struck): Answer {
  const { Link: link, ...headers } = answer.headers;
  const rows = JSON.parse(answer.body.toString()) as unknown[];
  const withRows = (kept: unknown[], next: string | undefined): Answer => ({
    ...answer,
    headers: { ...headers, ...(next !== undefined && { Link: next }) },
    body: JSON.stringify(kept),
  });
  switch (as) {
    case 'empty-next':
      // The rows come with the page after it: nothing is lost to whoever goes on.
      return withRows([], nextLink(request, placeOf(request)));
    case 'full-last':
      return withRows(rows, undefined);
    case 'half-last':
      return withRows(rows.slice(0, Math.ceil(rows.length / 2)), undefined);
    case 'empty-last':
      return withRows([], undefined);
    case 'same-again':
      return { ...pageBefore(answer, request, answerOf), headers: answer.headers };
    case 'other-kind':
      return { ...answerOf(otherKind(request.path), unexpanded(request.queryText)), headers: answer.headers };
    case 'partial':
      return { ...withRows(rows.slice(0, Math.ceil(rows.length / 2)), link), status: 206 };
    case 'object':
      return { ...answer, body: JSON.stringify({ items: rows }) };
    case 'deep-twice':
      return { ...answer, body: deepTwice(rows) };
    case 'row-of-next':
      return withRows([...rows.slice(0, -1), ...rowsOf(answerOf(...afterOf(link))).slice(0, 1)], link);
    default:
      return withRows(
        otherRows(rows, as, () => rowsBefore(answer, request, answerOf)),
        link,
      );
  }
}

/** Deeper than the stack of whoever makes a call for each level. */
const DEEP = 100_000;

/** The row in the middle twice, with a field nested that deep; written by hand, since JSON.stringify goes down it too. */
function deepTwice(rows: readonly unknown[]): string {
  const middle = Math.floor(rows.length / 2);
  const written = rows.map((row, at) => {
    const text = JSON.stringify(row);
    if (at !== middle) return text;
    const nested = `{"nested":${'['.repeat(DEEP)}${']'.repeat(DEEP)},${text.slice(1)}`;
    return `${nested},${nested}`;
  });
  return `[${written.join()}]`;
}

/** Other rows with the same next link. */
function otherRows(rows: unknown[], as: FaultOf<'page'>['as'], before: () => unknown[]): unknown[] {
  switch (as) {
    case 'one-new':
      return [...before().slice(1), ...rows.slice(0, 1)];
    case 'some-missing':
      return rows.filter((_, at) => at % 3 !== 1);
    case 'first-missing':
      return rows.slice(1);
    case 'last-missing':
      return rows.slice(0, -1);
    case 'fewer-cells':
      return rows.map((row) => ({ ...(row as object), sha: undefined, gated: undefined }));
    case 'list-of-list':
      return [rows];
    case 'earlier-row': {
      // Under the name of a repository of the page before, on a first page of this one.
      const [first, { _id, createdAt } = {}, ...rest] = rows as { _id?: unknown; createdAt?: unknown }[];
      return [first, { ...(before()[0] as object), _id, createdAt }, ...rest];
    }
    case 'row-for-another':
      return rows.map((row, at) => (at === Math.floor(rows.length / 2) ? rows[at - 1] : row));
    case 'row-too-many':
      return [...rows, rows[0]];
    case 'reversed':
      return rows.toReversed();
    case 'shuffled':
      return [...rows.filter((_, at) => at % 2 === 1), ...rows.filter((_, at) => at % 2 === 0)];
    case 'other-case':
      return rows.map((row) => ({ ...(row as object), id: String((row as { id: unknown }).id).toUpperCase() }));
    case 'same-likes':
      return rows.map((row) => ({ ...(row as object), likes: (rows[0] as { likes: unknown }).likes }));
    case 'same-record':
      return rows.map(() => rows[0]);
    case 'numbers-as-text':
      return rows.map((row) => withTexts(row as object));
    default:
      return rows;
  }
}

function withTexts(row: object): object {
  const fields = Object.entries(row).map(([name, each]) => [name, typeof each === 'number' ? String(each) : each]);
  return Object.fromEntries(fields) as object;
}

function rowsBefore(answer: Answer, request: HubRequest, answerOf: Struck['answerOf']): unknown[] {
  return rowsOf(pageBefore(answer, request, answerOf));
}

function rowsOf({ body }: Answer): unknown[] {
  return JSON.parse(body.toString()) as unknown[];
}

/** Path and query of the page that a link leads to. */
function afterOf(link = ''): [path: string, query: string] {
  const { pathname, search } = new URL(/<([^>]*)>/.exec(link)?.[1] ?? 'http://hub/');
  return [pathname, search.slice(1)];
}

/** A cursor to where this page began. */
function placeOf({ query }: HubRequest): string {
  const cursor = readListCursor(query);
  return writeListCursor(cursor ?? { sort: query.get('sort') ?? 'trendingScore', place: 0, page: 1 });
}

/** The rows that came before those of this page, as many as it may have; of a first page its own. */
function pageBefore(answer: Answer, request: HubRequest, answerOf: Struck['answerOf']): Answer {
  const cursor = readListCursor(request.query);
  if (!cursor) return answer;
  const place = Math.max(0, cursor.place - limitOf(request.query));
  const query = new URLSearchParams(request.query);
  query.set('cursor', writeListCursor({ ...cursor, place }));
  return answerOf(request.path, query.toString());
}

/** A query without fields, which another listing would refuse. */
function unexpanded(queryText: string): string {
  return queryText
    .split('&')
    .filter((part) => !part.startsWith('expand'))
    .join('&');
}

/** Another listing, of which no field but the usual ones is the same. */
function otherKind(path: string): string {
  return path === '/api/models' ? '/api/spaces' : '/api/models';
}
