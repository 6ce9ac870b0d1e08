import type { RowIn } from '../../data/schema/folders.ts';
import type { Log } from '../lib/progress.ts';
import { declaredDatasets, type ModelFacts } from '../records/read-model.ts';
import type { DatasetFacts } from '../records/read-dataset.ts';
import { DATASET, tagMarks } from '../tidy/tag-marks.ts';
import { modelPairs, type ModelPair } from '../triples/model-pairs.ts';
import { modelStatements, MOST_STATED, statedDatasets, type ModelStatements } from '../triples/model-statements.ts';
import { openPairTools, type TripleData } from '../triples/open-pair-tools.ts';
import { datasetTasks, modelTasks } from '../triples/stated-tasks.ts';
import { tripleRows } from '../triples/triple-rows.ts';
import { createTripleTallies } from '../triples/triple-tallies.ts';
import type { ModelCard } from '../records/model-card.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { Losses } from './losses.ts';
import { crawlDatasetRecords } from './crawl-dataset-records.ts';
import type { DatasetsPass } from './crawl-datasets.ts';

/** The two tables of triples, and the datasets that only cards brought into scope. */
export interface TriplesPass {
  triples: RowIn<'captures', 'triples'>[];
  tallies: RowIn<'captures', 'triple-tallies'>[];
  datasets: DatasetFacts[];
}

/** Warnings of single cards that are printed; the rest is a number. */
const MOST_WARNINGS = 20;
const TOO_MANY = `expected at most ${MOST_STATED} datasets of one model`;

/** What the cards and records of the models in scope state, and the names of the datasets among it. */
export function readStatements(
  models: ReadonlyMap<string, ModelFacts>,
  cards: ReadonlyMap<string, ModelCard>,
  data: TripleData,
  { log, losses }: { log: Log; losses: Losses },
) {
  const statements = [...models.values()].map((model) => modelStatements(model, cards.get(model.id)));
  const warnings = statements.flatMap(({ model, warnings: own }) =>
    own.map(({ line, message }) => `${model.id}: README.md:${line}: ${message}`),
  );
  for (const { isCut } of statements) if (isCut) losses.add('model cards', 'cell', TOO_MANY);
  for (const warning of warnings.slice(0, MOST_WARNINGS)) log(warning);
  if (warnings.length > MOST_WARNINGS) log(`model cards: ${warnings.length - MOST_WARNINGS} more warnings`);
  return { statements, named: statedDatasets(statements, data.renames) };
}

/**
 * Maps the models in scope to datasets and tasks. Records of datasets that only a text names are asked for one by one.
 */
export async function mapTriples(
  context: CrawlContext,
  statements: readonly ModelStatements[],
  pass: DatasetsPass,
  data: TripleData,
): Promise<TriplesPass> {
  const read = statements.some(({ text }) => text !== null);
  const tools = openPairTools(data, [
    ...(read ? pass.names : []),
    ...pass.inScope.map(({ id, downloads, createdAt }) => ({ id, downloads: downloads ?? 0, createdAt })),
  ]);
  const pairs = new Map(
    statements.map((each) => {
      const all = modelPairs(each, tools);
      if (all.length > MOST_STATED && !each.isCut) context.losses.add('model cards', 'cell', TOO_MANY);
      return [each.model.id, all.slice(0, MOST_STATED)];
    }),
  );
  const known = new Map(pass.inScope.map((dataset) => [tools.index.keyOf(dataset.id), dataset]));
  const missing = [
    ...new Set(
      [...pairs.values()]
        .flat()
        .filter(({ key }) => !known.has(key))
        .flatMap(({ key }) => tools.index.dataset(key)?.id ?? []),
    ),
  ].sort();
  const listedAs = (id: string) => tools.index.dataset(tools.index.keyOf(id));
  const datasets = pass.listed === 0 ? [] : await crawlDatasetRecords(context, missing, listedAs);
  for (const dataset of datasets) known.set(tools.index.keyOf(dataset.id), dataset);
  const datasetOf = ({ key }: ModelPair) => {
    const dataset = known.get(key);
    return dataset && { id: dataset.id, tasks: datasetTasks(tagsOf(dataset), null) };
  };
  const triples = statements.flatMap(({ model }) =>
    tripleRows(model.id, pairs.get(model.id)!, {
      modelTasks: modelTasks(model.pipelineTag, model.taskTags),
      datasetOf,
      datasetsListed: pass.listed > 0,
    }),
  );
  return { triples, tallies: talliesOf(statements, pairs), datasets };
}

function tagsOf({ taskCategories, taskIds }: DatasetFacts): string[] {
  return [...taskCategories.map((task) => `task_categories:${task}`), ...taskIds.map((task) => `task_ids:${task}`)];
}

function talliesOf(
  statements: readonly ModelStatements[],
  pairs: ReadonlyMap<string, ModelPair[]>,
): RowIn<'captures', 'triple-tallies'>[] {
  const [inScope, withCard] = [createTripleTallies('in scope'), createTripleTallies('with card')];
  for (const { model, text } of statements) {
    const tallied = { task: model.pipelineTag, pairs: pairs.get(model.id)! };
    inScope.add(tallied);
    if (text !== null) withCard.add(tallied);
  }
  return [...inScope.rows(), ...withCard.rows()];
}

/** Tallies over every model of a listing, which only its tags tell of. */
export function createListedTallies() {
  const tallies = createTripleTallies('listed', ['declared']);
  const evidence = new Set(['declared'] as const);
  return {
    add(model: ModelFacts): void {
      // Most models declare none, and a pass has millions of them.
      const declared = (tagMarks(model.tags) & DATASET) === 0 ? null : declaredDatasets(model);
      const pairs = declared?.map((name) => ({ key: name.toLowerCase(), evidence })) ?? [];
      tallies.add({ task: model.pipelineTag, pairs });
    },
    rows: tallies.rows,
  };
}
