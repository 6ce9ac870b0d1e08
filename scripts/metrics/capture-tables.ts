import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { Capture } from '../../data/schema/manifest.ts';
import { openFolders, type Tables } from '../../data/schema/open-folder.ts';

/** A capture with its tables, checked against their schemas. */
export interface CaptureTables extends Tables<'captures'> {
  capture: Capture;
}

export type Population = 'whole' | 'top' | 'sample' | 'curated' | 'unknown';

/** Every capture of a data folder, by name. */
export function openCaptures(data: string): CaptureTables[] {
  return openFolders('captures', data).map(({ manifest, table }) => ({ capture: manifest, table }));
}

/** What a listing covers; a listing that was not captured has no rows that could ask. */
export function populationOf({ capture }: Pick<CaptureTables, 'capture'>, kind: ListedKind): Population {
  const { kind: stated } = capture.population[kind];
  return stated === 'none' ? 'unknown' : stated;
}
