import { askBelieved, unbelievedWhat } from '../hub/ask-believed.ts';
import { beginOf, OF_REPOSITORY, pageInstead, type ErrorAnswer } from '../hub/error-answer.ts';
import { formDoubt } from '../hub/form-doubt.ts';
import type { Fault } from '../hub/patient-request.ts';
import { GivenUp, createHub, type Hub, type Received } from '../hub/hub-client.ts';
import { HubError } from '../hub/hub-error.ts';
import type { PackageAnswer } from '../records/package-answer.ts';
import { readPackage } from '../records/read-package.ts';
import { normalName } from '../tidy/read-requirement.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { createLanes } from './lanes.ts';
import type { Notes } from './notes.ts';
import { PassFailed } from './pass-health.ts';
import { remember } from './remember.ts';

export interface PackagesPass {
  packages: ReadonlyMap<string, PackageAnswer>;
  /** Requests sent to the index. */
  requests: number;
}

const NONE: PackagesPass = { packages: new Map(), requests: 0 };
const ATTEMPTS = 4;
/** Of so many packages that apps ask for an index of Python knows some. */
const LEAST_NAMES = 2;
const UNREACHED: PackageAnswer = { state: 'unreached', releases: [] };

/**
 * Releases of the named packages from the JSON API of `index` (as pypi.org has it). An index that cannot be reached
 * in minutes, answers what makes no sense for one package after the other, or knows none at all, leaves everything
 * unknown, which counts: a crawl of the Hub does not fail over it.
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
    ...context.waits,
    refused: indexErrors(),
  });
  try {
    const reached = await isReached(context, client, names[0]!);
    const packages = reached ? await packagesOf(context, client, names) : undefined;
    return { ...NONE, ...(packages && { packages }), requests: sent(client) };
  } finally {
    await client.close();
  }
}

/** Undefined where nothing of the index is believed. */
async function packagesOf(
  context: CrawlContext,
  client: Hub,
  names: readonly string[],
): Promise<PackagesPass['packages'] | undefined> {
  try {
    const packages = await eachOf(names, (name, notes) => packageOf(context, client, name, notes), {
      ...context,
      lanes: createLanes(client, context.concurrency),
      replayed: false,
      name: 'packages',
      unit: 'packages',
    });
    if (names.length < LEAST_NAMES || ![...packages.values()].every(isUnknown)) return packages;
    context.losses.add('packages', 'answer', 'an index that knows no package');
  } catch (error) {
    if (!(error instanceof PassFailed)) throw error;
    context.log(`package index ${client.endpoint}: ${error.message}; the age of packages stays unknown`);
    context.losses.add('packages', 'answer', 'an index that refuses many packages, or gives what cannot be right');
  }
  return undefined;
}

function isUnknown({ state, releases }: PackageAnswer): boolean {
  return state !== 'unreached' && releases.length === 0;
}

async function isReached(context: CrawlContext, client: Hub, name: string): Promise<boolean> {
  try {
    await ask(context, client, name);
    return true;
  } catch (error) {
    // Of this one package: whether the index refuses more, the pass tells.
    if (error instanceof HubError || unbelievedWhat(error) !== undefined) return true;
    if (!(error instanceof GivenUp)) throw error;
    context.log(`package index ${client.endpoint}: ${error.message}; the age of packages stays unknown`);
    context.losses.add('packages', 'answer', 'no answer of the package index');
    return false;
  }
}

/** One package that stays out of reach, or is answered oddly, is a gap of this row, not the end of the crawl. */
async function packageOf(context: CrawlContext, client: Hub, name: string, notes: Notes): Promise<PackageAnswer> {
  try {
    return await ask(context, client, name);
  } catch (error) {
    const what = unbelievedWhat(error);
    if (what !== undefined) notes.odd.push(what);
    else if (error instanceof HubError) notes.refused.push(`by the package index, ${error.status}`);
    else if (error instanceof GivenUp) notes.odd.push('no answer');
    else throw error;
    context.log(`${name}: ${(error as Error).message}`);
    return UNREACHED;
  }
}

function ask(context: CrawlContext, client: Hub, name: string): Promise<PackageAnswer> {
  return remember(context.cache, `package 1 ${client.endpoint} ${name}`, () => fetchPackage(context, client, name));
}

async function fetchPackage({ latest, replayed }: CrawlContext, client: Hub, name: string): Promise<PackageAnswer> {
  const path = `/pypi/${encodeURIComponent(name)}/json`;
  const read = ({ value }: Received) => readPackage(value, `${client.endpoint}${path}`);
  let empty = 0;
  try {
    const received = await askBelieved(client, path, {
      json: true,
      ownFaults: ATTEMPTS,
      doubt: (answer) =>
        formDoubt(() => {
          const releases = read(answer);
          if (isOfAnother(answer.value, name)) return 'a package of another name';
          // Beside an archive an index may be of a day of its own.
          if (!replayed && latest !== undefined && releases.some(({ released }) => released > latest))
            return 'a package with a release of the future';
          // Its maker may have removed every file: then it comes so again.
          return releases.length === 0 && (empty += 1) === 1 ? 'a package without a file' : undefined;
        }, 'a package of another form'),
    });
    return { state: 'found', releases: read(received) };
  } catch (error) {
    if (!(error instanceof HubError) || error.status !== 404) throw error;
    return { state: 'missing', releases: [] };
  }
}

/** Whether the index says that its answer is about a package of another name. */
function isOfAnother(value: unknown, name: string): boolean {
  const { info } = value as { info?: { name?: unknown } | null };
  return typeof info?.name === 'string' && normalName(info.name) !== normalName(name);
}

/** Statuses that mean something about a package or who asks for it; any other is of the way, and may pass. */
const OF_PACKAGE: ReadonlySet<number> = new Set([400, ...OF_REPOSITORY]);

/**
 * Package indexes have no marks of their own: with such a status they mean what they say, but for a page for people, or
 * one with the releases. That there is no such package is asked for once more, since it costs nothing that is told.
 */
function indexErrors(): (address: string, answer: ErrorAnswer) => HubError | Fault {
  const missing = new Set<string>();
  return (address, { status, headers, body }) => {
    const page = pageInstead(status, headers, body);
    if (page) return page;
    if (!OF_PACKAGE.has(status)) return { reason: `${status}, which says nothing of a package` };
    if (body.includes('"releases"')) return { reason: `${status} with the releases of a package` };
    if (status === 404 && !missing.has(address)) {
      missing.add(address);
      return { reason: '404, looked at once more' };
    }
    return new HubError(address, status, {
      code: '',
      message: beginOf(body) || (headers['content-type'] ?? 'no text'),
    });
  };
}

function sent(client: Hub): number {
  return Object.values(client.requests).reduce((sum, n) => sum + n, 0);
}
