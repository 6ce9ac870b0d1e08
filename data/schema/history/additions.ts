import { count, oneOf, text } from '../column.ts';
import { table } from '../table.ts';
import { addition, captureName, seenDay } from './history-columns.ts';

export const additions = table({
  name: 'additions',
  title: 'What was added to the history, one row an addition',
  key: ['addition'],
  columns: {
    addition,
    what: oneOf(
      ['version', 'measures'],
      'version: a capture as it had not been seen before; measures: figures that a held version had not been asked ' +
        'for.',
    ),
    capture: captureName,
    seen: seenDay,
    fingerprint: text(
      'First 12 hex digits of the SHA-256 over what was seen: size and sums of the listings, ids in scope. A schema ' +
        'with more columns leaves it as it is.',
    ),
    headlines: count('Rows of headlines.csv that it brought.', 'rows'),
    moves: count('Rows of moves.csv that it brought.', 'rows'),
    moved: count('Rows of moved.csv that it brought.', 'rows'),
    chain: text(
      'SHA-256 over the chain of the addition before and these rows: a changed, lost or doubled row breaks it.',
    ),
  },
});
