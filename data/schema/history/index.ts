/**
 * Tables of the history, to which `npm run history` adds every version of a capture, in data/history/. A new one is a
 * file beside this and one line below.
 */
import { additions } from './additions.ts';
import { breaks } from './breaks.ts';
import { headlines } from './headlines.ts';
import { known } from './known.ts';
import { moved } from './moved.ts';
import { moves } from './moves.ts';

export const historyTables = [additions, headlines, moves, moved, known, breaks] as const;
