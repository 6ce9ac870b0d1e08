import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { usedDatasets } from './used-datasets.ts';

type DatasetTaskLinksRow = RowIn<'metrics', 'dataset-task-links'>;

/** As many datasets as a picture can name. */
const MOST = 25;

/** Table `dataset-task-links`: models by dataset and task, for the most used datasets of each capture. */
export function datasetTaskLinks({ captures, triples }: Pick<Sources, 'captures' | 'triples'>): DatasetTaskLinksRow[] {
  const renames = triples.table('dataset-renames');
  return captures.flatMap(({ capture, table }) =>
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
