import { count, number, numberOrEmpty, text, textOrEmpty } from '../column.ts';
import { certainty } from './verdict-columns.ts';
import { table } from '../table.ts';

export const claimFigures = table({
  name: 'claim-figures',
  title: 'Every figure that decides a claim, with the mark that it is held against and why that mark',
  key: ['claim', 'place'],
  columns: {
    claim: text('Name of the claim.'),
    place: count('Place among the figures of the claim, from 1.', 'place'),
    effect_name: text('What the figure is.'),
    effect: number('The figure.', 'see effect_name'),
    low: numberOrEmpty('Lower end of its 95 % interval, where it has one.', 'as effect'),
    high: numberOrEmpty('Upper end.', 'as effect'),
    is: textOrEmpty(
      'above, at least, at most or below: on which side of the mark the figure must be; empty where the sentence tells ' +
        'the figure and nothing hangs on it.',
    ),
    mark: numberOrEmpty('Number that the figure is held against.', 'as effect'),
    because: textOrEmpty('Why this number; no reason comes from the data.'),
    certainty,
    n: textOrEmpty('Units behind the figure.'),
    verdict: textOrEmpty('What the data say of this figure, as in claims; empty without a mark.'),
  },
});
