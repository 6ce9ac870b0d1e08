import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { GivenUp, TooLarge, type Hub, type Received } from '../hub/hub-client.ts';
import { HubError } from '../hub/hub-error.ts';
import { isSameListing } from '../hub/is-same-listing.ts';
import { ForeignLink } from '../hub/link-header.ts';
import { ReportError } from '../lib/report-error.ts';
import { shownValue } from '../records/shown-value.ts';
import { confirmPage } from './confirm-page.ts';
import { followPages, type FollowedPages, type FollowOptions } from './follow-pages.ts';
import { lookTwice } from './look-twice.ts';
import { nextPage, SMALLEST_PAGE, type Asking } from './next-page.ts';
import type { PageLog } from './page-log.ts';
import { pageDoubts } from './page-doubts.ts';
import { cursorOf, isPageOf, limitOf, type PageAnswer, type PageProblem } from './page-problem.ts';
import type { RawCache } from './raw-cache.ts';
import { readPage, type RecordReader } from './read-page.ts';
import { withoutRefused } from './refused-fields.ts';
import { takePage, type TakenPage } from './take-page.ts';

export interface ListingPage<Facts> extends TakenPage<Facts> {
  index: number;
  /** Read from the cache of an earlier run that died. */
  cached: boolean;
}

/** How a listing is asked for and read. */
export interface Listing<Facts> extends FollowOptions {
  kind: ListedKind;
  firstPath: string;
  /** Asked for each page: with the first answer a Hub says whether it is a replay. */
  reader: () => RecordReader<Facts>;
  /** An archive of our own: what is odd in it is so every time, and it cuts nothing off. */
  isOwn: boolean;
}

/** What is kept in the place of a record that no memory is to hold: a row that is none. */
const UNREAD = Buffer.from('[null]');
/** A page that is wrong is asked for so often. */
const MOST_LOOKS = 3;
const CHANGED = 'the listing changed its form; see scripts/crawl/listing-pages.ts';
const AGAIN = `what was fetched before is kept and the same command asks again; where it stays so, ${CHANGED}`;
/** Of a page by its cursor: each page before it may have led to one that the Hub no longer knows. */
const REFUSED = 'the same command asks for the page before it again; --fresh asks for the listing anew';

interface Source<Facts> extends Listing<Facts> {
  hub: Hub;
  log: PageLog;
  followed: FollowedPages;
}

interface Checked<Facts> extends PageAnswer<Facts> {
  body: Buffer;
}

interface Loading<Facts> {
  path: string;
  /** Next page by the first headers that came, early; a repeated attempt may answer otherwise. */
  early: Promise<string>;
  page: Promise<Checked<Facts>>;
  /** Says that the page is taken: the next is checked against it, and fails with it. */
  taken: PromiseWithResolvers<void>;
  wish: Wish;
}

/** Whether a page that is under way is still asked for: one that is not is judged by nobody. */
interface Wish {
  isWanted: boolean;
}

/**
 * All pages of one listing: first those which the cache holds, then from the Hub, each checked and kept before it is
 * given out. The next page is asked for as soon as the Link header of this one is here, which halves the time on a
 * network. A page that keeps failing is asked for again at half its size, down to 100 rows; one that is too large down
 * to the one record that is, which is lost.
 */
export async function* listingPages<Facts>(
  hub: Hub,
  cache: RawCache,
  listing: Listing<Facts>,
): AsyncGenerator<ListingPage<Facts>> {
  const log = cache.listing(listing.kind);
  try {
    yield* pagesThrough({ ...listing, hub, log, followed: followPages(listing) });
  } finally {
    log.close();
  }
}

async function* pagesThrough<Facts>(source: Source<Facts>): AsyncGenerator<ListingPage<Facts>> {
  const { log, followed, firstPath } = source;
  let index = 0;
  let path = firstPath;
  for (const { path: asked, next, body } of log.pages()) {
    // What is behind it was not asked for behind what is before it: the file was damaged or is another's.
    if (!isPageOf(asked, path)) {
      log.dropLast();
      break;
    }
    // Calls under way beside a thousand pages from the disk are answered meanwhile.
    await new Promise(setImmediate);
    const records = readPage(JSON.parse(body.toString()) as unknown[], source.reader());
    yield { index, ...takePage(followed, { path: asked, next, records }), cached: true };
    index += 1;
    path = next;
  }
  let loading = path ? load(source, path) : undefined;
  try {
    while (loading) {
      const early: string = await loading.early;
      const ahead: Loading<Facts> | undefined = early ? load(source, early, loading.taken.promise) : undefined;
      const loaded = await loading.page;
      const page = source.isOwn ? loaded : await confirmed(source, loaded);
      const { next, body, isAltered } = page;
      const given = takePage(followed, page);
      log.append({ path: page.path, next, body, isAltered });
      loading.taken.resolve();
      if (ahead && ahead.path !== next) ahead.wish.isWanted = false;
      loading = ahead?.path === next ? ahead : next ? load(source, next) : undefined;
      yield { index, ...given, cached: false };
      index += 1;
    }
  } finally {
    if (loading) loading.wish.isWanted = false;
    loading?.taken.reject(new ReportError('the page before it failed', CHANGED));
  }
}

function load<Facts>(source: Source<Facts>, path: string, before: Promise<void> = Promise.resolve()): Loading<Facts> {
  const { promise: early, resolve } = Promise.withResolvers<string>();
  const taken = Promise.withResolvers<void>();
  taken.promise.catch(() => {});
  const wish = { isWanted: true };
  const page = fetchPage(source, path, { before, onNext: resolve, wish });
  page.then(
    () => resolve(''),
    () => resolve(''),
  );
  return { path, early, page, taken, wish };
}

