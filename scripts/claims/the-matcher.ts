import { BY_AUTHOR, BY_ROW, findRow, ofReport, type Claim } from './claim.ts';
import { f1Difference } from './f1-difference.ts';

/** The population on which the matcher was tuned and is judged. */
const JUDGED = { population: 'declaring', method: 'matcher' } as const;
/** Each simpler way than the matcher, with the population on which both were judged. */
const RIVALS = [
  ['tokens', 'declaring'],
  ['fuzzy', 'fuzzy-sample'],
] as const;

/** Claims on the program that reads cards, in the order of the chapter on models, datasets and tasks. */
export const theMatcher: readonly Claim[] = [
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
    certainty: BY_AUTHOR,
    marks: [
      { is: 'at least', mark: 0.75, because: 'matcher goal' },
      { is: 'at least', mark: 0.78, because: 'matcher goal' },
    ],
    captures: ['labelled'],
    restsOn: ['match-quality'],
    judge(rows) {
      const row = findRow(rows('match-quality'), { ...JUDGED, held_out: 'cards' });
      if (row?.f1 == null || row.precision == null) return null;
      const n = `${row.cards} cards`;
      return [
        { effectName: 'F1', effect: row.f1, low: row.f1_low, high: row.f1_high, n },
        { effectName: 'precision', effect: row.precision, low: row.precision_low, high: row.precision_high, n },
      ];
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
      'F1 of the matcher minus that of either baseline above 0, each on the cards that both were judged on, from the ' +
      'lower end of one interval to the upper end of the other',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: ['labelled'],
    restsOn: ['match-quality'],
    judge(rows) {
      const gaps = RIVALS.flatMap(([method, population]) => {
        const own = findRow(rows('match-quality'), { population, method: 'matcher', held_out: 'cards' });
        const rival = findRow(rows('match-quality'), { population, method, held_out: 'none' });
        return f1Difference(`F1 minus that of ${method}`, own, rival) ?? [];
      });
      return gaps.length < RIVALS.length ? null : gaps;
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
    certainty: BY_ROW,
    marks: [{ is: 'at most', mark: 0.05, because: 'half a bin' }],
    captures: ['labelled'],
    restsOn: ['calibration-error'],
    judge(rows) {
      const row = findRow(rows('calibration-error'), { held_out: 'cards' });
      if (!row) return null;
      const { distance: effect, low, high, matches } = row;
      return [{ effectName: 'mean distance', effect, low, high, n: `${matches} matches` }];
    },
  },
  {
    ...ofReport,
    id: 'new-authors-are-harder',
    sentence:
      'On cards of authors that it has not met, our program for finding datasets is worse, and still at an F1 of 0.75 or more.',
    otherwise:
      'On cards of authors that it has not met, our program for finding datasets is no worse or below an F1 of 0.75.',
    unsure:
      'Whether our program finds datasets less well in cards of authors that it has not met cannot be told: its score ' +
      'there (F1, 1 is perfect) is {number 2}, and its range overlaps that for authors it has met.',
    predicate: 'F1 out of fold by card minus F1 out of fold by author above 0, and the latter at least 0.75',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'at least', mark: 0.75, because: 'matcher goal' },
    ],
    captures: ['labelled'],
    restsOn: ['match-quality'],
    judge(rows) {
      const cards = findRow(rows('match-quality'), { ...JUDGED, held_out: 'cards' });
      const authors = findRow(rows('match-quality'), { ...JUDGED, held_out: 'authors' });
      const loss = f1Difference('loss of F1', cards, authors);
      if (loss === null || authors?.f1 == null) return null;
      const { f1: effect, f1_low: low, f1_high: high } = authors;
      return [loss, { effectName: 'F1 with new authors', effect, low, high, n: `${authors.cards} cards` }];
    },
  },
];
