import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskError, onDisk } from '../lib/disk-error.ts';
import type { Log } from '../lib/progress.ts';
import { takeLock } from '../lib/take-lock.ts';
import { openRawCache, type RawCache } from './raw-cache.ts';

export interface Session {
  /** Listing pages of this crawl. */
  cache: RawCache;
  /** Files of Spaces, by commit, kept over crawls. */
  fileCache: RawCache;
  resumed: boolean;
  /** Day on which the crawl began, also where this run only goes on with it. */
  begun: string;
  /** Marks the crawl as complete: the next one with the same options starts anew. */
  complete(): void;
  release(): void;
}

export interface SessionOptions {
  cacheDir: string;
  /** The Hub's address, or the archive folder. */
  origin: string;
  isArchive: boolean;
  /** Options that decide which pages are asked for. */
  key: unknown;
  fresh: boolean;
  log: Log;
}

/** An older crawl would mix two states of the Hub too far apart: downloads of 30 days move every day. */
const MOST_AGE_HOURS = 36;
const HOUR = 3_600_000;
/** What `begun` says of a crawl that believes nothing of earlier ones, also where another run goes on with it. */
const ANEW = 'anew';

/** Opens the cache of a crawl: an unfinished one of the same origin and options is gone on with. */
export function openSession(options: SessionOptions): Session {
  const dir = join(options.cacheDir, hashOf(`${originName(options)} ${JSON.stringify(options.key)}`));
  const release = takeLock(join(dir, 'lock'), 'is crawling this');
  try {
    return begin(options, dir, release);
  } catch (error) {
    release();
    throw diskError(error, dir);
  }
}

function begin(options: SessionOptions, dir: string, release: () => void): Session {
  const [begun, done] = [join(dir, 'begun'), join(dir, 'complete')];
  const stale = existsSync(begun) ? staleness(Date.now() - statSync(begun).mtimeMs) : undefined;
  if (stale !== undefined) options.log(`the unfinished crawl ${stale}: starting anew`);
  if (options.fresh || existsSync(done) || stale !== undefined) forget(dir);
  const resumed = existsSync(begun);
  if (!resumed) writeFileSync(begun, options.fresh ? ANEW : '');
  const { mtime, mtimeMs } = statSync(begun);
  return {
    begun: mtime.toISOString().slice(0, 10),
    cache: openRawCache(join(dir, 'raw')),
    fileCache: fileCacheOf(options, readFileSync(begun, 'utf8') === ANEW ? mtimeMs : undefined),
    resumed,
    complete: () => onDisk(done, () => writeFileSync(done, '')),
    release,
  };
}

/** Why a crawl that began so many milliseconds ago is not gone on with; the day on which it began is that of its data. */
function staleness(age: number): string | undefined {
  if (age > MOST_AGE_HOURS * HOUR) return `is more than ${MOST_AGE_HOURS} hours old`;
  return age < -HOUR ? 'began in the future by the clock of this machine' : undefined;
}

/**
 * What is kept over crawls of one origin: files by commit, and the texts that no table holds; since an instant, where
 * what was kept before is not to be believed.
 */
export function fileCacheOf(
  options: Pick<SessionOptions, 'cacheDir' | 'origin' | 'isArchive'>,
  since?: number,
): RawCache {
  return openRawCache(join(options.cacheDir, `files-${hashOf(originName(options))}`), since);
}

function originName({ origin, isArchive }: Pick<SessionOptions, 'origin' | 'isArchive'>): string {
  return isArchive ? `archive ${fingerprint(origin)}` : origin;
}

function forget(dir: string): void {
  for (const name of readdirSync(dir)) if (name !== 'lock') rmSync(join(dir, name), { recursive: true, force: true });
}

/** Name, size and time of every file: an archive that was changed is another origin. */
function fingerprint(dir: string): string {
  const files = readdirSync(dir)
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(dir, name));
      return [name, size, mtimeMs];
    });
  return hashOf(JSON.stringify([resolve(dir), files]));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
