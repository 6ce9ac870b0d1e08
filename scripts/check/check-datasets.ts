import { EVIDENCE } from '../../data/schema/captures/triples.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { ownerOf } from '../records/field.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, judged, same, type Doubt } from './judged.ts';

type Triple = RowIn<'captures', 'triples'>;

/** Datasets are named by no more than there are in scope, and triples lead from a model in scope to a dataset. */
export function checkDatasets(folder: CheckedFolder<'captures'>): string[] {
  return [...datasetProblems(folder), ...tripleProblems(folder)];
}

function datasetProblems({ table }: CheckedFolder<'captures'>): string[] {
  const [datasets, models, spaces] = [table('datasets'), table('models')?.rows ?? [], table('spaces')?.rows ?? []];
  const declared = models.reduce((sum, row) => sum + (row.datasets_declared ?? 0), 0);
  const named = (datasets?.rows ?? []).reduce((sum, row) => sum + row.models_in_scope, 0);
  const declaring = models.filter((row) => (row.datasets_declared ?? 0) > 0).length;
  return judged(datasets, (row, at) => [
    same(row, 'author', ownerOf(row.id), 'as in its id'),
    at === 0 && named > declared
      ? ['models_in_scope', `at most ${declared} in all, as models.csv has datasets_declared, not ${named}: this one`]
      : undefined,
    atMost(row, 'models_in_scope', declaring, 'as models.csv has models that declare any'),
    atMost(row, 'spaces_in_scope', spaces.length, 'as spaces.csv has'),
  ]);
}

function tripleProblems({ table, manifest }: CheckedFolder<'captures'>): string[] {
  const models = new Set((table('models')?.rows ?? []).map(({ id }) => id));
  const datasets = new Set((table('datasets')?.rows ?? []).map(({ id }) => id));
  const isListing = (manifest?.listed.datasets ?? 0) > 0;
  return judged(table('triples'), (row) => [
    models.has(row.model) ? undefined : ['model', 'an id of models.csv'],
    (row.listed !== null) === isListing
      ? undefined
      : ['listed', isListing ? 'true or false' : 'nothing, as no datasets were listed'],
    row.listed === true && !datasets.has(row.dataset)
      ? ['dataset', 'an id of datasets.csv, as it is listed']
      : undefined,
    row.confidence === null ? ['confidence', 'a share'] : undefined,
    (row.task === null) === (row.task_from === 'none')
      ? undefined
      : ['task_from', row.task === null ? 'none without a task' : 'where the task is from'],
    evidenceDoubt(row),
    ...resultDoubts(row),
  ]);
}

function evidenceDoubt(row: Triple): Doubt<Triple> | undefined {
  const order = [row.evidence, ...(row.also?.split(' ') ?? [])].map((each) =>
    EVIDENCE.findIndex((name) => name === each),
  );
  const isOrdered = order.every((place, at) => place > (at === 0 ? -1 : order[at - 1]!));
  return isOrdered ? undefined : ['also', `further evidence than ${row.evidence}, strongest first`];
}

/** A result that has a value is evidence of an evaluation; without one there is neither metric nor value. */
function resultDoubts(row: Triple): (Doubt<Triple> | undefined)[] {
  const hasResults = row.results > 0;
  return [
    hasResults === (row.value !== null)
      ? undefined
      : ['value', hasResults ? 'the first of its results' : 'nothing without results'],
    hasResults ? undefined : same(row, 'metric', null, 'without results'),
    hasResults && row.evidence !== 'evaluated' ? ['evidence', 'evaluated, as there are results'] : undefined,
  ];
}
