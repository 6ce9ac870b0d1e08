/** Tables of data/metrics on what models say of datasets, and on how well that is read from their cards. */
import { count, countOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from './column.ts';
import { matchCalibration as calibration, matchEvaluation as evaluation } from './match-evaluation.ts';
import { table } from './table.ts';
import { tripleTallies } from './triples.ts';

const capture = text('Capture that the row rests on.');

export const datasetStatements = table({
  name: 'dataset-statements',
  title: 'How many models say what they were trained or evaluated on, and how, by capture and task',
  key: ['capture', 'models', 'task'],
  columns: {
    capture,
    models: tripleTallies.columns.population,
    task: textOrEmpty('pipeline_tag of at least 100 of these models; empty for all of them.'),
    population: oneOf(['whole', 'top', 'sample', 'curated', 'unknown'], 'What the listing of the capture covers.'),
    of: count('Models: denominator of the shares.', 'models'),
    declared: count('Models that declare a dataset.', 'models'),
    declared_share: shareOrEmpty('declared / of.'),
    evaluated: countOrEmpty(
      'Models with a result on a dataset; this and what follows is not known of listed models, nor where no card was read.',
      'models',
    ),
    evaluated_share: shareOrEmpty('evaluated / of.'),
    linked: countOrEmpty('Models whose text links to a dataset or has code that loads it.', 'models'),
    linked_share: shareOrEmpty('linked / of.'),
    mentioned: countOrEmpty('Models whose text names a dataset as used.', 'models'),
    mentioned_share: shareOrEmpty('mentioned / of.'),
    any: countOrEmpty('Models with any of these.', 'models'),
    any_share: shareOrEmpty('any / of.'),
    found_only: countOrEmpty('Models of which only the text says so.', 'models'),
    found_only_share: shareOrEmpty('found_only / of.'),
  },
});

export const datasetUse = table({
  name: 'dataset-use',
  title: 'The 30 datasets that most models in scope use, by capture',
  key: ['capture', 'rank'],
  columns: {
    capture,
    rank: count('Place from 1, by models, then by id.', 'rank'),
    dataset: text(
      'Id in its later form where it is known to be renamed (data/triples/dataset-renames.csv), else as in triples.csv.',
    ),
    models: count('Models in scope that use it.', 'models'),
    of: count('Models in scope that use any dataset.', 'models'),
    share: shareOrEmpty('models / of.'),
    evaluated: countOrEmpty(
      'Models with a result on it; one model may count in several of these columns. Empty where neither card nor record tells.',
      'models',
    ),
    declared: count('Models that declare it.', 'models'),
    linked: countOrEmpty(
      'Models whose text links to it; this and what follows is empty where no card was read.',
      'models',
    ),
    mentioned: countOrEmpty('Models whose text names it as used.', 'models'),
    found_only: countOrEmpty('Models that neither declare it nor state a result on it.', 'models'),
    tasks: count("Distinct tasks of these models' triples.", 'tasks'),
  },
});

export const datasetTaskLinks = table({
  name: 'dataset-task-links',
  title: 'For which tasks the 25 most used datasets of a capture are used',
  key: ['capture', 'dataset', 'task'],
  columns: {
    capture,
    dataset: text('Dataset, as in dataset-use.'),
    task: text('Task of the triple.'),
    models: count('Models in scope that use the dataset for the task.', 'models'),
  },
});

export const matchQuality = table({
  name: 'match-quality',
  title: 'Precision and recall of the matcher and of the ways it is compared with',
  key: ['capture', ...evaluation.key],
  columns: {
    capture,
    ...evaluation.columns,
    missed: count('Right pairs that were not found: declared - right.', 'pairs'),
    wrong: count('Found pairs that are not right: found - right.', 'pairs'),
  },
});

export const matchCalibration = table({
  name: 'match-calibration',
  title: 'Confidence that the matcher states, and how often it is right',
  key: ['capture', ...calibration.key],
  columns: { capture, ...calibration.columns },
});

export const declaredFound = table({
  name: 'declared-found',
  title: 'Datasets that authors declare against those that the text of their cards tells',
  key: ['capture', 'reader'],
  columns: {
    capture,
    reader: oneOf(
      ['hand', 'matcher'],
      'Who read the text: a person, 200 cards drawn at random, all names; or the matcher, all cards, datasets that the Hub lists, each card by a matcher that had not learned from it.',
    ),
    cards: count('Cards read.', 'cards'),
    declared: count('Pairs of card and dataset that the author declares.', 'pairs'),
    confirmed: count('Those that the text says too.', 'pairs'),
    confirmed_share: shareOrEmpty('confirmed / declared.'),
    silent: count('Those that the text does not say: declared - confirmed.', 'pairs'),
    told: count('Pairs that the text says.', 'pairs'),
    added: count('Those that the author does not declare: told - confirmed. Of the matcher some are errors.', 'pairs'),
    added_share: shareOrEmpty('added / told.'),
  },
});

export const goldLabels = table({
  name: 'gold-labels',
  title: 'Labels by hand of 200 model cards, counted',
  key: ['capture', 'declared', 'in_body', 'verdict', 'relation'],
  columns: {
    capture,
    declared: oneOf(['false', 'true'], 'The front matter lists the dataset.'),
    in_body: oneOf(['false', 'true'], 'The text names it.'),
    verdict: oneOf(['no', 'none', 'unclear', 'yes'], 'As in data/gold/model-dataset.csv.'),
    relation: oneOf(['both', 'evaluate', 'named', 'none', 'train'], 'As there.'),
    labels: count('Pairs of card and dataset; for verdict none, cards.', 'pairs'),
    cards: count('Distinct cards.', 'cards'),
  },
});

export const zooTriples = table({
  name: 'zoo-triples',
  title: 'Tasks and evaluation datasets of a model zoo',
  key: ['zoo', 'task', 'dataset'],
  columns: {
    zoo: text('Zoo that the row rests on, a folder of data/zoo.'),
    task: textOrEmpty("Task in the zoo's words; empty for all tasks."),
    dataset: textOrEmpty('Dataset of the evaluation; empty for all datasets.'),
    hub_task: textOrEmpty('Task of the Hub that covers it.'),
    models: count('Distinct names of models.', 'models'),
    tasks: count('Distinct tasks.', 'tasks'),
    datasets: count('Distinct datasets.', 'datasets'),
    triples: count('Distinct triples of model, dataset and task.', 'triples'),
    results: count('Results with a value.', 'results'),
  },
});

/** All of them, in the order of data/metrics. */
export const tripleMetricTables = [
  datasetStatements,
  datasetUse,
  datasetTaskLinks,
  matchQuality,
  matchCalibration,
  declaredFound,
  goldLabels,
  zooTriples,
];
