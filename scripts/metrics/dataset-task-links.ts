import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { usedDatasets } from './used-datasets.ts';

/** As many datasets as a picture can name. */
const MOST = 25;

/** Table `dataset-task-links`: models by dataset and task, for the most used datasets of each capture. */
export function datasetTaskLinks({
  captures: all,
  triples,
}: Pick<Sources, 'captures' | 'triples'>): RowIn<'metrics', 'dataset-task-links'>[] {
  const renames = triples.table('dataset-renames');
  return all.flatMap(({ capture, table }) =>
    usedDatasets(table('triples'), renames)
      .slice(0, MOST)
      .flatMap(({ dataset, models }) => {
        const tasks = Map.groupBy(
          [...models.values()].flatMap((use) => [...use.tasks]),
          (task) => task,
        );
        return [...tasks].map(([task, uses]) => ({ capture: capture.capture, dataset, task, models: uses.length }));
      }),
  );
}
