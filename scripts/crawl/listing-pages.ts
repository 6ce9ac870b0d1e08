import { GivenUp, type Hub, type Received } from '../hub/hub-client.ts';
import { nextPath } from '../hub/link-header.ts';
import { ReportError } from '../lib/report-error.ts';
import type { PageLog } from './page-log.ts';
import type { RawCache } from './raw-cache.ts';

export interface ListingPage {
  index: number;
  rows: Record<string, unknown>[];
  /** Read from the cache of an earlier run that died. */
  cached: boolean;
}

const SMALLEST_PAGE = 100;

interface Loading {
  path: string;
  /** Next page by the first headers that came, early; a repeated attempt may answer otherwise. */
  early: Promise<string>;
  received: Promise<Received>;
}

/**
 * All pages of one listing: first those which the cache holds, then from the Hub, each kept before it is given out.
 * The next page is asked for as soon as the Link header of this one is here, which halves the time on a network.
 * A page that keeps failing is asked for again at half its size, down to 100 rows.
 */
export async function* listingPages(
  hub: Hub,
  cache: RawCache,
  listing: string,
  firstPath: string,
): AsyncGenerator<ListingPage> {
  const log = cache.listing(listing);
  try {
    yield* pagesThrough(hub, log, firstPath);
  } finally {
    log.close();
  }
}

async function* pagesThrough(hub: Hub, log: PageLog, firstPath: string): AsyncGenerator<ListingPage> {
  let index = 0;
  let path = firstPath;
  const seen = new Set<string>();
  for (const page of log.pages()) {
    // Calls under way beside a thousand pages from the disk are answered meanwhile.
    await new Promise(setImmediate);
    yield { index, rows: rowsOf(JSON.parse(page.body.toString()), page.path), cached: true };
    index += 1;
    seen.add(page.path);
    path = page.next;
  }
  let loading = path ? load(hub, path) : undefined;
  while (loading) {
    const early = await loading.early;
    const ahead = early ? load(hub, early) : undefined;
    const received = await loading.received;
    const rows = rowsOf(received.value, received.path);
    const next = rows.length === 0 ? '' : nextOf(hub, received);
    seen.add(path);
    if (seen.has(next))
      throw new ReportError(
        `${received.path}: the next link leads back to ${next}`,
        'the listing changed its form; see scripts/crawl/listing-pages.ts',
      );
    log.append({ path, next, body: received.body });
    loading = ahead?.path === next ? ahead : next ? load(hub, next) : undefined;
    yield { index, rows, cached: false };
    index += 1;
    path = next;
  }
}

function load(hub: Hub, path: string): Loading {
  const { promise: early, resolve } = Promise.withResolvers<string>();
  const received = fetchPage(hub, path, resolve);
  received.then(
    () => resolve(''),
    () => resolve(''),
  );
  return { path, early, received };
}

function nextOf(hub: Hub, received: Pick<Received, 'headers' | 'path'>): string {
  return nextPath(received.headers.link, hub.endpoint, received.path) ?? '';
}

async function fetchPage(hub: Hub, path: string, onNext: (path: string) => void): Promise<Received> {
  const limit = Number(/[?&]limit=(\d+)/.exec(path)?.[1]);
  try {
    return await hub.get(path, {
      json: true,
      ...(limit > SMALLEST_PAGE && { ownFaults: 4 }),
      onHead: (headers, answered) => onNext(nextOf(hub, { headers, path: answered })),
    });
  } catch (error) {
    if (!(error instanceof GivenUp) || !(limit > SMALLEST_PAGE) || error.outage) throw error;
    const smaller = Math.max(SMALLEST_PAGE, Math.floor(limit / 2));
    return fetchPage(hub, path.replace(/([?&]limit=)\d+/, `$1${smaller}`), onNext);
  }
}

function rowsOf(value: unknown, path: string): Record<string, unknown>[] {
  if (Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)))
    return value;
  throw new ReportError(
    `${path}: expected an array of records, received ${JSON.stringify(value)?.slice(0, 80)}`,
    'the listing changed its form; see scripts/crawl/listing-pages.ts',
  );
}
