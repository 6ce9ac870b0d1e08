import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

/** Table `captures`: what each capture covers. */
export function captures({ captures: all }: Pick<Sources, 'captures'>): RowIn<'metrics', 'captures'>[] {
  return all.map(({ capture, table }) => ({
    capture: capture.capture,
    seen: capture.seen,
    models: capture.listed.models,
    models_population: capture.population.models.kind,
    models_sorted_by: capture.population.models.sorted_by ?? null,
    spaces: capture.listed.spaces,
    spaces_population: capture.population.spaces.kind,
    datasets: capture.listed.datasets,
    datasets_population: capture.population.datasets.kind,
    models_in_scope: capture.tables.models!.rows,
    spaces_in_scope: capture.tables.spaces!.rows,
    tasks: table('tallies').filter((row) => row.kind === 'models' && row.facet === 'pipeline_tag' && row.value !== null)
      .length,
    query_file_hits: capture.query_file_hits,
  }));
}
