import { count, number, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const calibrationError = table({
  name: 'calibration-error',
  title: 'How far what the matcher states as its confidence is from how often it is right, on average',
  key: ['capture', 'held_out'],
  columns: {
    capture,
    held_out: oneOf(['authors', 'cards', 'new'], 'What the matcher had not learned from, as in match-calibration.'),
    matches: count('Matches in all bins.', 'matches'),
    distance: number('Mean distance of stated and observed share over the bins, weighted by matches.', 'share'),
    low: number(
      'Lower end of the 95 % bootstrap interval that draws the matches of each bin one by one; noise of the draws adds ' +
        'to a distance, so that the interval lies a little high. Matches of one author are not drawn together, which makes it too narrow: drawn by ' +
        'authors it was 1.4 times as wide with cards held out and 3.7 times with authors held out.',
      'share',
    ),
    high: number('Upper end of that interval.', 'share'),
  },
});
