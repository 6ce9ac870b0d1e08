/** The column that stands beside a share of downloads, by the name of that share and `_without_largest`. */
import { shareOrEmpty } from '../column.ts';

export const withoutLargest = shareOrEmpty(
  'The same without the repository with most downloads; only where that one has more than 5 % of all downloads in ' +
    'question. Where several have as many, each part of the table is told without one of its own.',
);
