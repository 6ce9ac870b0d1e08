/** Columns and words that several tables of data/schema/metrics share. */
import { flagOrEmpty, oneOf } from '../column.ts';

export const measure = oneOf(
  ['files', 'bytes', 'app_lines', 'source_lines', 'requirements', 'imports'],
  'Column of spaces.csv; a measure that the capture knows of no Space has no row.',
);
export const enough = flagOrEmpty(
  'Whether so many Spaces have the measure that statistics are given; else the row has its numbers alone.',
);
export const spread =
  'over authors: 95 % of 2,000 draws of as many authors of the capture, with replacement and all their Spaces, ' +
  'have it above this. ' +
  'It says how much the figure hangs on single authors; the captures are no random samples, so it is no interval for ' +
  'the Hub.';
