import type { TaskFacts } from './task-facts.ts';
import type { Leader, Leaders } from './task-leaders.ts';
import type { TaskPairs } from './task-pairs.ts';
import type { Listing, TaskPart } from './task-parts.ts';

/** A thing that names the listing it is from. */
type From<Thing> = Omit<Thing, 'listing'> & { listing: string };

/** What `task-<task>.json` holds: the facts of a task with each listing once, by its name. */
export interface TaskJson extends Omit<TaskFacts, 'parts' | 'pairs' | 'leaders'> {
  listings: Record<string, Omit<Listing, 'capture'>>;
  parts: From<TaskPart>[];
  pairs: From<TaskPairs> | null;
  leaders: (From<Omit<Leaders, 'models'>> & { models: Omit<Leader, 'url'>[] }) | null;
}

/** The facts of a task as they are sent: a listing that a dozen parts are from would be a third of the file. */
export function taskJson(facts: TaskFacts): TaskJson {
  const { parts, pairs, leaders } = facts;
  const listings: TaskJson['listings'] = {};
  const named = <Thing extends { listing: Listing }>({ listing: { capture, ...listing }, ...rest }: Thing) => {
    listings[capture] = listing;
    return { ...rest, listing: capture };
  };
  return {
    ...facts,
    parts: parts.map((part) => named(part)),
    pairs: pairs && named(pairs),
    leaders: leaders && {
      ...named(leaders),
      models: leaders.models.map(({ model, downloads, likes, licence, library }) => ({
        model,
        downloads,
        likes,
        licence,
        library,
      })),
    },
    listings,
  };
}
