import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startArchive } from '../crawl/start-archive.ts';
import { crawlArgs } from '../lib/crawl-args.ts';
import { costOf, type Cost } from './cost-of.ts';
import type { MadeSizes } from './made-records.ts';
import { startMadeHub } from './start-made-hub.ts';

/** What a listing costs those who read it. */
export interface ListingCosts {
  /** undici and JSON.parse of each page. */
  floor: Cost;
  /** The npm client @huggingface/hub; undefined where it was not asked. */
  client?: Cost;
  /** `npm run crawl`: with checks, cache, tallies and tables. */
  crawl: Cost;
}

/**
 * One model a list and one Space: the tallies are of all, but few repositories are asked for one by one, which is not
 * what is measured.
 */
const FEW = ['--count', '1', '--most-spaces', '1', '--community', 'no', '--package-index', 'none'];

/** Costs of a Hub of so many made-up repositories. */
export async function madeListingCosts(sizes: MadeSizes, signal: AbortSignal): Promise<ListingCosts> {
  const { endpoint, stop } = await startMadeHub(sizes, signal);
  try {
    const floor = await costOf({ args: [scriptAt('./crawl-floor.ts'), endpoint], signal });
    const client = await costOf({ args: [scriptAt('./client-listing.ts'), endpoint], signal });
    const env = { HF_ENDPOINT: endpoint, HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' };
    const crawl = await inScratch((into) => costOf({ args: crawlArgs([...FEW, ...into]), env, signal }));
    return { floor, client, crawl };
  } finally {
    stop();
  }
}

/** Costs of a replayed archive, all that a crawl does with it included. */
export async function archiveCosts(dir: string, signal: AbortSignal): Promise<ListingCosts> {
  const { endpoint, stop } = await startArchive(dir, signal);
  const floor = await costOf({ args: [scriptAt('./crawl-floor.ts'), endpoint], signal }).finally(stop);
  const crawl = await inScratch((into) => costOf({ args: crawlArgs(['--archive', dir, ...into]), signal }));
  return { floor, crawl };
}

async function inScratch(run: (into: readonly string[]) => Promise<Cost>): Promise<Cost> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-listing-'));
  try {
    return await run(['--into', scratch, '--cache', join(scratch, 'cache')]);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function scriptAt(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
