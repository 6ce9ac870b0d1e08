import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import { REPLAYED_ENDPOINT } from '../../data/schema/replayed-endpoint.ts';
import { captureFromFiles, filesOf } from './capture-from-files.ts';
import type { Found } from './make-alarm.ts';
import type { SeenCapture } from './seen-capture.ts';
import { shrunkenTo } from './shrunken-listing.ts';

type About = Pick<SeenCapture['manifest'], 'population' | 'listed' | 'endpoint' | 'seen'>;

/** Of this one the archives are that say to be whole; another Hub is held against its own crawls only. */
const HUB = 'https://huggingface.co';

/**
 * Whole listings of a live Hub that are much smaller than the newest one which a capture of another name has of it: a
 * first crawl has none of its own name to be held against. Where its own is the newest, that one tells.
 */
export function againstOthers(dir: string, about: About): Found[] {
  if (about.endpoint === REPLAYED_ENDPOINT) return [];
  const known = captureNames(dirname(dir)).flatMap((name) => {
    const manifest = captureFromFiles(filesOf(join(dirname(dir), name)))?.manifest;
    return manifest !== undefined && isSameHub(manifest, about) ? [{ name, manifest }] : [];
  });
  return listedKinds.flatMap((kind) => {
    const newest = known
      .filter(({ manifest }) => isWhole(manifest, kind))
      .reduce<(typeof known)[number] | undefined>((best, each) => newerOf(best, each, basename(dir)), undefined);
    if (newest === undefined || newest.name === basename(dir) || !isWhole(about, kind)) return [];
    const { name, manifest } = newest;
    return shrunkenTo(`${kind} ${name}`, kind, manifest.listed[kind], about.listed[kind], `in the capture ${name}`);
  });
}

function captureNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() || entry.name.endsWith('.tmp') ? [] : [entry.name]))
    .sort();
}

function isSameHub(other: About, { endpoint }: About): boolean {
  return other.endpoint === endpoint || (endpoint === HUB && other.endpoint === REPLAYED_ENDPOINT);
}

/** A listing that is said to be whole, also one without a record of a kind that the other has. */
function isWhole({ population }: About, kind: ListedKind): boolean {
  return population[kind].kind === 'whole';
}

function newerOf<T extends { name: string; manifest: About }>(best: T | undefined, each: T, own: string): T {
  if (best === undefined || each.manifest.seen > best.manifest.seen) return each;
  return each.name === own && each.manifest.seen === best.manifest.seen ? each : best;
}
