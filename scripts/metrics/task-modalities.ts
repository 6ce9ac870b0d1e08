import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';
import { taskOverview } from './task-overview.ts';
import { withKnown, type Known } from './with-known.ts';

type Overview = Known<RowIn<'metrics', 'task-overview'>, 'models'>;

/** Table `task-modalities`: the tasks of `task-overview` by modality, for captures that list models. */
export function taskModalities({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'task-modalities'>[] {
  const overview = Map.groupBy(withKnown(taskOverview({ captures }), 'models'), (row) => row.capture);
  return captures.flatMap((at) => {
    const rows = overview.get(at.capture.capture) ?? [];
    if (rows.length === 0) return [];
    const of = at.capture.listed.models;
    const row = (modality: string, own: readonly Overview[]) => {
      const models = own.reduce((sum, each) => sum + each.models, 0);
      return {
        capture: at.capture.capture,
        modality,
        tasks: own.filter((each) => each.models !== 0).length,
        models,
        of,
        share: ratio(models, of),
        datasets: datasetsOf(own),
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

/** Sum of the datasets; null where they are not known of any row. */
function datasetsOf(rows: readonly Overview[]): number | null {
  const known = withKnown(rows, 'datasets');
  return known.length === 0 ? null : known.reduce((sum, row) => sum + row.datasets, 0);
}
