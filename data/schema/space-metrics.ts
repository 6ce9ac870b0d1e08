/** Tables of data/metrics on the size of Spaces, and whether they live. */
import { count, countOrEmpty, flagOrEmpty, numberOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

const capture = text('Capture that the row rests on.');
const measure = oneOf(
  ['files', 'bytes', 'app_lines', 'source_lines', 'requirements', 'imports'],
  'Column of spaces.csv; a measure that the capture knows of no Space has no row.',
);
const enough = flagOrEmpty(
  'Whether so many Spaces have the measure that statistics are given; else the row has its numbers alone.',
);
const spread =
  'over authors: 95 % of 2,000 draws of as many authors of the capture, with replacement and all their Spaces, have it above this. ' +
  'It says how much the figure hangs on single authors; the captures are no random samples, so it is no interval for the Hub.';

export const spaceSizes = table({
  name: 'space-sizes',
  title: 'How large Spaces are: files, bytes, lines, requirements and imports, by capture, SDK and task',
  key: ['capture', 'group', 'value', 'measure'],
  columns: {
    capture,
    group: oneOf(
      ['all', 'sdk', 'task', 'bytes'],
      'all Spaces of the capture; one SDK; those that use a model of one task (a Space with models of several tasks is in each); bytes: those whose size is not known.',
    ),
    value: textOrEmpty(
      'SDK or task (see space-tasks); empty for all, and for Spaces that name models none of whose tasks is known.',
    ),
    measure,
    basis: textOrEmpty(
      'For bytes, how they were counted: tree (true sizes) or archive (LFS files as their pointers of about 130 bytes).',
    ),
    n: count('Spaces of the group.', 'Spaces'),
    known: count('Spaces with the measure; of requirements, Spaces that have a top requirements.txt.', 'Spaces'),
    known_share: shareOrEmpty('known / n.'),
    authors: count('Distinct authors of the Spaces with the measure.', 'authors'),
    least: count('Fewest Spaces with the measure that statistics are given for.', 'Spaces'),
    enough,
    zeros: countOrEmpty('Spaces where the measure is 0.', 'Spaces'),
    mean: numberOrEmpty('Mean.', 'as measure'),
    min: numberOrEmpty('Smallest value.', 'as measure'),
    q1: numberOrEmpty(
      'Lower quartile by the type-7 rule (Hyndman and Fan 1996), which pandas and so the starting study use.',
      'as measure',
    ),
    median: numberOrEmpty('Median.', 'as measure'),
    q3: numberOrEmpty('Upper quartile by the type-7 rule.', 'as measure'),
    max: numberOrEmpty('Largest value.', 'as measure'),
    gini: shareOrEmpty('Gini coefficient, zeros included; empty when all values are 0.'),
    spread_low: numberOrEmpty(
      `Lower end of the spread of the median ${spread.replace('95 %', '97.5 %')}`,
      'as measure',
    ),
    spread_high: numberOrEmpty(
      'Upper end of that spread: 97.5 % of the draws have the median below this.',
      'as measure',
    ),
  },
});

export const spaceSizeBounds = table({
  name: 'space-size-bounds',
  title: 'What figures of size could be if the sizes that are not known were',
  key: ['capture', 'measure', 'statistic'],
  columns: {
    capture,
    measure: oneOf(['files', 'bytes'], 'Column of spaces.csv.'),
    statistic: oneOf(
      ['q1', 'median', 'q3', 'over-100-mb'],
      'Quartiles by the type-7 rule, or the number of Spaces above 100,000,000 bytes (bytes only).',
    ),
    n: count('Spaces of the capture.', 'Spaces'),
    unknown: count('Spaces without the measure.', 'Spaces'),
    partial: count('Spaces with some files whose size is not known: their bytes are a lower end.', 'Spaces'),
    known: numberOrEmpty('The statistic over the Spaces with the measure, as it stands.', 'as statistic'),
    least: numberOrEmpty('Smallest it could be: every Space without the measure counted as 0.', 'as statistic'),
    most: numberOrEmpty(
      'Largest it could be: every Space without all of the measure counted above all others; empty where the quartile would be one of them.',
      'as statistic',
    ),
  },
});

export const spaceSizeContrasts = table({
  name: 'space-size-contrasts',
  title: 'Size of the Spaces of one SDK or task against those of another',
  key: ['capture', 'group', 'left', 'right', 'measure'],
  columns: {
    capture,
    group: oneOf(['sdk', 'task'], 'What the two sides are.'),
    left: text('SDK or task whose Spaces are compared.'),
    right: text(
      'SDK or task that they are compared with; text-classification against text-generation has a row in every capture that knows tasks.',
    ),
    measure,
    n_left: count('Spaces of the left side with the measure and not of both sides.', 'Spaces'),
    n_right: count('Spaces of the right side with the measure and not of both sides.', 'Spaces'),
    n_both: count('Spaces with the measure on both sides, which use models of both tasks: left out.', 'Spaces'),
    least: count('Fewest Spaces a side that statistics are given for.', 'Spaces'),
    enough,
    delta: numberOrEmpty(
      "Cliff's delta, -1 to 1: above 0 when a Space of the left side is larger; zeros included.",
      'delta',
    ),
    delta_low: numberOrEmpty(`Lower end of the spread of delta ${spread.replace('95 %', '97.5 %')}`, 'delta'),
    delta_high: numberOrEmpty('Upper end of that spread: 97.5 % of the draws have delta below this.', 'delta'),
    zeros_left: countOrEmpty('Spaces of the left side where the measure is 0.', 'Spaces'),
    zeros_right: countOrEmpty('Spaces of the right side where the measure is 0.', 'Spaces'),
    ratio: numberOrEmpty(
      'Hodges-Lehmann shift on the log scale as a ratio, left to right; of the Spaces where the measure is not 0.',
      'ratio',
    ),
    p: numberOrEmpty(
      'Two-sided p of the Mann-Whitney test as if Spaces were independent draws, which they are not: of one author or template they are alike.',
      'p',
    ),
  },
});

export const spaceTasks = table({
  name: 'space-tasks',
  title: 'Tasks of Spaces: the pipeline_tag of the models that they use, and where it is known from',
  key: ['capture', 'part', 'task', 'models_from'],
  columns: {
    capture,
    part: oneOf(
      ['all', 'known', 'unknown', 'task'],
      'all uses; those of models whose task is known; those of models whose task is not; those of models of one task.',
    ),
    task: textOrEmpty('Task; only in rows of one task.'),
    models_from: textOrEmpty(
      'Capture whose models.csv states the task: the same, or where it lists no models the one nearest in time that states it; empty for any. A task may have changed in between.',
    ),
    models: count('Distinct models used.', 'models'),
    uses: count(
      'Pairs of Space and model in space-models.csv; where only the models say so, those of models in scope.',
      'uses',
    ),
    spaces: count(
      'Distinct Spaces of these uses; unknown counts only Spaces without any use of a known task.',
      'Spaces',
    ),
  },
});

export const spaceLife = table({
  name: 'space-life',
  title: 'Stage, hardware, community and gated models of Spaces, as shares of the Spaces where they are known',
  key: ['capture', 'facet', 'value'],
  columns: {
    capture,
    facet: oneOf(
      ['stage', 'hardware', 'likes', 'discussions', 'contributors', 'gated'],
      'runtime.stage; hardware, or that asked for where none runs; likes, discussions and contributors by size; gated: whether a Space that names models names a gated one.',
    ),
    value: text(
      'Stage or hardware as the Hub says it; a range of numbers; for gated: yes (a model known as gated), no (all known as open), unknown.',
    ),
    n: count('Spaces with the value.', 'Spaces'),
    of: count('Spaces where the facet is known; for gated, Spaces that name a model.', 'Spaces'),
    share: shareOrEmpty('n / of.'),
    unknown: count(
      'Spaces of the capture where the facet is not known; for gated, Spaces that name no model or have no full record.',
      'Spaces',
    ),
  },
});
