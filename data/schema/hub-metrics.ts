/** Metrics of the opening chapter: libraries, integrations, tasks, evaluation, strengths and weaknesses. */
import { count, countOrEmpty, flagOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

const capture = text('Capture that the row rests on.');
const population = oneOf(['whole', 'top', 'sample', 'curated', 'unknown'], 'What the listing covers.');
const mark = (what: string) => textOrEmpty(`${what} The mark of the source, ✅ or ❌; empty where it has none.`);

export const libraryFootprint = table({
  name: 'library-footprint',
  title: 'Repositories that name a library of the Hub or an integrated one, by capture',
  key: ['capture', 'kind', 'mark', 'value'],
  columns: {
    capture,
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    mark: oneOf(
      ['library_name', 'sdk', 'tag'],
      'By what the repository names it: a model has one library_name, a Space one sdk, and any repository several tags.',
    ),
    value: text('Value of library_name or sdk, or the tag.'),
    population,
    n: count(
      'Repositories; 0 where the listing states such marks and none has this one, no row where it does not state them.',
      'repositories',
    ),
    of: count('Repositories in the listing; for tags those whose record has tags.', 'repositories'),
    share: shareOrEmpty('n / of.'),
    downloads_share: shareOrEmpty(
      'Share of the downloads of 30 days that they hold; empty for tags and where downloads are not known.',
    ),
  },
});

export const integrationStatus = table({
  name: 'integration-status',
  title: 'Integrated libraries then and now: marks of the documentation, and what @huggingface/tasks knows of each',
  key: ['library'],
  columns: {
    library: text(
      'Name in the documentation today, or in the starting report where the documentation no longer has it.',
    ),
    place: countOrEmpty('Its row in the documentation.', 'place'),
    status: oneOf(
      ['gone', 'kept', 'new', 'renamed'],
      'Whether the library is in both lists, under one name or two, or in one of them.',
    ),
    then_name: textOrEmpty('Name in the starting report of 2023.'),
    then_download: mark('Fetching from the Hub, 2023.'),
    then_push: mark('Uploading to the Hub, 2023.'),
    inference: mark('Inference over the network, today.'),
    widgets: mark('Forms on model pages, today.'),
    download: mark('Fetching from the Hub, today.'),
    push: mark('Uploading to the Hub, today.'),
    names: textOrEmpty('Values of library_name that name it, separated by blanks; empty where models do not name it.'),
    registered: flagOrEmpty('Whether @huggingface/tasks, by which the Hub shows libraries, has it.'),
    label: textOrEmpty('prettyLabel there.'),
    repository: textOrEmpty('repoUrl there.'),
    documentation: textOrEmpty('docsUrl there.'),
    filtered: flagOrEmpty('Whether the Hub offers it as a filter of models (filter there).'),
    own_count: flagOrEmpty('Whether it has a rule of its own by which downloads are counted (countDownloads there).'),
  },
});

export const integrationSummary = table({
  name: 'integration-summary',
  title: 'Integrated libraries counted: the lists, their marks, and what came of the first list',
  key: ['group'],
  columns: {
    group: oneOf(
      ['changed', 'gone', 'kept', 'new', 'now', 'registry', 'renamed', 'then', 'unnamed'],
      'then and now: the two lists; kept, renamed, new, gone: libraries by what became of them; changed: in both lists with another mark for fetching or uploading; unnamed: of the list of today, those that no model names by library_name; registry: all of @huggingface/tasks.',
    ),
    libraries: count('Libraries.', 'libraries'),
    inference: countOrEmpty('Of these, marked for inference.', 'libraries'),
    widgets: countOrEmpty('Of these, marked for widgets.', 'libraries'),
    download: countOrEmpty('Of these, marked for fetching.', 'libraries'),
    push: countOrEmpty('Of these, marked for uploading.', 'libraries'),
    filtered: countOrEmpty('Of these, offered as a filter.', 'libraries'),
    own_count: countOrEmpty('Of these, with a rule of their own for downloads.', 'libraries'),
  },
});

export const integrationModels = table({
  name: 'integration-models',
  title: 'Models that name an integrated library, by capture',
  key: ['capture', 'library'],
  columns: {
    capture,
    library: text('Name as in integration-status.'),
    population,
    n: count('Models whose library_name is one of its names.', 'models'),
    of: count('Models whose record names any library.', 'models'),
    share: shareOrEmpty('n / of.'),
  },
});

export const taskOverview = table({
  name: 'task-overview',
  title: 'Every task with its modality, models, datasets, Spaces and usual metrics, by capture',
  key: ['capture', 'task'],
  columns: {
    capture,
    task: text('Task: a value of pipeline_tag, of today or of the capture.'),
    modality: oneOf(
      ['audio', 'cv', 'multimodal', 'nlp', 'other', 'retired', 'rl', 'tabular'],
      'Group of the task in @huggingface/tasks; retired where its list of today no longer has the task.',
    ),
    models_population: textOrEmpty('What the listing of models covers; empty where there is none.'),
    models: countOrEmpty('Models with this pipeline_tag; empty where models were not listed.', 'models'),
    models_by_tag: countOrEmpty('Models with a tag of this name; a model may have several.', 'models'),
    datasets_population: textOrEmpty('What the listing of datasets covers; empty where there is none.'),
    datasets: countOrEmpty('Datasets with this task category; empty where datasets were not listed.', 'datasets'),
    spaces: countOrEmpty(
      'Spaces that use a model in scope of this task, as space-tasks has it; empty where no use is known.',
      'Spaces',
    ),
    metrics: textOrEmpty('Metrics that @huggingface/tasks names for the task, separated by "; ".'),
  },
});

export const taskModalities = table({
  name: 'task-modalities',
  title: 'Tasks, models and datasets by modality and capture',
  key: ['capture', 'modality'],
  columns: {
    capture,
    modality: text('Modality of task-overview; all for every task, none for models without a task.'),
    tasks: count('Tasks with at least one model.', 'tasks'),
    models: countOrEmpty('Models whose pipeline_tag is one of them.', 'models'),
    of: countOrEmpty('Models in the listing.', 'models'),
    share: shareOrEmpty('models / of.'),
    datasets: countOrEmpty(
      'Sum over its tasks; a dataset may have several. Empty where datasets were not listed, and for models without a task.',
      'datasets',
    ),
  },
});

export const taskMetrics = table({
  name: 'task-metrics',
  title: "Metrics that the Hub's pages of tasks name, with their tasks",
  key: ['metric'],
  columns: {
    metric: text('Name in @huggingface/tasks in lower case; spellings are not merged otherwise.'),
    n: count('Tasks that name it.', 'tasks'),
    tasks: text('These tasks, separated by blanks.'),
  },
});

export const evaluationOffer = table({
  name: 'evaluation-offer',
  title: 'What @huggingface/tasks lists for evaluation',
  key: ['what'],
  columns: {
    what: oneOf(
      ['frameworks', 'metrics', 'tasks', 'tasks-with-metrics'],
      'frameworks: programs whose results the Hub takes for its benchmarks; metrics: names; tasks, and tasks that name a metric.',
    ),
    n: count('How many.', 'as what'),
  },
});

export const hubMeasures = table({
  name: 'hub-measures',
  title: 'Strengths and weaknesses in figures: what models and Spaces of a listing state',
  key: ['capture', 'measure'],
  columns: {
    capture,
    measure: oneOf(
      [
        'card',
        'card-usage',
        'custom-code',
        'eval-results',
        'gated',
        'library',
        'licence',
        'model-index',
        'open-licence',
        'space-ended',
        'space-running',
        'standard-library',
      ],
      'library, licence: states one; standard-library, open-licence: one of the lists of the ease index; card: has one; card-usage: has one that shows how to use the model; custom-code, eval-results, model-index: has the tag; gated: asks for a request; space-running: runs; space-ended: paused, stopped, or with an error.',
    ),
    unit: oneOf(['models', 'models in scope', 'Spaces'], 'What is counted.'),
    population,
    n: count('Those that meet the measure.', 'as unit'),
    of: count('Those of which it is known. No row where the capture states it of none.', 'as unit'),
    share: shareOrEmpty('n / of.'),
  },
});

export const modelChurn = table({
  name: 'model-churn',
  title: 'Models that a later look at the Hub did not find under their id',
  key: ['from', 'to', 'group'],
  columns: {
    from: text('Capture that listed them.'),
    to: text('Capture that looked later; the same for what a tracker says of its own models.'),
    group: text('all, by downloads of 30 days, without owner, or tracked.'),
    n: count('Models of the group.', 'models'),
    gone: count('Of these, not found under the same id: removed, made private or renamed.', 'models'),
    share: shareOrEmpty('gone / n.'),
  },
});

export const hubMetricTables = [
  libraryFootprint,
  integrationStatus,
  integrationSummary,
  integrationModels,
  taskOverview,
  taskModalities,
  taskMetrics,
  evaluationOffer,
  hubMeasures,
  modelChurn,
] as const;
