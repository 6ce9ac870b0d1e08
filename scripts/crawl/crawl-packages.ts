import { GivenUp, createHub, type Hub } from '../hub/hub-client.ts';
import { HubError } from '../hub/hub-error.ts';
import { ReportError } from '../lib/report-error.ts';
import type { PackageAnswer } from '../records/package-answer.ts';
import { readPackage } from '../records/read-package.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { createLanes } from './lanes.ts';
import { remember } from './remember.ts';

export interface PackagesPass {
  packages: ReadonlyMap<string, PackageAnswer>;
  /** Requests sent to the index. */
  requests: number;
}

const NONE: PackagesPass = { packages: new Map(), requests: 0 };
const UNREACHED: PackageAnswer = { state: 'unreached', releases: [] };

/**
 * Releases of the named packages from the JSON API of `index` (as pypi.org has it). An index that cannot be reached
 * costs one attempt and leaves everything unknown: a crawl of the Hub does not fail over it.
 */
export async function crawlPackages(
  context: CrawlContext,
  names: readonly string[],
  index: string | undefined,
): Promise<PackagesPass> {
  if (index === undefined || names.length === 0) return NONE;
  const client = createHub({
    endpoint: index,
    signal: context.signal,
    until: context.until,
    log: context.log,
    connections: context.concurrency,
    timeout: 20_000,
  });
  try {
    const reached = await isReached(context, client, names[0]!);
    if (!reached) return { ...NONE, requests: sent(client) };
    const packages = await eachOf(names, (name) => packageOf(context, client, name), {
      lanes: createLanes(client, context.concurrency),
      signal: context.signal,
      name: 'packages',
      unit: 'packages',
    });
    return { packages, requests: sent(client) };
  } finally {
    await client.close();
  }
}

async function isReached(context: CrawlContext, client: Hub, name: string): Promise<boolean> {
  try {
    await ask(context, client, name, 1);
    return true;
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    context.log(`package index ${client.endpoint}: ${error.message}; the age of packages stays unknown`);
    return false;
  }
}

/** One package that stays out of reach is a gap of this row, not the end of the crawl. */
async function packageOf(context: CrawlContext, client: Hub, name: string): Promise<PackageAnswer> {
  try {
    return await ask(context, client, name, 4);
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    context.log(`${name}: ${error.message}`);
    return UNREACHED;
  }
}

function ask(context: CrawlContext, client: Hub, name: string, attempts: number): Promise<PackageAnswer> {
  return remember(context.cache, `package 1 ${client.endpoint} ${name}`, () => fetchPackage(client, name, attempts));
}

async function fetchPackage(client: Hub, name: string, attempts: number): Promise<PackageAnswer> {
  const path = `/pypi/${encodeURIComponent(name)}/json`;
  try {
    const { value } = await client.get(path, { json: true, attempts });
    return { state: 'found', releases: readPackage(value, `${client.endpoint}${path}`) };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    if (error.status === 404) return { state: 'missing', releases: [] };
    throw new ReportError(
      error.message,
      'the package index refused a request; --package-index none crawls without it',
      { cause: error },
    );
  }
}

function sent(client: Hub): number {
  return Object.values(client.requests).reduce((sum, n) => sum + n, 0);
}