interface Fetching {
  /** The page before is taken. */
  before: Promise<void>;
  onNext: (path: string) => void;
  wish: Wish;
  /** Refusals of a field so far. */
  refusals?: number;
}

async function fetchPage<Facts>(source: Source<Facts>, path: string, fetching: Fetching): Promise<Checked<Facts>> {
  const { hub } = source;
  const { before, onNext, wish, refusals = 0 } = fetching;
  const limit = limitOf(path);
  // An answer that is no page says nothing of the next one, which may still have to come twice.
  let [faults, looks, next, page]: [number, number, string, Checked<Facts> | undefined] = [0, 0, '', undefined];
  const doubtOf = lookTwice(source.followed);
  try {
    await hub.get(path, {
      json: true,
      ...(limit > SMALLEST_PAGE && { ownFaults: 4 }),
      onHead: (headers, answered) => onNext((next = earlyNext(source, headers.link, answered))),
      async check(received) {
        const found = readAnswer(source, path, received);
        await before;
        if (!wish.isWanted) return undefined;
        const problem = 'what' in found ? found : source.followed.problemOf(found);
        if (problem) return wrong(source.log, received.path, problem, (faults += 1));
        page = found as Checked<Facts>;
        const what = source.isOwn ? undefined : doubtOf(page);
        return what && wrong(source.log, received.path, { what, hint: AGAIN }, (looks += 1));
      },
    });
    return page!;
  } catch (error) {
    const reduced = withoutRefused(path, error);
    // Once more as it is: the refusal may be a mistake, too.
    if (reduced !== undefined)
      return fetchPage(source, refusals === 0 ? path : reduced, { ...fetching, refusals: refusals + 1 });
    if (error instanceof TooLarge && limit === 1)
      return { path, next, body: UNREAD, records: readPage([null], source.reader()) };
    const least = error instanceof TooLarge ? 1 : SMALLEST_PAGE;
    if (!(error instanceof GivenUp) || !(limit > least) || error.outage) {
      // Refused, or failed over, it may be no page at all: the one that led here is asked for again, too.
      if (error instanceof HubError || (error instanceof GivenUp && !error.outage)) {
        await before;
        if (wish.isWanted) source.log.dropLast();
      }
      throw error instanceof HubError && cursorOf(path) !== '' ? new ReportError(error.message, REFUSED) : error;
    }
    const smaller = Math.max(least, Math.floor(limit / 2));
    return fetchPage(source, path.replace(/([?&]limit=)\d+/, `$1${smaller}`), fetching);
  }
}

/** The page as it reads, or what is wrong with the answer by itself. */
function readAnswer<Facts>(source: Source<Facts>, path: string, received: Received): Checked<Facts> | PageProblem {
  const { reader } = source;
  if (!isSameListing(path, received.path))
    return { what: `answered by another listing: ${received.path}`, hint: AGAIN };
  if (cursorOf(path) !== cursorOf(received.path))
    return { what: `answered by another page: ${received.path}`, hint: AGAIN };
  const { value, body, isAltered } = received;
  if (!Array.isArray(value))
    return { what: `expected an array of records, received ${shownValue(value).slice(0, 80)}`, hint: CHANGED };
  try {
    const next = nextPage(source, received.headers.link, received.path);
    return { path, next, body, isAltered, records: readPage(value, reader()) };
  } catch (error) {
    if (!(error instanceof ReportError) || error instanceof ForeignLink) throw error;
    return { what: error.message.replace(`${received.path}: `, ''), hint: error.hint };
  }
}

/** What is wrong with a page, for another look; after the last look the error. */
function wrong(log: PageLog, path: string, problem: PageProblem, looks: number): string {
  const { what, hint, place = path } = problem;
  if (looks < MOST_LOOKS) return what;
  // Nobody can tell which of the two lies, this page or the one that led here: the same command asks for both.
  log.dropLast();
  throw new ReportError(`${place}: ${what}`, hint);
}

/** The page where nothing about it is in doubt, be it after another look at it. */
async function confirmed<Facts>(source: Source<Facts>, page: Checked<Facts>, looks = 1): Promise<Checked<Facts>> {
  const { hub, log, followed } = source;
  for (const { what, page: doubted } of pageDoubts(followed, page, true)) {
    const problem = await confirmPage(hub, doubted).catch((error) => unlessUnread(error, page));
    if (problem === undefined) continue;
    // Where it is this one and not the page before, it may come otherwise.
    if (doubted.path === page.path && looks < MOST_LOOKS)
      return confirmed(source, await load(source, page.path).page, looks + 1);
    for (let left = followed.gap()?.pages ?? 1; left > 0; left -= 1) log.dropLast();
    throw new ReportError(`${page.path}: ${what}, but ${problem}`, AGAIN);
  }
  return page;
}

/** Where the record that is lost is too large in other pages as well, nothing more is known of it. */
function unlessUnread(error: unknown, { body }: Checked<unknown>): undefined {
  if (!(error instanceof TooLarge) || body !== UNREAD) throw error;
}

/** Where the first headers lead; what is wrong with them is said when the page is read. */
function earlyNext(source: Asking, link: string | undefined, from: string): string {
  try {
    return nextPage(source, link, from);
  } catch {
    return '';
  }
}
