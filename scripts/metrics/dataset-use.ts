import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { EVIDENCE } from '../../data/schema/captures/triples.ts';
import type { Row } from '../../data/schema/table.ts';
import { ratio } from './share-with-interval.ts';
import { usedDatasets, type DatasetUsers } from './used-datasets.ts';

const MOST = 30;

/** Table `dataset-use`: the datasets that most models in scope use, by what says so. */
export function datasetUse({
  captures: all,
  triples,
}: Pick<Sources, 'captures' | 'triples'>): RowIn<'metrics', 'dataset-use'>[] {
  const renames = triples.table('dataset-renames');
  return all.flatMap(({ capture, table }) => {
    const triples = table('triples');
    const read = table('triple-tallies').some((row) => row.population === 'with card');
    const known = (kind: string) => read || kind === 'declared' || triples.some((row) => row.evidence === kind);
    const of = new Set(triples.map((row) => row.model)).size;
    return usedDatasets(triples, renames)
      .slice(0, MOST)
      .map((users, at) => ({ capture: capture.capture, rank: at + 1, ...usesOf(users, of, known) }));
  });
}

/** Counts of kinds of evidence that the capture cannot know stay empty. */
function usesOf({ dataset, models }: DatasetUsers, of: number, known: (kind: string) => boolean): Row {
  const uses = [...models.values()];
  return {
    dataset,
    models: models.size,
    of,
    share: ratio(models.size, of),
    ...Object.fromEntries(
      EVIDENCE.map((kind) => [kind, known(kind) ? uses.filter(({ evidence }) => evidence.has(kind)).length : null]),
    ),
    found_only: !known('mentioned')
      ? null
      : uses.filter(({ evidence }) => !evidence.has('declared') && !evidence.has('evaluated')).length,
    tasks: new Set(uses.flatMap(({ tasks }) => [...tasks])).size,
  };
}
