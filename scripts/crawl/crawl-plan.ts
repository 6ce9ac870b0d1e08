import { existsSync, readFileSync } from 'node:fs';
import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import { captureManifest as capture, type Capture } from '../../data/schema/manifest.ts';
import { reserveOf, type RateBudget } from '../hub/rate-budget.ts';
import { onDisk } from '../lib/disk-error.ts';
import type { CrawlOptions } from './crawl-options.ts';
import type { ScopeOptions } from './crawl-context.ts';
import { PAGE_SIZE } from './pass-listing.ts';
import { taskNames } from '../records/task-names.ts';

/** The Hub's own figures of August 2026 (hub-docs, docs/hub/index.md), for a first crawl that knows no better. */
const PUBLISHED: Record<ListedKind, number> = { models: 2_000_000, spaces: 1_500_000, datasets: 1_500_000 };
/** Requests per window of 300 s, anonymous and with a free token (hub-docs, rate limits of September 2025). */
export const QUOTAS = { anonymous: { api: 500, resolvers: 3000 }, token: { api: 1000, resolvers: 5000 } };
/** Requests for one Space: a page of its tree; app file and requirements.txt with their redirects. */
const PER_SPACE = { api: 1, resolvers: 4 };
/** Requests for one model in scope: its record; its card with a redirect. */
const PER_MODEL = { api: 1, resolvers: 2 };
/** Discussions and commits. */
const PER_COMMUNITY = 2;

/** Repositories to expect in each listing: from a replay, else from the last capture, else as the Hub publishes. */
export function expectedSizes(
  records: Partial<Record<ListedKind, number>> | undefined,
  latest: string,
): Partial<Record<ListedKind, number>> {
  if (records) return { models: records.models ?? 0, spaces: records.spaces ?? 0, datasets: records.datasets ?? 0 };
  if (!existsSync(latest)) return PUBLISHED;
  const read = capture.shape.listed.safeParse(parsed(onDisk(latest, () => readFileSync(latest, 'utf8')))?.listed);
  return read.success ? read.data : PUBLISHED;
}

function parsed(text: string): Partial<Capture> | null | undefined {
  try {
    return JSON.parse(text) as Partial<Capture> | null;
  } catch {
    // The file is read for nothing but the expected duration: the check of data/ is who complains.
    return undefined;
  }
}

/** Requests that a crawl makes: pages of each listing, and calls for single repositories, these at most. */
interface Needs {
  pages: { kind: ListedKind; pages: number }[];
  listing: number;
  spaces: number;
  models: number;
  api: number;
  resolvers: number;
}

/** What a server allows: requests by bucket in a window of so many seconds. */
export interface Limits {
  api: number;
  resolvers: number;
  windowSeconds: number;
}

/** A plan that becomes closer when the server has said what it allows and how fast it is. */
export interface Plan {
  /** Before the first request: requests by bucket, windows, and how long they will take at least. */
  lines: readonly string[];
  /** Once `seconds` to the first byte of a page and the limits of the server are known. */
  measured(seconds: number, limits: Limits): string;
  /** Seconds' worth of quota that the listings leave unused and calls for single repositories could have. */
  idleSeconds(seconds: number, limits: Limits): number;
}

/** The plan of a crawl with these options where so many repositories are expected. */
export function planOf(
  options: CrawlOptions,
  expected: Partial<Record<ListedKind, number>>,
  replayed: boolean,
  hasToken: boolean,
): Plan {
  const needs = needsOf(options.scope, expected);
  const limits = { ...(hasToken ? QUOTAS.token : QUOTAS.anonymous), windowSeconds: 300 };
  return {
    lines: [
      `plan  listings: ${needs.pages.map((each) => `${each.kind} ${each.pages}`).join(', ')} pages of ${PAGE_SIZE}; ` +
        `Spaces with calls of their own: at most ${needs.spaces}; cards and records of models: at most ${needs.models}`,
      `plan  requests: api about ${needs.listing} and at most ${needs.api}, ` +
        `resolvers at most ${needs.resolvers}; query files 0`,
      ...(replayed
        ? ['plan  a replay on loopback: no rate window to wait for']
        : quotaLines(needs, limits, hasToken ? 'with a token' : 'anonymous')),
    ],
    measured: (seconds, stated) => measuredLine(needs, seconds, stated),
    idleSeconds(seconds, stated) {
      const { longest, byQuota, calls } = listingSeconds(needs, seconds, stated);
      return Math.min(longest - byQuota, calls);
    },
  };
}

