import { join } from 'node:path';
import { hubEndpoint, hubToken } from '../hub/endpoint.ts';
import { createHub, type Hub } from '../hub/hub-client.ts';
import { isLoopback } from '../hub/wire.ts';
import type { Log } from '../lib/progress.ts';
import { ReportError } from '../lib/report-error.ts';
import { packageNames } from '../tidy/package-rows.ts';
import { spaceTables } from '../tidy/space-tables.ts';
import { readTripleData } from '../triples/open-pair-tools.ts';
import { refuseStrangers, writeFolder, type About, type WrittenTable } from '../lib/write-folder.ts';
import { captureRows, type Passes } from './capture-rows.ts';
import { sourceOf } from './capture-source.ts';
import { codeCommit } from './code-commit.ts';
import type { CrawlContext } from './crawl-context.ts';
import { crawlCards } from './crawl-cards.ts';
import { crawlDatasets } from './crawl-datasets.ts';
import { crawlModels } from './crawl-models.ts';
import type { CrawlOptions } from './crawl-options.ts';
import { expectedSizes, planLines } from './crawl-plan.ts';
import { crawlPackages } from './crawl-packages.ts';
import { crawlSpaceCommunity } from './crawl-space-community.ts';
import { crawlSpaceFiles } from './crawl-space-files.ts';
import { crawlSpaces } from './crawl-spaces.ts';
import { mapTriples, readStatements } from './map-triples.ts';
import { openSession, type Session } from './open-session.ts';
import { firstPage } from './pass-listing.ts';
import { seenDay } from './seen-day.ts';
import { readAbout, startArchive, type ArchiveAbout } from './start-archive.ts';

const KINDS = ['models', 'spaces', 'datasets'] as const;

export interface CrawlEffects {
  signal: AbortSignal;
  log: Log;
  env: Readonly<Record<string, string | undefined>>;
}

export interface CrawlResult {
  capture: About<'captures'>;
  dir: string;
  written: Record<string, WrittenTable>;
  received: number;
  resumed: boolean;
}

/** One crawl from its plan to the capture on disk; whatever fails leaves the data as they were. */
export async function runCrawl(options: CrawlOptions, effects: CrawlEffects): Promise<CrawlResult> {
  const archive = options.archive === undefined ? undefined : await startArchive(options.archive, effects.signal);
  const hub = createHub({
    endpoint: archive?.endpoint ?? hubEndpoint(effects.env),
    ...(archive ? {} : { token: hubToken(effects.env) }),
    signal: effects.signal,
    log: effects.log,
    connections: options.concurrency + 2,
    resume: 'give the same command again: it goes on where this one stopped',
  });
  const session = openSession({
    cacheDir: options.cacheDir,
    origin: options.archive ?? hub.endpoint,
    isArchive: archive !== undefined,
    // The addresses too: pages with other fields are of no use to a newer version of the crawl.
    key: [options.stated, KINDS.map(firstPage)],
    fresh: options.fresh,
    log: effects.log,
  });
  try {
    const about = archive ? await readAbout(hub) : undefined;
    return await crawlInto(options, effects, hub, session, about);
  } finally {
    session.release();
    await hub.close();
    archive?.stop();
  }
}

