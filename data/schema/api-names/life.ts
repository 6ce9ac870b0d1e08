import { dateOrEmpty, text, textOrEmpty } from '../column.ts';

/** In which releases something is there: columns that names, tasks and methods share. */
export const lifeColumns = {
  first_seen: text('First release read that has it.'),
  last_seen: text('Last release read that has it.'),
  missing_from: textOrEmpty(
    'The next release read, where it was looked for and is absent; empty where the newest one has it. It went after ' +
      'last_seen and not after this.',
  ),
  absent_in_between: textOrEmpty('Releases read between the first and the last that lack it, separated by blanks.'),
};

/** Day of a release, where it is known to the day. */
export const releasedColumn = dateOrEmpty(
  'Day of the commit or of the release that was read; empty where it is not known to the day.',
);
