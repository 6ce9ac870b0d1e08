/** What a row of a metric rests on: the capture, what its listing covers, and how sure a share is. */
import { oneOf, shareOrEmpty, text } from '../column.ts';

export const capture = text('Capture that the row rests on.');
export const population = oneOf(
  ['whole', 'top', 'sample', 'curated', 'unknown'],
  'What the listing covers. Only a sample carries intervals: a whole listing has no sampling error, a curated set no ' +
    'known one.',
);
export const low = shareOrEmpty('Lower end of the 95 % Wilson interval; samples only.');
export const high = shareOrEmpty('Upper end of the 95 % Wilson interval; samples only.');
/** What an interval of a delta is where no draw of authors differs. */
export const apart =
  'Where no value of one side reaches one of the other it is that of Newcombe, each author counted once.';
export const authorLow = shareOrEmpty(
  'Lower end of the 95 % bootstrap interval over authors, that of Wilson over authors where all of them agree; empty for ' +
    'whole listings and top lists, which are counted.',
);
export const authorHigh = shareOrEmpty('Upper end of that interval.');
