/** Tables of data/metrics: every row names its capture, every share its denominator. */
import { count, countOrEmpty, numberOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

const capture = text('Capture that the row rests on.');
const population = oneOf(
  ['whole', 'top', 'sample', 'curated', 'unknown'],
  'What the listing covers. Only a sample carries intervals: a whole listing has no sampling error, a curated set no known one.',
);
const low = shareOrEmpty('Lower end of the 95 % Wilson interval; samples only.');
const high = shareOrEmpty('Upper end of the 95 % Wilson interval; samples only.');

export const concentration = table({
  name: 'concentration',
  title: 'How unevenly likes, downloads and age are spread, by capture and task',
  key: ['capture', 'kind', 'by', 'task', 'measure'],
  columns: {
    capture,
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    by: oneOf(['all', 'pipeline_tag', 'tag'], 'all, or how a model belongs to the task.'),
    task: textOrEmpty('Task; empty for the whole listing.'),
    measure: text('likes, downloads (30 days), age_days, parameters, models_named.'),
    population,
    n: count('Repositories.', 'repositories'),
    known: count('Repositories with the measure: denominator of the shares.', 'repositories'),
    sum: count('Sum of the measure.', 'as measure'),
    mean: numberOrEmpty('Mean.', 'as measure'),
    median: numberOrEmpty('Median.', 'as measure'),
    p90: numberOrEmpty('90 % quantile.', 'as measure'),
    p99: numberOrEmpty('99 % quantile.', 'as measure'),
    max: numberOrEmpty('Largest value.', 'as measure'),
    zero_share: shareOrEmpty('Share of repositories where the measure is 0.'),
    zero_low: low,
    zero_high: high,
    gini: shareOrEmpty('Gini coefficient, zeros included.'),
    top_1: shareOrEmpty('Share of the sum held by the top 1 % of repositories.'),
    top_10: shareOrEmpty('Share of the sum held by the top 10 % of repositories.'),
    spearman: numberOrEmpty(
      "Spearman's rho of likes and downloads of the same repositories; in the rows of downloads.",
      'rho',
    ),
  },
});

export const composition = table({
  name: 'composition',
  title: 'What a listing is made of: shares of licences, libraries, SDKs, stages, hardware, creation months',
  key: ['capture', 'kind', 'facet', 'task', 'value'],
  columns: {
    capture,
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    facet: text('licence, library, gated, month, sdk, stage, hardware, task_category, pipeline_tag or tag.'),
    task: textOrEmpty('Only models with this pipeline_tag; empty for the whole listing.'),
    value: textOrEmpty('Value of the facet; empty where the record has none.'),
    population,
    n: count('Repositories with the value.', 'repositories'),
    of: count('Repositories in the listing (of the task).', 'repositories'),
    share: shareOrEmpty('n / of.'),
    low,
    high,
    downloads_share: shareOrEmpty(
      'Share of the downloads of 30 days that these repositories hold; empty where downloads are not known.',
    ),
  },
});

export const listOverlap = table({
  name: 'list-overlap',
  title: 'How far two top-20 lists of the same task agree',
  key: ['capture', 'pair', 'task', 'within'],
  columns: {
    capture,
    pair: oneOf(
      ['likes-downloads', 'tag-pipeline_tag'],
      'Which two lists: by likes and by downloads, or by tag and by pipeline_tag.',
    ),
    task: text('Task.'),
    within: text(
      'What the two lists share: pipeline_tag or tag for the first pair, likes or downloads for the second.',
    ),
    size: count('Length of the shorter list, at most 20.', 'models'),
    shared: count('Models in both.', 'models'),
    share: shareOrEmpty('shared / size.'),
  },
});

export const topTwenty = table({
  name: 'top-twenty',
  title: 'Likes and downloads of the 20 leading models of every task',
  key: ['capture', 'by', 'task', 'sort', 'measure'],
  columns: {
    capture,
    by: oneOf(['pipeline_tag', 'tag'], 'How a model belongs to the task.'),
    task: text('Task.'),
    sort: oneOf(['downloads', 'likes'], 'Measure that the list is ordered by.'),
    measure: oneOf(['downloads', 'likes'], 'Measure that is summed here.'),
    size: count('Models in the list, at most 20.', 'models'),
    known: count('Models of the list whose record has the measure.', 'models'),
    sum: numberOrEmpty('Sum.', 'as measure'),
    median: numberOrEmpty('Median: the mean of the two middle values of an even number.', 'as measure'),
    min: numberOrEmpty('Smallest value.', 'as measure'),
    max: numberOrEmpty('Largest value.', 'as measure'),
  },
});

export const published = table({
  name: 'published',
  title: 'Figures that others published, to set beside ours; none is computed here',
  key: ['figure'],
  columns: {
    figure: text('Name of the figure.'),
    value: numberOrEmpty('Value as published.', 'as stated'),
    unit: text('Unit.'),
    about: text('What it counts, and when.'),
    source: text('Where it was published.'),
  },
});

export const spaceUsage = table({
  name: 'space-usage',
  title: 'How many Spaces use a model, and a model in scope',
  key: ['capture', 'side'],
  columns: {
    capture,
    side: oneOf(['model', 'space'], "Whose record says so: the Space's, or the model's (at most 100 Spaces each)."),
    population,
    spaces_listed: count('Spaces in the listing.', 'Spaces'),
    answering: count(
      'Records that could say so: Spaces with a full record, or models whose record lists Spaces.',
      'records',
    ),
    spaces_naming: count('Distinct Spaces that use a model.', 'Spaces'),
    naming_share: shareOrEmpty('spaces_naming / answering; empty for the model side.'),
    naming_low: low,
    naming_high: high,
    uses: count('Pairs of Space and model.', 'uses'),
    models_used: count('Distinct models used.', 'models'),
    uses_unmatched: count('Uses of models that the listing does not have.', 'uses'),
    spaces_in_scope: count('Spaces that use a model in scope.', 'Spaces'),
    uses_in_scope: count('Uses of models in scope.', 'uses'),
  },
});

export const taskUse = table({
  name: 'task-use',
  title: 'Uses of models by Spaces, by task of the model',
  key: ['capture', 'side', 'by', 'task'],
  columns: {
    capture,
    side: oneOf(['model', 'space'], 'Whose record says so.'),
    by: oneOf(['pipeline_tag', 'tag'], 'How the model belongs to the task.'),
    task: textOrEmpty('Task; empty for uses of models without one or not listed.'),
    models: count('Distinct models used.', 'models'),
    uses: count('Uses.', 'uses'),
    spaces: count('Distinct Spaces.', 'Spaces'),
    uses_share: shareOrEmpty('Share of all uses; tags overlap, so these shares add up to more than 1.'),
    uses_per_model: numberOrEmpty('uses / models.', 'uses'),
  },
});

export const captureSummary = table({
  name: 'captures',
  title: 'The captures: what each covers',
  key: ['capture'],
  columns: {
    capture,
    seen: text('Day on which the Hub was seen.'),
    models: count('Models listed.', 'models'),
    models_population: textOrEmpty('whole, top, sample, curated, none or unknown.'),
    spaces: count('Spaces listed.', 'Spaces'),
    spaces_population: textOrEmpty('whole, top, sample, curated, none or unknown.'),
    datasets: count('Datasets listed.', 'datasets'),
    datasets_population: textOrEmpty('whole, top, sample, curated, none or unknown.'),
    models_in_scope: count('Rows of models.csv.', 'models'),
    spaces_in_scope: count('Rows of spaces.csv.', 'Spaces'),
    tasks: countOrEmpty('Distinct pipeline_tags in the listing.', 'tasks'),
    query_file_hits: count('Requests that the Hub counts as downloads.', 'requests'),
  },
});
