import { cardsPopulation } from '../../frames/cards-population.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { BY_AUTHOR, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { declaredByTask, firstAndLast } from './listed-statements.ts';
import { theMatcher } from './the-matcher.ts';

/** What the models whose cards were read say. */
function withCard(rows: MetricRows) {
  const { capture, withCard: models } = cardsPopulation(rows);
  return findRow(rows('dataset-statements'), { capture, models, task: null });
}
/** Claims of the chapter on models, datasets and tasks, in the order of its text. */
export const modelsDatasetsTasks: readonly Claim[] = [
  {
    ...ofReport,
    id: 'declaring-fell',
    sentence:
      'In no whole listing do a quarter of the models declare a dataset, and the share fell: from {share 1} ' +
      '{when first-declared-datasets} to {share 2} {when declared-datasets}; had each task kept its part of the models, ' +
      'it would have fallen to {share 3}.',
    otherwise:
      'A quarter of the models declare a dataset in a whole listing, or the share did not fall, as it is or task ' +
      'by task: it was {share 1} {when first-declared-datasets} and {share 2} {when declared-datasets}, and had ' +
      'each task kept its part of the models, {share 3}.',
    predicate:
      'share of listed models with a declared dataset below 0.25 in the first and the last whole listing and with the ' +
      'rates of the last at the tasks of the first, the change below 0, and the part of it within tasks below 0',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'below', mark: 0.25, because: 'quarter' },
      { is: 'below', mark: 0.25, because: 'quarter' },
      { is: 'below', mark: 0.25, because: 'quarter' },
      { is: 'below', mark: 0, because: 'direction' },
      { is: 'below', mark: 0, because: 'direction' },
    ],
    captures: ['first-declared-datasets', 'declared-datasets'],
    restsOn: ['dataset-statements', 'rate-and-mix'],
    judge(rows) {
      const [first, last] = firstAndLast(rows);
      const both = findRow(rows('rate-and-mix'), { measure: 'declared-datasets' });
      if (first?.declared_share == null || last?.declared_share == null || first === last || !both) return null;
      const n = `${first.of} and ${last.of} models`;
      return [
        { effectName: 'first share', effect: first.declared_share, n: `${first.of} models` },
        { effectName: 'last share', effect: last.declared_share, n: `${last.of} models` },
        { effectName: 'last rates at the first tasks', effect: both.rates_at_old_mix, n },
        { effectName: 'change of the share', effect: last.declared_share - first.declared_share, n },
        { effectName: 'change of the share within tasks', effect: both.by_rate, n },
      ];
    },
  },
  {
    // Whether the fall is that of most tasks, or only of what is listed.
    ...ofReport,
    id: 'tasks-declare-less',
    sentence:
      'Declaring less is not what all tasks did: in at least a quarter of the tasks that both listings have with ' +
      'enough models, the share grew.',
    otherwise:
      'Declaring no more is what most tasks did: in fewer than a quarter of the tasks that both listings have ' +
      'with enough models, the share grew.',
    predicate:
      'part of the tasks with 100 models or more in the first and in the last whole listing in which the share of ' +
      'declaring models grew at least 0.25',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at least', mark: 0.25, because: 'quarter' }],
    captures: ['first-declared-datasets', 'declared-datasets'],
    restsOn: ['dataset-statements'],
    judge(rows) {
      const [first, last] = firstAndLast(rows);
      if (!first || !last || first === last) return null;
      const [before, after] = [first, last].map(({ capture }) => declaredByTask(rows, capture));
      const changes = [...after!].flatMap(([task, share]) => {
        const earlier = before!.get(task);
        return earlier === undefined ? [] : [share - earlier];
      });
      if (changes.length === 0) return null;
      const grew = changes.filter((change) => change > 0).length / changes.length;
      const effectName = 'share of tasks where it grew';
      return [{ effectName, effect: grew, n: `${changes.length} tasks` }];
    },
  },
  {
    ...ofReport,
    id: 'texts-tell-more-than-tags',
    sentence:
      'For every four models whose author declares a dataset there is at least one more whose card names one in its ' +
      'text alone, as a program reads it.',
    otherwise:
      'For every four models whose author declares a dataset there is less than one more whose card names one in its ' +
      'text alone, as a program reads it.',
    predicate:
      'models with a dataset found by their text alone, divided by those that declare one, at least 0.25, ' +
      'among the models whose card was read {when cards-read}',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at least', mark: 0.25, because: 'quarter' }],
    captures: ['cards-read'],
    restsOn: ['dataset-statements'],
    judge(rows) {
      const row = withCard(rows);
      if (row?.found_only == null || row.declared === 0) return null;
      const added = row.found_only / row.declared;
      const n = `${row.of} models with a card`;
      return [{ effectName: 'models found by text alone, to one that declares', effect: added, n }];
    },
  },
  {
    ...ofReport,
    id: 'most-uses-read-by-hand-are-undeclared',
    sentence: 'Of the datasets that a reader finds used in the text of a card, more than half are not declared.',
    otherwise: 'Of the datasets that a reader finds used in the text of a card, at least half are declared.',
    unsure:
      'Of the datasets that a reader found used in the text of 200 cards, {share 1} are not declared; but a few authors ' +
      'wrote many of these cards, so it cannot be told whether it is more than half in cards at large.',
    predicate: 'share of hand-labelled uses without a declaration above 0.5',
    certainty: BY_AUTHOR,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['labelled'],
    restsOn: ['declared-found'],
    judge(rows) {
      const row = findRow(rows('declared-found'), { reader: 'hand' });
      if (row?.added_share == null) return null;
      const { added_share: effect, added_low: low, added_high: high } = row;
      return [{ effectName: 'share not declared', effect, low, high, n: `${row.told} uses on ${row.cards} cards` }];
    },
  },
  ...theMatcher,
  {
    // What a curated zoo states of its models, against what the authors of the Hub do.
    ...ofReport,
    id: 'zoo-states-results',
    sentence:
      'Nine in ten models of the second zoo state a result with its dataset; ' +
      'of the models of the Hub whose cards were read {when cards-read}, not one in ten does.',
    otherwise:
      'The second zoo does not state results for nine in ten of its models, ' +
      'or at least one in ten models of the Hub whose cards were read {when cards-read} does.',
    predicate:
      'entries of MMDetection with a result at least 0.9, ' +
      'and models whose card was read {when cards-read} that state a result below 0.1',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at least', mark: 0.9, because: 'nearly all' },
      { is: 'below', mark: 0.1, because: 'few' },
    ],
    captures: ['cards-read'],
    restsOn: ['dataset-statements', 'zoo-coverage'],
    judge(rows) {
      const zoo = findRow(rows('zoo-coverage'), { zoo: 'mmdetection', measure: 'score' });
      const hub = withCard(rows);
      if (zoo?.share == null || hub?.evaluated_share == null) return null;
      return [
        { effectName: 'share of the zoo', effect: zoo.share, n: `${zoo.of} models` },
        { effectName: 'share of the Hub', effect: hub.evaluated_share, n: `${hub.of} models` },
      ];
    },
  },
];
