import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { createProgress } from '../lib/progress.ts';
import { ReportError } from '../lib/report-error.ts';
import type { HubRecord } from '../records/field.ts';
import { isPublic } from '../records/is-public.ts';
import type { CrawlContext } from './crawl-context.ts';
import { isReplay } from './is-replay.ts';
import { listingPages, type ListingPage } from './listing-pages.ts';
import { ALWAYS } from './missing-cells.ts';
import type { RecordReader } from './read-page.ts';
import { askedFields } from './refused-fields.ts';

/** Fields of each listing; every name is on the Hub's allowlist, one unknown name would cost the whole page. */
const FIELDS: Record<ListedKind, readonly string[]> = {
  models: [
    'createdAt',
    'lastModified',
    'likes',
    'downloads',
    'downloadsAllTime',
    'pipeline_tag',
    'library_name',
    'sha',
    'tags',
    'gated',
    'disabled',
    'safetensors',
    'spaces',
  ],
  spaces: ['createdAt', 'lastModified', 'likes', 'sdk', 'models', 'datasets', 'runtime', 'tags', 'sha', 'cardData'],
  datasets: ['createdAt', 'lastModified', 'likes', 'downloads', 'tags', 'gated', 'description'],
};

export const PAGE_SIZE = 1000;

/** What is asked for: with a token a listing also has what is private and its owner's, and nobody else may know of that. */
function fieldsOf(kind: ListedKind, hasToken: boolean): readonly string[] {
  return hasToken ? [...FIELDS[kind], 'private'] : FIELDS[kind];
}

/** Address of the first page: newest first, on a key that never changes, so that pages neither repeat nor skip. */
export function firstPage(kind: ListedKind, rows = PAGE_SIZE, hasToken = false): string {
  return `/api/${kind}?limit=${rows}&sort=createdAt&${expandOf(kind, hasToken)}`;
}

/** The fields of a listing as parameters, for a page or a single record. */
export function expandOf(kind: ListedKind, hasToken: boolean): string {
  return fieldsOf(kind, hasToken)
    .map((field) => `expand[]=${field}`)
    .join('&');
}

/**
 * One pass over a whole listing in the order of the answer; `read` makes facts of a record, and `visit` returns false
 * for a repository it has seen. That is by id: the pages follow `_id`, which no rename changes, so a repository cannot
 * come back under another id. Returns the number of repositories and how many rows came twice.
 */
export async function passListing<Facts>(
  context: CrawlContext,
  kind: ListedKind,
  read: (record: HubRecord) => Facts,
  visit: (facts: Facts, record: HubRecord) => boolean,
): Promise<{ listed: number; repeated: number }> {
  const ahead = context.ahead[kind];
  // Not awaited where there is none: of three listings that begin at once, that of models asks first.
  const resumedAhead = ahead && (await ahead);
  const progress = createProgress(kind, 'pages');
  let [listed, repeated, resumedPages] = [0, 0, 0];
  const hidden = context.hidden[kind];
  for await (const page of pagesOf(context, kind, read)) {
    countLost(context, kind, page);
    const before = repeated;
    for (const { record, facts } of page.rows) {
      if (!isSeenByAll(context, record)) {
        hidden.add(String(record.id));
        continue;
      }
      if (visit(facts, record)) {
        listed += 1;
        context.names.add(kind, record);
      } else repeated += 1;
      context.followed.see(kind, record);
    }
    if (!isReplay(context))
      for (let n = before + page.again; n < repeated; n += 1)
        context.losses.add(kind, 'row', 'expected a repository that no earlier page has');
    // What waits for the next page still holds this one: without its records there is half as much to collect around.
    page.rows.length = 0;
    if (page.cached) resumedPages += 1;
    if (resumedAhead === undefined) progress.step(page.index + 1, expectedPages(context, kind));
  }
  tellHidden(context, kind, hidden.size, listed);
  const twice = repeated ? `, ${repeated} rows came twice` : '';
  const resumed = resumedAhead ?? resumedPages;
  progress.end(`${listed} listed${twice}${resumed ? `, ${resumed} pages from the cache` : ''}`);
  return { listed, repeated };
}

