import type { Row } from '../../../data/schema/table.ts';
import type { CaptureSummary, ListingSummary } from '../../../scripts/alarms/capture-summary.ts';
import { summariseRows } from '../../../scripts/alarms/summarise-rows.ts';

const nothing: ListingSummary = {
  population: 'none',
  listed: 0,
  newest: null,
  sums: { n: 0, likes: 0, downloads: 0 },
  tasks: new Map(),
  values: new Map(),
  months: new Map(),
  holders: [],
  kept: [],
  columns: new Map(),
};

interface MadeUp extends Partial<ListingSummary> {
  rows?: readonly Row[];
}

/** A capture of models only, whole where nothing else is said. */
export function madeUpSummary(
  seen: string,
  { rows = [], ...models }: MadeUp,
  about: Partial<Omit<CaptureSummary, 'listings'>> = {},
): CaptureSummary {
  const listing = { ...nothing, population: 'whole', ...summariseRows(rows), listed: rows.length, ...models };
  return {
    capture: 'latest',
    seen,
    source: 'https://huggingface.co',
    live: true,
    scope: '',
    losses: [],
    ...about,
    listings: { models: listing, spaces: nothing, datasets: nothing },
  };
}

/** Rows of models o/0, o/1, ... of 2023. */
export function madeUpModels(n: number, cells: (at: number) => Row): Row[] {
  return Array.from({ length: n }, (_, at) => ({
    id: `o/${at}`,
    created_at: '2023-01-01T00:00:00.000Z',
    ...cells(at),
  }));
}
