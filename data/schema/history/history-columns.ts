import { count, oneOf, text } from '../column.ts';

/** Columns that tables of the history share. */
export const addition = count(
  'Number of the addition that brought the row; rows are added and never changed.',
  'number',
);
export const captureName = text('Capture that was seen; `latest` is another version in every refresh.');
export const seenDay = text('Day on which the Hub was seen.');
export const kind = oneOf(['datasets', 'models', 'spaces'], 'Which kind of repository.');
export const since = count(
  'Addition of the version that it is compared with; its own where no other is needed.',
  'number',
);
export const of = oneOf(
  ['listing', 'tables'],
  'Among whom: listing, the repositories that the capture listed; tables, those in scope, which the top lists decide.',
);
export const move = oneOf(
  [
    'stayed',
    'renamed',
    'arrived-new',
    'arrived-older',
    'arrived-undated',
    'returned',
    'departed-listed',
    'departed-removed',
    'departed-unlisted',
    'departed-unknown',
    'tombstone',
  ],
  'stayed: in both versions under the same id; renamed: in both, by `_id`, under another id. arrived-new: created ' +
    'after the day of the version before, by the day that the Hub gives, which for all older ones is 2 March 2022; arrived-older: created on that day or before; arrived-undated: the source ' +
    'does not say when; returned: in a version before that one, or said to be gone, and there again. ' +
    'departed-listed: left the tables and is still listed; departed-removed: the source found it gone; ' +
    'departed-unlisted: not in the listing any more, removed, private or outside of what it covers, which a listing ' +
    'does not tell apart; departed-unknown: the capture cannot say. tombstone: said to be gone now and not in the ' +
    'version before, also of repositories that no version had.',
);
