import type { Capture } from '../../data/schema/capture.ts';
import type { Row } from '../../data/schema/table.ts';

/** A capture with its tables, checked against their schemas. */
export interface CaptureTables {
  capture: Capture;
  /** Rows of a table by its name, in key order. */
  table(name: string): Row[];
}

export type Kind = 'models' | 'spaces' | 'datasets';
export type Population = 'whole' | 'top' | 'sample' | 'curated' | 'unknown';

/** What a listing covers; a listing that was not captured has no rows that could ask. */
export function populationOf({ capture }: CaptureTables, kind: Kind): Population {
  const { kind: stated } = capture.population[kind];
  return stated === 'none' ? 'unknown' : stated;
}
