import { basename, join } from 'node:path';
import { listedKinds } from '../../data/schema/listed-kinds.ts';
import { REPLAYED_ENDPOINT } from '../../data/schema/replayed-endpoint.ts';
import { hubEndpoint, hubToken } from '../hub/endpoint.ts';
import { createHub, type Hub } from '../hub/hub-client.ts';
import { patiently } from '../hub/patiently.ts';
import { isLoopback } from '../hub/wire.ts';
import type { Log } from '../lib/progress.ts';
import { ReportError } from '../lib/report-error.ts';
import { collectListed } from '../tidy/collect-listed.ts';
import { followDepartures } from '../tidy/follow-departures.ts';
import { readTripleData } from '../triples/open-pair-tools.ts';
import { folderState, type FolderState } from '../lib/folder-state.ts';
import { lockFolder } from '../lib/replace-folder.ts';
import { refuseStrangers } from '../lib/write-folder.ts';
import { otherOptions } from './archive-options.ts';
import { askArchivedTombstones } from './ask-archive.ts';
import { askerOf } from './asker-of.ts';
import type { Passes } from './capture-rows.ts';
import { coveringListed, sourceOf } from './capture-source.ts';
import { codeCommit } from './code-commit.ts';
import { crawlAll } from './crawl-all.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { CrawlOptions } from './crawl-options.ts';
import { expectedSizes, planOf } from './crawl-plan.ts';
import { GOES_ON, hoursLimit } from './hours-limit.ts';
import { latestInstant } from './latest-instant.ts';
import { createLanes, MOST_LANES } from './lanes.ts';
import { countLosses, type Losses } from './losses.ts';
import { openSession, type Session } from './open-session.ts';
import { firstPage, PAGE_SIZE } from './pass-listing.ts';
import { planMeasured } from './plan-measured.ts';
import { readEarlierVersion } from './read-earlier-version.ts';
import { seenDay } from './seen-day.ts';
import { readAbout, startArchive, type ArchiveAbout } from './start-archive.ts';
import { writeCapture, type WrittenCapture } from './write-capture.ts';

export interface CrawlEffects {
  signal: AbortSignal;
  log: Log;
  env: Readonly<Record<string, string | undefined>>;
  /** The clock, which never goes back, and its waits, where they are not those of the machine. */
  now?: () => number;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Rows a page of a listing is asked for: few, where a Hub of few repositories shall have many pages. */
  pageSize?: number;
  /** Milliseconds that an answer may take, where waiting is not to take as long as on the Hub. */
  answerTime?: number;
}

export interface CrawlResult extends WrittenCapture {
  received: number;
  resumed: boolean;
}

