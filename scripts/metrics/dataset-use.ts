import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';
import { usedDatasets, type DatasetUsers } from './used-datasets.ts';

type DatasetUseRow = RowIn<'metrics', 'dataset-use'>;
type Evidence = RowIn<'captures', 'triples'>['evidence'];

const MOST = 30;

/** Table `dataset-use`: the datasets that most models in scope use, by what says so. */
export function datasetUse({ captures, triples: matching }: Pick<Sources, 'captures' | 'triples'>): DatasetUseRow[] {
  const renames = matching.table('dataset-renames');
  return captures.flatMap(({ capture, table }) => {
    const triples = table('triples');
    const read = table('triple-tallies').some((row) => row.population === 'with card');
    const known = (kind: Evidence) => read || triples.some((row) => row.evidence === kind);
    const of = new Set(triples.map((row) => row.model)).size;
    return usedDatasets(triples, renames)
      .slice(0, MOST)
      .map((users, at) => ({ capture: capture.capture, rank: at + 1, ...usesOf(users, of, known) }));
  });
}

/** Counts of kinds of evidence that the capture cannot know stay empty; what is declared is known of every capture. */
function usesOf({ dataset, models }: DatasetUsers, of: number, known: (kind: Evidence) => boolean) {
  const uses = [...models.values()];
  const count = (kind: Evidence) => uses.filter(({ evidence }) => evidence.has(kind)).length;
  const ifKnown = (kind: Evidence) => (known(kind) ? count(kind) : null);
  return {
    dataset,
    models: models.size,
    of,
    share: ratio(models.size, of),
    evaluated: ifKnown('evaluated'),
    declared: count('declared'),
    linked: ifKnown('linked'),
    mentioned: ifKnown('mentioned'),
    found_only: !known('mentioned')
      ? null
      : uses.filter(({ evidence }) => !evidence.has('declared') && !evidence.has('evaluated')).length,
    tasks: new Set(uses.flatMap(({ tasks }) => [...tasks])).size,
  };
}