/**
 * Fetches a listing into the cache before anybody knows what of it is in scope; a pass over it reads it from there.
 * Returns how many of its pages were in the cache.
 */
export async function fetchListing(
  context: CrawlContext,
  kind: ListedKind,
  read: (record: HubRecord) => unknown,
): Promise<number> {
  const progress = createProgress(kind, 'pages');
  let [pages, resumedPages] = [0, 0];
  for await (const page of pagesOf(context, kind, read)) {
    page.rows.length = 0;
    pages += 1;
    if (page.cached) resumedPages += 1;
    progress.step(pages, expectedPages(context, kind));
  }
  progress.end(`${pages} pages${resumedPages ? `, ${resumedPages} from the cache` : ''}`);
  return resumedPages;
}

async function* pagesOf<Facts>(
  context: CrawlContext,
  kind: ListedKind,
  read: (record: HubRecord) => Facts,
): AsyncGenerator<ListingPage<Facts>> {
  const { hub, cache, replayed, expected, pageSize } = context;
  const pages = listingPages(hub, cache, {
    kind,
    firstPath: firstPage(kind, pageSize, context.hasToken),
    isOwn: replayed,
    reader: () => readerOf(context, kind, read),
    required(first) {
      if (replayed) return [];
      // An archive named by HF_ENDPOINT may lack a field in some records, which a listing by date has at its end; none
      // that its whole first page has may vanish later.
      return isReplay(context)
        ? ALWAYS[kind].filter((field) => first.rows.every(({ record }) => record[field] !== undefined))
        : ALWAYS[kind];
    },
    isNeverEmpty() {
      if (replayed) return (expected[kind] ?? 0) > 0;
      return !isReplay(context) || hub.replayHolds(kind);
    },
  });
  for await (const page of pages) {
    context.signal.throwIfAborted();
    if (!replayed && !page.cached) context.onPage();
    yield page;
  }
}

/** How records of a listing are read, be it a page of them or one alone. */
export function readerOf<Facts>(
  context: CrawlContext,
  kind: ListedKind,
  read: (record: HubRecord) => Facts,
): RecordReader<Facts> {
  const isLive = !isReplay(context);
  return {
    kind,
    read,
    isOrdered: !context.replayed,
    needsHubId: isLive,
    hubIdTells: isLive,
    latest: isLive ? context.latest : undefined,
  };
}

/** Whether a record is one of those that the Hub gives everybody. */
export function isSeenByAll(context: CrawlContext, record: HubRecord): boolean {
  return isPublic(record, !context.hasToken || isReplay(context));
}

/** What only this token sees is in no table, and counted; a server to which nearly all is private is none that was meant. */
function tellHidden({ losses }: CrawlContext, kind: ListedKind, hidden: number, listed: number): void {
  for (let n = 0; n < hidden; n += 1) losses.add(kind, 'row', 'private: expected what everybody sees');
  if (hidden > listed)
    throw new ReportError(
      `${kind}: ${hidden} of ${hidden + listed} are private, or not said to be public, which nobody but the owner of the ` +
        'token may know of',
      'nothing was written; crawl without a token: HF_HUB_DISABLE_IMPLICIT_TOKEN=1; --fresh asks with it anew',
    );
}

function countLost({ losses, hasToken }: CrawlContext, kind: ListedKind, { path, odd }: ListingPage<unknown>): void {
  for (const { cost, field, expected } of odd) losses.add(kind, cost, `${field && `${field}: `}expected ${expected}`);
  const asked = askedFields(path);
  const fields = fieldsOf(kind, hasToken);
  if (asked.length === fields.length) return;
  for (const field of fields) if (!asked.includes(field)) losses.add(kind, 'field', `${field}: refused by the Hub`);
}

function expectedPages({ expected, pageSize }: CrawlContext, kind: ListedKind): number | undefined {
  const repositories = expected[kind];
  return repositories === undefined ? undefined : Math.max(1, Math.ceil(repositories / pageSize));
}
