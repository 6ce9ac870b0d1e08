import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';
import { ratio } from './share-with-interval.ts';
import { taskOverview } from './task-overview.ts';

/** Table `task-modalities`: the tasks of `task-overview` by modality, for captures that list models. */
export function taskModalities({ captures: all }: Pick<Sources, 'captures'>): RowIn<'metrics', 'task-modalities'>[] {
  const overview = Map.groupBy(
    taskOverview(all).filter((row) => row.models !== null),
    (row) => row.capture,
  );
  return all.flatMap((at) => {
    const rows = overview.get(at.capture.capture) ?? [];
    if (rows.length === 0) return [];
    const of = at.capture.listed.models;
    const row = (modality: string, own: readonly Row[]): Row => {
      const models = sumOf(own, 'models')!;
      return {
        capture: at.capture.capture,
        modality,
        tasks: own.filter((each) => each.models !== 0).length,
        models,
        of,
        share: ratio(models, of),
        datasets: sumOf(own, 'datasets'),
      };
    };
    const every = row('all', rows);
    const without = of - every.models;
    return [
      every,
      {
        capture: at.capture.capture,
        modality: 'none',
        tasks: 0,
        models: without,
        of,
        share: ratio(without, of),
        datasets: null,
      },
      ...[...Map.groupBy(rows, (each) => each.modality)].map(([modality, own]) => row(modality, own)),
    ];
  });
}

/** Sum of a column; null where it is not known of any row. */
function sumOf(rows: readonly Row[], column: string): number | null {
  const known = rows.filter((row) => row[column] !== null);
  return known.length === 0 ? null : known.reduce((sum, row) => sum + row[column], 0);
}
