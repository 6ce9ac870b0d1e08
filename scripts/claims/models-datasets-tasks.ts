import { cardsPopulation } from '../../frames/cards-population.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { findRow, ofReport, type Claim } from './claim.ts';
import { declaredByTask, firstAndLast, listedStatements } from './listed-statements.ts';
import { ofShares } from './of-share.ts';

/** The population on which the matcher was tuned and is judged. */
const JUDGED = { population: 'declaring', method: 'matcher' } as const;
/** What the models whose cards were read say. */
function withCard(rows: MetricRows) {
  const { capture, withCard: models } = cardsPopulation(rows);
  return findRow(rows('dataset-statements'), { capture, models, task: null });
}
/** Each simpler way than the matcher, with the population on which both were judged. */
const RIVALS = [
  ['tokens', 'declaring'],
  ['fuzzy', 'fuzzy-sample'],
] as const;

/** Claims of the chapter on models, datasets and tasks, in the order of its text. */
export const modelsDatasetsTasks: readonly Claim[] = [
  {
    ...ofReport,
    id: 'few-models-declare-datasets',
    sentence: 'In no whole listing do more than a fifth of the models declare a dataset.',
    otherwise: 'In at least one whole listing more than a fifth of the models declare a dataset.',
    predicate: 'largest share of listed models with a declared dataset at most 0.2 over whole listings',
    captures: ['every-declared-datasets'],
    restsOn: ['dataset-statements'],
    judge: (rows) =>
      ofShares(
        listedStatements(rows).map(({ declared_share: share, of }) => ({ share, of })),
        'largest',
        { effectName: 'largest share', holds: (share) => share <= 0.2 },
      ),
  },
  {
    ...ofReport,
    id: 'declaring-fell',
    sentence: 'From the first whole listing to the last the share of models that declare a dataset fell.',
    otherwise: 'From the first whole listing to the last the share of models that declare a dataset did not fall.',
    predicate: 'share of listed models with a declared dataset, last whole listing minus first, below 0',
    captures: ['first-declared-datasets', 'declared-datasets'],
    restsOn: ['dataset-statements'],
    judge(rows) {
      const [first, last] = firstAndLast(rows);
      if (first?.declared_share == null || last?.declared_share == null || first === last) return null;
      const effect = last.declared_share - first.declared_share;
      return { holds: effect < 0, effectName: 'change of the share', effect, n: `${first.of} and ${last.of} models` };
    },
  },
  {
    // Whether the fall is that of most tasks, or only of what is listed.
    ...ofReport,
    id: 'tasks-declare-less',
    sentence:
      'The fall is not one of all tasks: in at least a third of the tasks that both listings have ' +
      'with enough models, the share grew.',
    otherwise:
      'The fall is one of most tasks: in fewer than a third of the tasks that both listings have with enough models, ' +
      'the share grew.',
    predicate:
      'share of declaring models grew in at least a third of the tasks with 100 models or more ' +
      'in the first and in the last whole listing',
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
      return { holds: grew >= 1 / 3, effectName, effect: grew, n: `${changes.length} tasks` };
    },
  },
  {
    ...ofReport,
    id: 'texts-tell-more-than-tags',
    sentence:
      'To every five models whose author declares a dataset, the program finds at least one ' +
      'whose author does not and whose text names one.',
    otherwise:
      'To every five models whose author declares a dataset, the program finds less than one ' +
      'whose author does not and whose text names one.',
    predicate:
      'models with a dataset found by their text alone at least 0.2 of those that declare a dataset, ' +
      'among the models whose card was read {when cards-read}',
    captures: ['cards-read'],
    restsOn: ['dataset-statements'],
    judge(rows) {
      const row = withCard(rows);
      if (row?.found_only == null || row.declared === 0) return null;
      const added = row.found_only / row.declared;
      return {
        holds: added >= 0.2,
        effectName: 'found by text alone to declaring',
        effect: added,
        n: `${row.of} models with a card`,
      };
    },
  },
  {
    ...ofReport,
    id: 'most-uses-read-by-hand-are-undeclared',
    sentence: 'Of the datasets that a reader finds used in the text of a card, more than half are not declared.',
    otherwise: 'Of the datasets that a reader finds used in the text of a card, at least half are declared.',
    predicate: 'share of hand-labelled uses without a declaration above 0.5',
    captures: ['labelled'],
    restsOn: ['declared-found'],
    judge(rows) {
      const row = findRow(rows('declared-found'), { reader: 'hand' });
      if (row?.added_share == null) return null;
      return {
        holds: row.added_share > 0.5,
        effectName: 'share not declared',
        effect: row.added_share,
        n: `${row.told} uses on ${row.cards} cards`,
      };
    },
  },
  {
    // The two marks that the matcher was asked to reach.
    ...ofReport,
    id: 'matcher-holds-up',
    sentence:
      'On cards that it has not learned from, the matcher finds the declared datasets with an F1 of at least 0.75 ' +
      'and a precision of at least 0.78.',
    otherwise: 'On cards that it has not learned from, the matcher misses an F1 of 0.75 or a precision of 0.78.',
    predicate:
      'F1 at least 0.75 and precision at least 0.78, out of fold by card, against declared datasets that the Hub lists',
    captures: ['labelled'],
    restsOn: ['match-quality'],
    judge(rows) {
      const row = findRow(rows('match-quality'), { ...JUDGED, held_out: 'cards' });
      if (row?.f1 == null || row.precision == null) return null;
      return {
        holds: row.f1 >= 0.75 && row.precision >= 0.78,
        effectName: 'F1',
        effect: row.f1,
        low: row.f1_low,
        high: row.f1_high,
        n: `${row.cards} cards`,
      };
    },
  },
  {
    ...ofReport,
    id: 'matcher-beats-baselines',
    sentence:
      'On the same cards the matcher beats fuzzy matching and whole-word matching: ' +
      'its intervals of F1 lie above theirs.',
    otherwise: 'On the same cards the matcher does not clearly beat both fuzzy matching and whole-word matching.',
    predicate:
      'lower end of the F1 of the matcher above the upper end of that of either baseline, ' +
      'each on the cards that both were judged on',
    captures: ['labelled'],
    restsOn: ['match-quality'],
    judge(rows) {
      const gaps = RIVALS.flatMap(([method, population]) => {
        const own = findRow(rows('match-quality'), { population, method: 'matcher', held_out: 'cards' });
        const rival = findRow(rows('match-quality'), { population, method, held_out: 'none' });
        if (own?.f1_low == null || rival?.f1_high == null) return [];
        return [{ gap: own.f1_low - rival.f1_high, cards: own.cards }];
      });
      if (gaps.length < RIVALS.length) return null;
      const least = Math.min(...gaps.map(({ gap }) => gap));
      return {
        holds: least > 0,
        effectName: 'smaller gap of the two',
        effect: least,
        n: `${gaps.map(({ cards }) => cards).join(' and ')} cards`,
      };
    },
  },
  {
    ...ofReport,
    id: 'confidence-is-calibrated',
    sentence:
      'On cards that it has not learned from, what the matcher states as its confidence is on average ' +
      'within five hundredths of how often it is right.',
    otherwise:
      'On cards that it has not learned from, what the matcher states as its confidence is on average ' +
      'more than five hundredths away from how often it is right.',
    predicate: 'mean distance of stated and observed share, weighted by matches, at most 0.05, out of fold by card',
    captures: ['labelled'],
    restsOn: ['match-calibration'],
    judge(rows) {
      const bins = rows('match-calibration').flatMap(({ held_out, stated, observed, matches }) =>
        held_out === 'cards' && stated !== null && observed !== null ? [{ stated, observed, matches }] : [],
      );
      const matches = bins.reduce((sum, row) => sum + row.matches, 0);
      if (matches === 0) return null;
      const mean = bins.reduce((sum, row) => sum + Math.abs(row.stated - row.observed) * row.matches, 0) / matches;
      return { holds: mean <= 0.05, effectName: 'mean distance', effect: mean, n: `${matches} matches` };
    },
  },
  {
    ...ofReport,
    id: 'new-authors-are-harder',
    sentence:
      'With authors that it has not met, the matcher is worse by more than five hundredths of F1, ' +
      'and still above 0.75.',
    otherwise:
      'With authors that it has not met, the matcher is either worse by at most five hundredths of F1, ' +
      'or not above 0.75.',
    predicate: 'F1 out of fold by card minus F1 out of fold by author above 0.05, and the latter above 0.75',
    captures: ['labelled'],
    restsOn: ['match-quality'],
    judge(rows) {
      const cards = findRow(rows('match-quality'), { ...JUDGED, held_out: 'cards' });
      const authors = findRow(rows('match-quality'), { ...JUDGED, held_out: 'authors' });
      if (cards?.f1 == null || authors?.f1 == null) return null;
      const loss = cards.f1 - authors.f1;
      const holds = loss > 0.05 && authors.f1 > 0.75;
      return { holds, effectName: 'loss of F1', effect: loss, n: `${authors.cards} cards` };
    },
  },
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
    captures: ['cards-read'],
    restsOn: ['dataset-statements', 'zoo-coverage'],
    judge(rows) {
      const zoo = findRow(rows('zoo-coverage'), { zoo: 'mmdetection', measure: 'score' });
      const hub = withCard(rows);
      if (zoo?.share == null || hub?.evaluated_share == null) return null;
      return {
        holds: zoo.share >= 0.9 && hub.evaluated_share < 0.1,
        effectName: 'share of the zoo minus share of the Hub',
        effect: zoo.share - hub.evaluated_share,
        n: `${zoo.of} and ${hub.of} models`,
      };
    },
  },
];