/** Limits as the answers so far state them; what they do not state is `otherwise`. */
export function statedLimits({ state }: Pick<RateBudget, 'state'>, hasToken: boolean): Limits {
  const otherwise = hasToken ? QUOTAS.token : QUOTAS.anonymous;
  return {
    api: state('api').quota ?? otherwise.api,
    resolvers: state('resolvers').quota ?? otherwise.resolvers,
    windowSeconds: state('api').windowSeconds ?? 300,
  };
}

function needsOf(scope: ScopeOptions, expected: Partial<Record<ListedKind, number>>): Needs {
  const pages = listedKinds.map((kind) => ({
    kind,
    pages: Math.max(1, Math.ceil((expected[kind] ?? 0) / PAGE_SIZE)),
  }));
  const listing = pages.reduce((sum, each) => sum + each.pages, 0);
  const spaces = Math.min(scope.mostSpaces, expected.spaces ?? 0);
  const perSpace = PER_SPACE.api + (scope.community ? PER_COMMUNITY : 0);
  const models = mostInScope(scope, expected.models ?? 0);
  return {
    pages,
    listing,
    spaces,
    models,
    api: listing + spaces * perSpace + models * PER_MODEL.api,
    resolvers: spaces * PER_SPACE.resolvers + models * PER_MODEL.resolvers,
  };
}

function quotaLines(needs: Needs, limits: Limits, who: string): string[] {
  const windows = windowsOf(needs, limits);
  const first = Math.max(1, Math.ceil(needs.listing / usable(limits.api)));
  return [
    `plan  ${who}: ${limits.api} api and ${limits.resolvers} resolvers requests a window of 300 s, of which ` +
      `${usable(limits.api)} and ${usable(limits.resolvers)} are used`,
    `plan  windows: ${first} for the listings, at most ${windows} in all; about ${5 * (first - 1)} to ` +
      `${5 * windows} minutes`,
  ];
}

/** The longest listing goes page by page, the two others beside it; what is left of the quota comes behind it. */
function measuredLine(needs: Needs, seconds: number, limits: Limits): string {
  const { longest, byQuota, calls } = listingSeconds(needs, seconds, limits);
  const listings = Math.max(longest, byQuota);
  const all = Math.max(listings + calls, (needs.resolvers * limits.windowSeconds) / usable(limits.resolvers));
  return (
    `plan  measured: ${seconds.toFixed(2)} s to the first byte of a page, ${limits.api} api and ` +
    `${limits.resolvers} resolvers requests a window of ${limits.windowSeconds} s: the listings take about ` +
    `${minutes(listings)}, all at most ${minutes(all)} minutes`
  );
}

/** Seconds of the longest listing by latency, of all listings by quota, and of the calls behind them. */
function listingSeconds(needs: Needs, seconds: number, { api, windowSeconds }: Limits) {
  const perRequest = windowSeconds / usable(api);
  return {
    longest: Math.max(...needs.pages.map(({ pages }) => pages)) * seconds,
    byQuota: needs.listing * perRequest,
    calls: (needs.api - needs.listing) * perRequest,
  };
}

function minutes(seconds: number): number {
  return Math.ceil(seconds / 60);
}

/** Models in scope if no list shared a model with another. */
function mostInScope({ count, sorts, bys, tasks }: ScopeOptions, listed: number): number {
  return Math.min(listed, count * sorts.length * bys.length * (tasks?.size ?? taskNames().size));
}

function windowsOf({ api, resolvers }: Needs, limits: Limits): number {
  return Math.max(Math.ceil(api / usable(limits.api)), Math.ceil(resolvers / usable(limits.resolvers)));
}

/** Requests of a window that are used: the rest is left to others behind the same address. */
function usable(quota: number): number {
  return quota - reserveOf(quota);
}
