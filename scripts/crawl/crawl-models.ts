import type { RowIn } from '../../data/schema/folders.ts';
import { collectAuthors } from '../tidy/collect-authors.ts';
import { collectBaseNames } from '../tidy/base-names.ts';
import { collectDistributions, type Distributions } from '../tidy/collect-distributions.ts';
import { collectEase, type EaseListing } from '../tidy/collect-ease.ts';
import { collectLineage } from '../tidy/collect-lineage.ts';
import { collectOwnCode } from '../tidy/collect-own-code.ts';
import { collectStated, type StatedOf } from '../tidy/collect-stated.ts';
import { collectTallies, type FacetValue } from '../tidy/collect-tallies.ts';
import { collectTopLists } from '../tidy/collect-top-lists.ts';
import { collectUses, type Uses } from '../tidy/collect-uses.ts';
import { createCompactNames } from '../tidy/compact-names.ts';
import { countTags } from '../tidy/count-tags.ts';
import { createModelIndex, type ModelIndex } from '../tidy/model-index.ts';
import type { LineageRows } from '../tidy/lineage-rows.ts';
import { createdDay, createdMonth } from '../tidy/created-day.ts';
import type { HubRecord } from '../records/field.ts';
import { readModel, type ModelFacts } from '../records/read-model.ts';
import { shownValue } from '../records/shown-value.ts';
import { createTaskSignatures, type TaskSignatures } from '../tidy/task-signatures.ts';
import { readModelRenames } from './read-model-renames.ts';
import type { CrawlContext } from './crawl-context.ts';
import { createListedTallies } from './map-triples.ts';
import { passListing } from './pass-listing.ts';
import { taskNames } from '../records/task-names.ts';

/** What the pass over the model listing leaves for the passes and tables that follow. */
export interface ModelsPass {
  listed: number;
  /** Models whose record lists Spaces, also none. */
  answering: number;
  /** Every listed id with its set of tasks: the only thing that grows with the Hub. */
  index: ModelIndex;
  signatures: TaskSignatures;
  /** What the listing says of any model, in scope or not. */
  stated: StatedOf;
  ease: EaseListing;
  inScope: Map<string, ModelFacts>;
  ranks: RowIn<'captures', 'model-ranks'>[];
  tallies: RowIn<'captures', 'tallies'>[];
  tagCounts: RowIn<'captures', 'tag-counts'>[];
  authorClusters: RowIn<'captures', 'author-clusters'>[];
  /** Which models declare datasets by their tags, by task. */
  tripleTallies: RowIn<'captures', 'triple-tallies'>[];
  /** Who is made from whom, by the tags of all listed models. */
  lineage: LineageRows;
  ownCode: RowIn<'captures', 'own-code'>[];
  distributions: Distributions;
  /** Uses by the models' own records. */
  uses: Uses;
}

const FACETS = ['all', 'pipeline_tag', 'tag', 'library', 'licence', 'gated', 'month'];
const MEASURES = ['likes', 'downloads', 'parameters', 'created_day'];

/** The pass over `/api/models`. */
export async function crawlModels(context: CrawlContext): Promise<ModelsPass> {
  const tasks = taskNames([...(context.scope.tasks ?? [])]);
  const index = createModelIndex(context.expected.models);
  const signatures = createTaskSignatures();
  const topLists = collectTopLists(context.scope, (model) => model);
  const [tallies, distributions] = [collectTallies(FACETS), collectDistributions(MEASURES)];
  const uses = collectUses(signatures, index);
  const tripleTallies = createListedTallies();
  const [tagCounter, stated] = [countTags('models'), collectStated(signatures, index)];
  const [byPlace, ownCode] = [collectByPlace(context, index), collectOwnCode()];
  let answering = 0;
  const read = (record: HubRecord) => readModel(record, tasks);
  const { listed } = await passListing(context, 'models', read, (model, record) => {
    const signature = signatures.of(model.pipelineTag, model.taskTags);
    if (!index.set(model.id, signature)) return false;
    if (model.parameters === null && record.safetensors) warnOfParameters(context, record);
    tallies.add(model.pipelineTag, facetsOf(model), model);
    for (const each of [topLists, tripleTallies, ownCode]) each.add(model);
    byPlace.add(index.size - 1, model);
    tagCounter.add(model.tags);
    stated.add(model.id, model.gated);
    distributions.add(model.pipelineTag, model.taskTags, measuresOf(model));
    if (model.spaces !== null) answering += 1;
    for (const space of model.spaces ?? []) uses.add(space, model.id, signature);
    return true;
  });
  const inScope = topLists.models();
  return {
    listed,
    answering,
    index,
    signatures,
    stated: stated.of,
    ease: byPlace.ease,
    inScope,
    ranks: topLists.ranks(),
    tallies: tallies.rows('models'),
    tagCounts: tagCounter.rows(),
    ...byPlace.rows(),
    tripleTallies: tripleTallies.rows(),
    ownCode: ownCode.rows(inScope),
    distributions,
    uses,
  };
}

/** What is known of models by their places and owners: who made them, from what, and how easy they are to use. */
function collectByPlace({ scope, expected }: CrawlContext, index: ModelIndex) {
  const owners = createCompactNames();
  const bases = collectBaseNames(index, readModelRenames());
  const [authors, ease] = [collectAuthors(), collectEase(scope, index, bases)];
  const lineage = collectLineage(index, bases, owners, expected.models);
  return {
    ease,
    add(place: number, model: ModelFacts): void {
      const owner = owners.number(model.author ?? '');
      authors.add(owner, model);
      ease.add(place, model);
      lineage.add(place, owner, model);
    },
    rows: () => ({ authorClusters: authors.rows(), lineage: lineage.rows() }),
  };
}

/** The values of MEASURES. */
function measuresOf({ likes, downloads, parameters, createdAt }: ModelFacts): (number | null)[] {
  return [likes, downloads, parameters, createdDay(createdAt)];
}

function facetsOf(model: ModelFacts): FacetValue[] {
  return [
    'all',
    model.pipelineTag,
    model.taskTags,
    model.library,
    model.licence,
    model.gated,
    createdMonth(model.createdAt),
  ];
}

function warnOfParameters(context: CrawlContext, record: HubRecord): void {
  const { total } = record.safetensors as { total?: unknown };
  if (total === undefined || total === 0) return;
  // What an archive states so, it states every time: its manifest is as it was published.
  if (!context.replayed) context.losses.add('models', 'cell', 'safetensors.total: expected a number of parameters');
  context.log(`${String(record.id)}: safetensors.total: ${shownValue(total)} is not believed and left empty`);
}
