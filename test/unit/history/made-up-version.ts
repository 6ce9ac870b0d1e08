import { formatTable, parseTable } from '../../../data/schema/csv.ts';
import { folders, tableOf, type RowIn } from '../../../data/schema/folders.ts';
import type { HistoryRows } from '../../../scripts/history/history-rows.ts';
import type { CaptureTables } from '../../../scripts/metrics/capture-tables.ts';
import { madeUpCapture } from '../metrics/made-up-capture.ts';

type Population = 'whole' | 'curated' | 'top';

/** A model of a made-up version: number of its `_id`, its id, the day of its creation. */
export interface MadeUpModel {
  hubId: string | null;
  id: string;
  created: string | null;
}

interface MadeUpVersion {
  models: readonly MadeUpModel[];
  /** Ids of those in scope; none where nothing is said. */
  inScope?: readonly string[];
  removed?: readonly string[];
  departures?: readonly RowIn<'captures', 'departures'>[];
  population?: Population;
  capture?: string;
  downloads?: number;
}

/** `_id` number n. */
export const hubId = (n: number) => n.toString(16).padStart(24, '0');

/** A history of nothing. */
export const noHistory: HistoryRows = { additions: [], headlines: [], moves: [], moved: [], known: [], breaks: [] };

/** A version of a capture that lists these models. */
export function madeUpVersion(
  seen: string,
  { models, inScope = [], removed = [], population = 'curated', downloads = 0, ...rest }: MadeUpVersion,
): CaptureTables {
  const all = { kind: 'models', facet: 'all', value: 'all', n: models.length, likes_sum: 0, downloads_sum: downloads };
  const named = models.map(({ id, hubId: hub_id, created }) => ({ kind: 'models' as const, id, hub_id, created }));
  const capture = madeUpCapture(rest.capture ?? 'latest', {
    population,
    listed: { models: models.length, spaces: 0, datasets: 0 },
    tables: {
      listed: named,
      models: named
        .filter(({ id }) => inScope.includes(id))
        .map(({ id, hub_id, created }) => ({
          id,
          hub_id,
          created_at: created === null ? null : `${created}T00:00:00.000Z`,
        })),
      tallies: [all as RowIn<'captures', 'tallies'>],
      tombstones: removed.map((id) => ({ kind: 'models', id })),
      departures: rest.departures ?? [],
    },
  });
  return { ...capture, capture: { ...capture.capture, seen } };
}

/** The history as the next run reads it from its files; what a schema refuses is an error. */
export function asStored(history: HistoryRows): HistoryRows {
  const entries = folders.history.tables.map(({ name }) => {
    const definition = tableOf('history', name);
    // The rows are those of the table of that name.
    const csv = formatTable(definition, history[name] as never);
    return [name, parseTable(definition, csv, `${name}.csv`)];
  });
  return Object.fromEntries(entries) as HistoryRows;
}

/** Counts by move of the last addition, among the listed models or those in scope. */
export function movesOfLast(history: HistoryRows, of: 'listing' | 'tables' = 'listing'): Record<string, number> {
  const last = history.additions.at(-1)!.addition;
  const rows = history.moves.filter((row) => row.addition === last && row.of === of);
  return Object.fromEntries(rows.map(({ move, n }) => [move, n]).sort());
}

/** The listed models that the last addition names, by their moves. */
export function namedOfLast({ additions, moved }: HistoryRows): HistoryRows['moved'] {
  return moved.filter((row) => row.addition === additions.at(-1)!.addition && row.of === 'listing');
}