/** One crawl from its plan to the capture on disk; whatever fails leaves the data as they were. */
export async function runCrawl(options: CrawlOptions, effects: CrawlEffects): Promise<CrawlResult> {
  const { log, sleep = patiently, now = () => performance.now(), pageSize = PAGE_SIZE, answerTime } = effects;
  const waits = { now, sleep, ...(answerTime !== undefined && { timeout: answerTime, deadline: answerTime }) };
  const ended = new AbortController();
  const signal = AbortSignal.any([effects.signal, ended.signal]);
  const until = hoursLimit(options.hours, signal, sleep);
  const archive = options.archive === undefined ? undefined : await startArchive(options.archive, effects.signal);
  const hub = createHub({
    endpoint: archive?.endpoint ?? hubEndpoint(effects.env),
    ...(archive ? {} : { token: hubToken(effects.env) }),
    signal,
    until,
    log,
    ...waits,
    // A lane asks for two things at once at most, a listing for a page and the next.
    connections: 2 * Math.max(MOST_LANES, options.concurrency) + 2 * listedKinds.length,
    patience: options.patience,
    resume: GOES_ON,
  });
  const hasToken = !archive && hubToken(effects.env) !== undefined;
  const session = openSession({
    cacheDir: options.cacheDir,
    origin: options.archive ?? hub.endpoint,
    isArchive: archive !== undefined,
    // The addresses too: pages with other fields are of no use to a newer version of the crawl.
    // The last says that pages are checked before they are kept: those of an older version were not.
    key: [options.stated, listedKinds.map((kind) => firstPage(kind, pageSize, hasToken)), 'checked pages'],
    fresh: options.fresh,
    log,
  });
  let unlock = () => {};
  try {
    // What a crawl needs at its end besides the Hub: where it lacks, nothing is asked for.
    readTripleData();
    const about = archive ? await readAbout(hub) : undefined;
    // Now and not after hours: somebody else writes the folder, or it cannot be written.
    const dir = join(options.into, captureName(options, about));
    unlock = lockFolder(dir);
    refuseStrangers('captures', dir);
    const before = folderState(dir);
    return await crawlInto(options, { ...effects, signal }, hub, session, about, { until, waits, before, hasToken });
  } catch (error) {
    // What is under way when the hours are over is read to its end and kept.
    if (until?.aborted) await hub.idle();
    throw error;
  } finally {
    ended.abort();
    unlock();
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
  { until, waits, before, hasToken }: Pick<CrawlContext, 'until' | 'waits' | 'hasToken'> & { before: FolderState },
): Promise<CrawlResult> {
  const replayed = about !== undefined;
  const expected = expectedSizes(about?.records, join(options.into, 'latest', 'manifest.json'));
  const scope = { ...options.scope, community: options.scope.community && isPeopled(about) };
  const plan = planOf({ ...options, scope }, expected, replayed, hasToken);
  for (const line of [...plan.lines, ...otherOptions(about?.about, options.stated)]) effects.log(line);
  if (session.resumed) effects.log('going on with the unfinished crawl of the same options');
  const name = captureName(options, about);
  const losses = countLosses();
  const context: CrawlContext = {
    hub,
    cache: session.cache,
    fileCache: session.fileCache,
    scope,
    lanes: createLanes(hub, options.concurrency),
    concurrency: options.concurrency,
    ahead: {},
    ...planMeasured(plan, hub, hasToken, effects.log),
    waits,
    signal: effects.signal,
    until,
    log: effects.log,
    expected,
    replayed,
    pageSize: effects.pageSize ?? PAGE_SIZE,
    names: collectListed(),
    latest: latestInstant(Date.now()),
    losses,
    ...(await askerOf(hub, hasToken)),
    expectsCards: !about || (about.records.cards ?? 0) > 0,
    everyAnswers: about?.about?.answering === 'all',
    ...(await departuresFrom(join(options.into, name), hub, about, { log: effects.log, losses })),
  };
  // An about.json that says its source wrongly is better known now than after the last page.
  const source = sourceOf(name, about?.about ?? null, hub.endpoint, replayed);
  const endpoint = replayed ? REPLAYED_ENDPOINT : hub.endpoint;
  const passes = await crawlAll(context, packageIndexOf(options, endpoint));
  const seen = seenDay([name, about?.capture ?? ''], replayed, session.begun, passes);
  const account = { seen, revision: '', ...source, endpoint, ...accountOf(options, hub, passes, context.losses) };
  const capture = { capture: name, ...coveringListed(account) };
  const written = writeCapture(options, { capture, passes, session, before, log: effects.log });
  return { ...written, received: hub.bytes(), resumed: session.resumed };
}

/** Who is followed from the earlier version of a capture, and whom the archive itself says to be removed. */
async function departuresFrom(
  dir: string,
  hub: Hub,
  about: ArchiveAbout | undefined,
  telling: Pick<CrawlContext, 'log' | 'losses'>,
): Promise<Pick<CrawlContext, 'followed' | 'tombstones'>> {
  const tombstones = (about?.records.removed ?? 0) > 0 ? await askArchivedTombstones(hub) : [];
  // Only latest is written again and again; another capture is the same whenever its archive is read.
  if (basename(dir) !== 'latest') return { followed: followDepartures(undefined), tombstones };
  const removed = new Map(tombstones.map(({ id, removed: day }) => [id, day ?? '']));
  return { followed: followDepartures(readEarlierVersion(dir, telling), removed), tombstones };
}

/** Whether there are discussions or commits to ask for: always on the Hub, in few archives. */
function isPeopled(about: ArchiveAbout | undefined): boolean {
  return !about || (about.records.discussions ?? 0) > 0 || (about.records.commits ?? 0) > 0;
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

/** A crawl of a Hub on loopback asks nobody else unless told to; an archive is a Hub of another day. */
function packageIndexOf({ packageIndex }: CrawlOptions, hub: string): string | undefined {
  if (packageIndex !== undefined) return packageIndex === 'none' ? undefined : packageIndex;
  return URL.canParse(hub) && !isLoopback(hub) ? 'https://pypi.org' : undefined;
}

/** What the manifest says of the crawl itself. */
function accountOf(options: CrawlOptions, hub: Hub, passes: Passes, losses: Losses) {
  if (hub.clock.isOfAnotherDay()) losses.add('clock', 'cell', 'seen: expected the day that the Hub says it is');
  const lost = losses.rows();
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
    ...(lost.length > 0 && { losses: lost }),
  };
}
