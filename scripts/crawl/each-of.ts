import { GivenUp, type Hub } from '../hub/hub-client.ts';
import { ForeignRedirect, HubError } from '../hub/hub-error.ts';
import { createProgress } from '../lib/progress.ts';
import type { Lanes } from './lanes.ts';
import type { Losses } from './losses.ts';
import { noNotes, type Notes } from './notes.ts';
import { watchPass } from './pass-health.ts';

export interface EachOptions<Found> {
  /** What the progress line is called, and what it counts. */
  name: string;
  unit: string;
  lanes: Pick<Lanes, 'run'>;
  signal: AbortSignal;
  losses: Losses;
  /** Who asks, in words. */
  asker: string;
  /** An archive of our own is asked. */
  replayed: boolean;
  hub: Pick<Hub, 'get'>;
  /** What is known of an item whose answers keep failing while others are answered; without it that is an error. */
  unreached?: () => Found;
}

/** Items that may stay out of reach at the end of a pass before it is given up as a whole. */
const MOST_UNREACHED = 5;

/**
 * What the calls for each item brought, with bounded concurrency. A few items out of reach get one more try after all
 * others; one that fails then is not known where the Hub answers all the same, and else stops the crawl, which can be
 * resumed. What `one` notes is counted, and stops the crawl where too many have it in common.
 */
export async function eachOf<Item extends string | { id: string }, Found>(
  items: readonly Item[],
  one: (item: Item, notes: Notes) => Promise<Found>,
  options: EachOptions<Found>,
): Promise<Map<Item, Found>> {
  const health = watchPass({ ...options, total: items.length });
  const progress = createProgress(options.name, options.unit);
  const found = new Map<Item, Found>();
  const unreached: Item[] = [];
  const noted = async (item: Item) => {
    let notes = noNotes();
    let answer = await one(item, notes);
    // What is odd may pass, and of two answers that do not fit either may be the wrong one: all of it once more.
    if (notes.odd.length > 0 && !options.replayed) {
      notes = noNotes();
      answer = await one(item, notes);
    }
    found.set(item, answer);
    health.add(nameOf(item), notes);
  };
  const tryOne = async (item: Item) => {
    options.signal.throwIfAborted();
    try {
      await noted(item);
    } catch (error) {
      if (!(error instanceof GivenUp) || unreached.length >= MOST_UNREACHED) throw error;
      unreached.push(item);
    }
    progress.step(found.size, items.length);
  };
  await Promise.all(items.map((item) => options.lanes.run(() => tryOne(item))));
  for (const item of unreached) {
    try {
      await noted(item);
    } catch (error) {
      if (!options.unreached || !(error instanceof GivenUp) || !(await isAlive(options.hub))) throw error;
      found.set(item, options.unreached());
      health.add(nameOf(item), { ...noNotes(), odd: ['no answer'] });
    }
  }
  health.end();
  progress.end(`${found.size} ${options.unit}`);
  // In the order of the items, whatever the order of the answers.
  return new Map(items.map((item) => [item, found.get(item)!]));
}

function nameOf(item: string | { id: string }): string {
  return typeof item === 'string' ? item : item.id;
}

/** Looks at a Hub whether it is there: any may fail for its own reasons. */
const LOOKS = 3;

/** Whether the Hub answers at all, be it with a refusal: then it is the one repository that it does not answer for. */
async function isAlive(hub: Pick<Hub, 'get'>): Promise<boolean> {
  try {
    await hub.get('/api/models?limit=1', { json: true, attempts: LOOKS });
    return true;
  } catch (error) {
    if (error instanceof HubError) return true;
    if (error instanceof GivenUp || error instanceof ForeignRedirect) return false;
    throw error;
  }
}
