import type { Tables } from '../../data/schema/open-folder.ts';
import type { CaptureTables } from './capture-tables.ts';
import { isFound } from './found-in.ts';
import { readExamples } from './judged-cards.ts';

/** By model, whether every judged example of its card names only what the newest release has; no entry where none is. */
export function foundExamples(at: CaptureTables, apiNames: Tables<'api-names'>): ReadonlyMap<string, boolean> {
  const read = readExamples(at, apiNames);
  const newest = (read?.history.line.versions.length ?? 0) - 1;
  return new Map(read?.judged.map((card) => [card.model, isFound(card, 'names', 'every', newest)]));
}
