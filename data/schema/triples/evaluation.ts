import { count, shareOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

/** How good the matcher is, in data/triples/: written by `npm run evaluate:triples`, in no list of index.ts. */
export const matchEvaluation = table({
  name: 'evaluation',
  title: 'Precision and recall of methods that find the datasets of a model card, by population and way of holding out',
  key: ['population', 'method', 'held_out'],
  columns: {
    population: oneOf(
      ['all', 'declaring', 'declaring-any-name', 'declaring-listed', 'fuzzy-sample', 'read-by-hand'],
      'declaring: cards whose author declares any dataset, judged on names that the Hub lists. declaring-listed: ' +
        'those that declare a listed one. declaring-any-name: as declaring, but unlisted names count too. all: all ' +
        'cards; one that declares nothing counts as using nothing, so precision is a lower bound. fuzzy-sample: a ' +
        'random part of declaring, small enough for the slow baseline. read-by-hand: labels of ' +
        'data/gold/model-dataset.csv, yes against no; what is unclear is left out.',
    ),
    method: oneOf(
      ['fuzzy', 'matcher', 'matcher-text', 'tokens'],
      'matcher: this project, at its threshold. matcher-text: only what the text of the card names. fuzzy: the ' +
        'starting project, five best by WRatio above 50. tokens: every id or unambiguous name that is a whole word ' +
        'of the card.',
    ),
    held_out: oneOf(
      ['authors', 'cards', 'new', 'none'],
      'Whom the matcher had not learned from when it was judged: cards: five folds of cards; authors: five folds of ' +
        'authors, so none of the same author; new: cards of another file; none: nothing was learned.',
    ),
    cards: count('Cards judged.', 'cards'),
    declared: count(
      'Pairs of card and dataset that are right. Names are one dataset where they differ in letter case, by a rename of ' +
        'dataset-renames, or in spelling (no slash, the same letters and digits, or a name of its own that everybody uses) ' +
        'and only one listed dataset is meant.',
      'pairs',
    ),
    found: count('Pairs that the method found.', 'pairs'),
    right: count('Pairs that it found and that are right.', 'pairs'),
    precision: shareOrEmpty('Share of the found pairs that are right.'),
    precision_low: shareOrEmpty(
      'Lower end of the 95 % interval of precision: quantile of 2,000 draws of authors, seed 4.',
    ),
    precision_high: shareOrEmpty('Upper end.'),
    recall: shareOrEmpty('Share of the right pairs that were found.'),
    recall_low: shareOrEmpty('Lower end of the 95 % interval of recall, over draws of authors.'),
    recall_high: shareOrEmpty('Upper end.'),
    f1: shareOrEmpty('Harmonic mean of precision and recall.'),
    f1_low: shareOrEmpty('Lower end of the 95 % interval of F1, over draws of authors.'),
    f1_high: shareOrEmpty('Upper end.'),
  },
});
