import { GivenUp } from '../hub/hub-client.ts';
import { createProgress } from '../lib/progress.ts';
import type { Lanes } from './lanes.ts';

export interface EachOptions {
  /** What the progress line is called, and what it counts. */
  name: string;
  unit: string;
  lanes: Pick<Lanes, 'run'>;
  signal: AbortSignal;
}

/** Items that may stay out of reach at the end of a pass before it is given up as a whole. */
const MOST_UNREACHED = 5;

/**
 * What the calls for each item brought, with bounded concurrency. A few items out of reach get one more try after all
 * others; what fails then stops the crawl, which can be resumed.
 */
export async function eachOf<Item, Found>(
  items: readonly Item[],
  one: (item: Item) => Promise<Found>,
  options: EachOptions,
): Promise<Map<Item, Found>> {
  const progress = createProgress(options.name, options.unit);
  const found = new Map<Item, Found>();
  const unreached: Item[] = [];
  const tryOne = async (item: Item) => {
    options.signal.throwIfAborted();
    try {
      found.set(item, await one(item));
    } catch (error) {
      if (!(error instanceof GivenUp) || unreached.length >= MOST_UNREACHED) throw error;
      unreached.push(item);
    }
    progress.step(found.size, items.length);
  };
  await Promise.all(items.map((item) => options.lanes.run(() => tryOne(item))));
  for (const item of unreached) found.set(item, await one(item));
  progress.end(`${found.size} ${options.unit}`);
  // In the order of the items, whatever the order of the answers.
  return new Map(items.map((item) => [item, found.get(item)!]));
}
