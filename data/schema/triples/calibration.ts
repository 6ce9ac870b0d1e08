import { count, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

/** Stated against observed confidence, in data/triples/. */
export const matchCalibration = table({
  name: 'calibration',
  title: 'Confidence that the matcher states, and how often it is right, over cards that declare datasets',
  key: ['held_out', 'from'],
  columns: {
    held_out: oneOf(['authors', 'cards', 'new'], 'Whom the matcher had not learned from, as in the evaluation.'),
    from: numberOrEmpty('Lower end of the range of confidence; matches below 0.02 are not kept.', 'share'),
    to: numberOrEmpty('Upper end, not included but for 1.', 'share'),
    matches: count('Matches with a confidence in this range.', 'pairs'),
    stated: shareOrEmpty('Mean confidence; empty for no match.'),
    observed: shareOrEmpty('Share that the author declares; empty for no match.'),
  },
});
