import { changeMeaning, emptyColumn, retypeColumn } from './mutate-columns.ts';
import { dropCounters, halveWindow, multiplyCounter, stopCounter } from './mutate-counters.ts';
import { dropTask, losePage, shrinkListing } from './mutate-listing.ts';
import type { Mutation } from './mutation.ts';

/** Every kind of fault, by its name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'one counter x100': multiplyCounter,
  'half a window lost': halveWindow,
  'all-time falling': dropCounters,
  'counter stood still': stopCounter,
  'a page lost': losePage,
  'listing shrunken': shrinkListing,
  'a field renamed': emptyColumn,
  'a type changed': retypeColumn,
  'a field of another meaning': changeMeaning,
  'a task gone': dropTask,
};
