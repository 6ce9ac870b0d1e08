import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { createProgress } from '../lib/progress.ts';
import { ReportError } from '../lib/report-error.ts';
import type { CrawlContext } from './crawl-context.ts';
import { isReplay } from './is-replay.ts';
import { listingPages, type ListingPage } from './listing-pages.ts';

type HubRecord = Record<string, unknown>;

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

/** Fields without which the live Hub has never answered: their absence from a whole page is a change of format. */
const ALWAYS = ['createdAt', 'likes', 'tags'];

export const PAGE_SIZE = 1000;

/** Address of the first page: newest first, on a key that never changes, so that pages neither repeat nor skip. */
export function firstPage(kind: ListedKind, rows = PAGE_SIZE): string {
  return `/api/${kind}?limit=${rows}&sort=createdAt&${expandOf(kind)}`;
}

/** The fields of a listing as parameters, for a page or a single record. */
export function expandOf(kind: ListedKind): string {
  return FIELDS[kind].map((field) => `expand[]=${field}`).join('&');
}

/**
 * One pass over a whole listing in the order of the answer; `visit` returns false for a repository it has seen.
 * That is by id: the pages follow `_id`, which no rename changes, so a repository cannot come back under another id.
 * Returns the number of repositories and how many rows came twice.
 */
export async function passListing(
  context: CrawlContext,
  kind: ListedKind,
  visit: (record: HubRecord) => boolean,
): Promise<{ listed: number; repeated: number }> {
  const ahead = context.ahead[kind];
  // Not awaited where there is none: of three listings that begin at once, that of models asks first.
  const resumedAhead = ahead && (await ahead);
  const progress = createProgress(kind, 'pages');
  let [listed, repeated, resumedPages] = [0, 0, 0];
  for await (const page of checkedPages(context, kind)) {
    page.rows.forEach((record, row) => {
      if (visitAt(kind, page.index, row, record, visit)) {
        listed += 1;
        context.names.add(kind, record);
      } else repeated += 1;
      context.followed.see(kind, record);
    });
    if (page.cached) resumedPages += 1;
    if (resumedAhead === undefined) progress.step(page.index + 1, expectedPages(context, kind));
  }
  const twice = repeated ? `, ${repeated} rows came twice` : '';
  const resumed = resumedAhead ?? resumedPages;
  progress.end(`${listed} listed${twice}${resumed ? `, ${resumed} pages from the cache` : ''}`);
  return { listed, repeated };
}

/**
 * Fetches a listing into the cache before anybody knows what of it is in scope; a pass over it reads it from there.
 * Returns how many of its pages were in the cache.
 */
export async function fetchListing(context: CrawlContext, kind: ListedKind): Promise<number> {
  const progress = createProgress(kind, 'pages');
  let [pages, resumedPages] = [0, 0];
  for await (const page of checkedPages(context, kind)) {
    pages += 1;
    if (page.cached) resumedPages += 1;
    progress.step(pages, expectedPages(context, kind));
  }
  progress.end(`${pages} pages${resumedPages ? `, ${resumedPages} from the cache` : ''}`);
  return resumedPages;
}

async function* checkedPages(context: CrawlContext, kind: ListedKind): AsyncGenerator<ListingPage> {
  let required: readonly string[] | undefined;
  for await (const page of listingPages(context.hub, context.cache, kind, firstPage(kind, context.pageSize))) {
    context.signal.throwIfAborted();
    if (!context.replayed && !page.cached) {
      context.onPage();
      // An archive named by HF_ENDPOINT may lack a field in some records, which a listing by date has at its end; none
      // that its whole first page has may vanish later.
      required ??= isReplay(context)
        ? ALWAYS.filter((field) => page.rows.every((row) => row[field] !== undefined))
        : ALWAYS;
      expectFields(kind, page.index, page.rows, required);
    }
    yield page;
  }
}

function expectedPages({ expected, pageSize }: CrawlContext, kind: ListedKind): number | undefined {
  const repositories = expected[kind];
  return repositories === undefined ? undefined : Math.max(1, Math.ceil(repositories / pageSize));
}

function visitAt(
  kind: ListedKind,
  page: number,
  row: number,
  record: HubRecord,
  visit: (record: HubRecord) => boolean,
): boolean {
  try {
    return visit(record);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    throw new ReportError(`${kind} page ${page + 1} row ${row + 1}: ${error.message}`, error.hint, { cause: error });
  }
}

function expectFields(kind: ListedKind, index: number, rows: readonly HubRecord[], required: readonly string[]): void {
  const missing =
    rows.length === 0 ? undefined : required.find((field) => rows.every((row) => row[field] === undefined));
  if (missing === undefined) return;
  throw new ReportError(
    `${kind} page ${index + 1}: ${missing}: expected in the records, received none in ${rows.length} rows`,
    'the Hub changed its format; nothing was written. Adapt scripts/crawl/pass-listing.ts and scripts/records, then ' +
      'crawl again to go on; --fresh asks anew',
  );
}
