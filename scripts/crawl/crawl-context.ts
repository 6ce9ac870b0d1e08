import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { Hub, HubOptions } from '../hub/hub-client.ts';
import type { Log } from '../lib/progress.ts';
import type { TopListOptions } from '../tidy/collect-top-lists.ts';
import type { Tombstone } from '../records/read-tombstone.ts';
import type { ListedNames } from '../tidy/collect-listed.ts';
import type { Followed } from '../tidy/follow-departures.ts';
import type { Lanes } from './lanes.ts';
import type { Losses } from './losses.ts';
import type { RawCache } from './raw-cache.ts';

/** Options of a crawl that decide what is in scope. */
export interface ScopeOptions extends TopListOptions {
  /** `using`: Spaces that use a model in scope; `listed`: every Space of the listing. */
  spaces: 'using' | 'listed';
  /** At most this many Spaces get a row and calls of their own; beyond, a fixed sample by a hash of the id. */
  mostSpaces: number;
  /** Ask for the discussions and commits of each Space in scope: two more requests each, where its record changed. */
  community: boolean;
}

/** Clock, waits and times of answers of every server that a crawl asks. */
export type Waits = Pick<HubOptions, 'now' | 'sleep' | 'timeout' | 'deadline'>;

/** What every crawl source is given. */
export interface CrawlContext {
  hub: Hub;
  /** Listing pages and answers of this crawl. */
  cache: RawCache;
  /** Files of Spaces by commit, kept over crawls. */
  fileCache: RawCache;
  scope: ScopeOptions;
  /** Where all calls for single repositories of the Hub run. */
  lanes: Lanes;
  /** Calls at once where the lanes are not for. */
  concurrency: number;
  /** Listings that are fetched before their scope is known: how many of their pages an earlier run had. */
  ahead: Partial<Record<ListedKind, Promise<number>>>;
  /** Called for every page of a listing that a live Hub gives. */
  onPage: () => void;
  /** Whether a listing page by page leaves quota unused, once the first pages have told; it may never. */
  hasIdleQuota: Promise<boolean>;
  /** How it waits, and how long an answer may take, where not as usual. */
  waits: Waits;
  signal: AbortSignal;
  /** Aborted at the end of the hours that the crawl has: no further request goes out. */
  until: AbortSignal | undefined;
  log: Log;
  /** Repositories expected in each listing, for the progress; undefined when nobody knows. */
  expected: Readonly<Partial<Record<ListedKind, number>>>;
  /** The server is a replay: records may lack fields that the live Hub always gives. */
  replayed: boolean;
  /** Rows that a page of a listing is asked for. */
  pageSize: number;
  /** Who was in the version of this capture that is about to be replaced. */
  followed: Followed;
  /** Names of the repositories of the listings. */
  names: ListedNames;
  /** The server has model cards: always, but for an archive that holds none. */
  expectsCards: boolean;
  /** Every Space was asked for its models, so that one whose record has none names none; an archive may state it. */
  everyAnswers: boolean;
  /** Instant after which nothing of the Hub can have happened yet; undefined where the clock cannot be right. */
  latest: string | undefined;
  /** A token is sent, with which its owner's private repositories may be listed. */
  hasToken: boolean;
  /** Ids of the listings that only the token sees: what names one of them is not to name it in a table. */
  hidden: Readonly<Record<ListedKind, Set<string>>>;
  /** Who asks, in words: with the token of whom, or without one. */
  asker: string;
  /** What could not be read or believed. */
  losses: Losses;
  /** Models that the source says were taken down: only an archive does. */
  tombstones: readonly Tombstone[];
}