async function crawlInto(
  options: CrawlOptions,
  effects: CrawlEffects,
  hub: Hub,
  session: Session,
  about: ArchiveAbout | undefined,
): Promise<CrawlResult> {
  const replayed = about !== undefined;
  const expected = expectedSizes(about?.records, join(options.into, 'latest', 'manifest.json'));
  const scope = { ...options.scope, community: options.scope.community && isPeopled(about) };
  for (const line of planLines({ ...options, scope }, expected, replayed, hubToken(effects.env) !== undefined))
    effects.log(line);
  if (session.resumed) effects.log('going on with the unfinished crawl of the same options');
  const context: CrawlContext = {
    hub,
    cache: session.cache,
    fileCache: session.fileCache,
    scope,
    concurrency: options.concurrency,
    signal: effects.signal,
    log: effects.log,
    expected,
    replayed,
    expectsCards: !about || (about.records.cards ?? 0) > 0,
  };
  const name = captureName(options, about);
  refuseStrangers('captures', join(options.into, name));
  // An about.json that says its source wrongly is better known now than after the last page.
  const source = sourceOf(name, about?.about ?? null, hub.endpoint, replayed);
  const endpoint = replayed ? 'replay of an archive' : hub.endpoint;
  const passes = await crawlAll(context, packageIndexOf(options, endpoint));
  const seen = seenDay(name, replayed, session.begun, passes);
  session.fileCache.write(
    descriptionsOf(name),
    JSON.stringify(Object.fromEntries(passes.datasets.inScope.map(({ id, description }) => [id, description]))),
  );
  const dir = join(options.into, name);
  const stated = { capture: name, seen, revision: '', ...source, endpoint, ...accountOf(options, hub, passes) };
  const written = writeFolder('captures', dir, { rows: captureRows(passes, seen), about: stated });
  session.complete();
  return { capture: stated, dir, written, received: hub.bytes(), resumed: session.resumed };
}

/** Whether there are discussions or commits to ask for: always on the Hub, in few archives. */
function isPeopled(about: ArchiveAbout | undefined): boolean {
  return !about || (about.records.discussions ?? 0) > 0 || (about.records.commits ?? 0) > 0;
}

/**
 * Name in the cache of the descriptions of the datasets in scope of a capture: texts of others, which no table holds.
 */
export function descriptionsOf(capture: string): string {
  return `dataset-descriptions 1 ${capture}`;
}

/** Becomes the name of a folder that is replaced as a whole: it must not lead anywhere else. */
function captureName(options: CrawlOptions, about: ArchiveAbout | undefined): string {
  const name = options.capture ?? about?.capture ?? 'latest';
  if (/^\w[\w.-]*$/.test(name) && !name.endsWith('.tmp')) return name;
  const exitCode = options.capture === undefined ? 1 : 2;
  throw new ReportError(
    `capture: expected a name of letters, digits, . _ and -, received ${JSON.stringify(name)}`,
    'give it a name: --capture NAME',
    { exitCode },
  );
}

/** The passes in their order: Spaces need the models in scope, datasets the models and Spaces that name them. */
async function crawlAll(context: CrawlContext, packageIndex: string | undefined): Promise<Passes> {
  const models = await crawlModels(context);
  const spaces = await crawlSpaces(context, models);
  const cards = await crawlCards(context, models.inScope);
  const data = readTripleData();
  const { statements, named: byModels } = readStatements(models.inScope, cards, data, context.log);
  const named = new Set([...byModels, ...spaces.inScope.flatMap((space) => space.facts?.datasets ?? [])]);
  const datasets = await crawlDatasets(context, named);
  const triples = await mapTriples(context, statements, datasets, data);
  datasets.inScope.push(...triples.datasets);
  const files = await crawlSpaceFiles(context, spaces.inScope);
  const community = await crawlSpaceCommunity(context, spaces.inScope);
  const ofSpaces = spaceTables(spaces.inScope, files, community, models);
  const packages = await crawlPackages(context, packageNames(ofSpaces.spacePackages), packageIndex);
  return { models, spaces, ofSpaces, datasets, cards, triples, packages };
}

/** A crawl of a Hub on loopback asks nobody else unless told to; an archive is a Hub of another day. */
function packageIndexOf({ packageIndex }: CrawlOptions, hub: string): string | undefined {
  if (packageIndex !== undefined) return packageIndex === 'none' ? undefined : packageIndex;
  return URL.canParse(hub) && !isLoopback(hub) ? 'https://pypi.org' : undefined;
}

/** What the manifest says of the crawl itself. */
function accountOf(options: CrawlOptions, hub: Hub, passes: Passes) {
  return {
    options: options.stated,
    requests: {
      api: hub.requests.api,
      resolvers: hub.requests.resolvers,
      pages: hub.requests.pages,
      ...(passes.packages.requests > 0 && { package_index: passes.packages.requests }),
    },
    query_file_hits: hub.queryFileHits(),
    listed: { models: passes.models.listed, spaces: passes.spaces.listed, datasets: passes.datasets.listed },
    commit: codeCommit(),
  };
}
