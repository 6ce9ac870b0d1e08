import { existsSync, readFileSync } from 'node:fs';
import { captureManifest as capture, type Capture } from '../../data/schema/manifest.ts';
import type { CrawlOptions } from './crawl-options.ts';
import type { Kind, ScopeOptions } from './crawl-context.ts';
import { PAGE_SIZE } from './pass-listing.ts';
import { taskNames } from '../records/task-names.ts';

/** The Hub's own figures of August 2026 (hub-docs, docs/hub/index.md), for a first crawl that knows no better. */
const PUBLISHED: Record<Kind, number> = { models: 2_000_000, spaces: 1_500_000, datasets: 1_500_000 };
/** Requests per window of 300 s, anonymous and with a free token (hub-docs, rate limits of September 2025). */
const QUOTAS = { anonymous: { api: 500, resolvers: 3000 }, token: { api: 1000, resolvers: 5000 } };
/** Requests for one Space: a page of its tree; app file and requirements.txt with their redirects. */
const PER_SPACE = { api: 1, resolvers: 4 };
/** Requests for one model in scope: its record; its card with a redirect. */
const PER_MODEL = { api: 1, resolvers: 2 };
/** Discussions and commits. */
const PER_COMMUNITY = 2;

/** Repositories to expect in each listing: from a replay, else from the last capture, else as the Hub publishes. */
export function expectedSizes(
  records: Partial<Record<Kind, number>> | undefined,
  latest: string,
): Partial<Record<Kind, number>> {
  if (records) return { models: records.models ?? 0, spaces: records.spaces ?? 0, datasets: records.datasets ?? 0 };
  if (!existsSync(latest)) return PUBLISHED;
  const read = capture.shape.listed.safeParse(parsed(readFileSync(latest, 'utf8'))?.listed);
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

/** The plan as lines: requests per rate bucket, windows, and how long that will take at least. */
export function planLines(
  options: CrawlOptions,
  expected: Partial<Record<Kind, number>>,
  replayed: boolean,
  hasToken: boolean,
): string[] {
  const pages = (['models', 'spaces', 'datasets'] as const).map((kind) => ({
    kind,
    pages: Math.max(1, Math.ceil((expected[kind] ?? 0) / PAGE_SIZE)),
  }));
  const listing = pages.reduce((sum, each) => sum + each.pages, 0);
  const spaces = Math.min(options.scope.mostSpaces, expected.spaces ?? 0);
  const perSpace = PER_SPACE.api + (options.scope.community ? PER_COMMUNITY : 0);
  const models = mostInScope(options.scope, expected.models ?? 0);
  const [api, resolvers] = [
    listing + spaces * perSpace + models * PER_MODEL.api,
    spaces * PER_SPACE.resolvers + models * PER_MODEL.resolvers,
  ];
  const lines = [
    `plan  listings: ${pages.map((each) => `${each.kind} ${each.pages}`).join(', ')} pages of ${PAGE_SIZE}; ` +
      `Spaces with calls of their own: at most ${spaces}; cards and records of models: at most ${models}`,
    `plan  requests: api about ${listing} and at most ${api}, resolvers at most ${resolvers}; query files 0`,
  ];
  if (replayed) return [...lines, 'plan  a replay on loopback: no rate window to wait for'];
  const quota = hasToken ? QUOTAS.token : QUOTAS.anonymous;
  const windows = Math.max(windowsOf(api, quota.api), windowsOf(resolvers, quota.resolvers));
  const first = Math.max(windowsOf(listing, quota.api), 1);
  return [
    ...lines,
    `plan  ${hasToken ? 'with a token' : 'anonymous'}: ${quota.api} api and ${quota.resolvers} resolvers ` +
      'requests a window of 300 s, a tenth left unused',
    `plan  windows: ${first} for the listings, at most ${windows} in all; about ${5 * (first - 1)} to ` +
      `${5 * windows} minutes`,
  ];
}

/** Models in scope if no list shared a model with another. */
function mostInScope({ count, sorts, bys, tasks }: ScopeOptions, listed: number): number {
  return Math.min(listed, count * sorts.length * bys.length * (tasks?.size ?? taskNames().size));
}

function windowsOf(requests: number, quota: number): number {
  return Math.ceil(requests / (quota * 0.9));
}
