/** Columns and words that the tables on the code of apps share. */
import { oneOf, shareOrEmpty } from '../column.ts';

export const basis = oneOf(
  ['repository', 'app file', 'imports'],
  'How much of the code was read, as space-code has it; of the app file alone every share is a lower bound.',
);

const draws =
  'over authors: 2.5 % of 2,000 draws of as many authors, with replacement and all their Spaces, have it beyond ' +
  'this. It is an interval for the index that the repositories were drawn from, not for the Hub.';

export const shareLow = shareOrEmpty(
  `Lower end of the 95 % interval of share ${draws} Where all authors agree it is that of Wilson, each counted once; ` +
    'empty for one author.',
);
export const shareHigh = shareOrEmpty('Upper end of that interval.');
/** What an end of an interval of another figure is. */
export const end = (side: 'Lower' | 'Upper', of: string) => `${side} end of the 95 % interval of ${of} ${draws}`;
