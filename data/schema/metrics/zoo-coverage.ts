import { text, count, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const zooCoverage = table({
  name: 'zoo-coverage',
  title: 'For how many models of a zoo each cost is declared',
  key: ['zoo', 'measure'],
  columns: {
    zoo: text('Zoo that the row rests on, a folder of data/zoo.'),
    measure: oneOf(
      ['training memory', 'inference time', 'score', 'training length', 'training hardware', 'parameters'],
      'Cost or result; parameters are in none of the metafiles.',
    ),
    known: count('Entries that declare it.', 'models'),
    of: count('Entries of the zoo.', 'models'),
    share: shareOrEmpty('known / of.'),
    spearman: numberOrEmpty(
      'Rank correlation with the score of the entries of zoo-costs; empty where it is not asked.',
      'correlation',
    ),
  },
});
