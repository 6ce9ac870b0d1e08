import { NO_RECORD } from '../../data/schema/no-record.ts';
import type { ReadRecord } from '../records/read-record.ts';
import type { FollowedPages } from './follow-pages.ts';
import type { PageAnswer } from './page-problem.ts';
import type { PlacedOdd } from './read-page.ts';
import { rowsAgain } from './rows-again.ts';

/** What is lost of a page, or of the listing as a whole. */
export type LostOdd = Omit<PlacedOdd, 'cost'> & { cost: PlacedOdd['cost'] | 'field' };

/** What a page of a listing gives. */
export interface TakenPage<Facts> {
  /** Path that it was asked for with, without the fields that the Hub refused. */
  path: string;
  rows: ReadRecord<Facts>[];
  /** What could not be read of it, and what none of its records has. */
  odd: readonly LostOdd[];
  /** Rows of it that it has twice, or that the page before has, too. */
  again: number;
}

const LACKING = {
  cost: 'cell',
  expected: 'a value in some record of each page',
  received: 'none',
  id: '',
  row: 0,
} as const;

const NEVER = { ...LACKING, cost: 'field', expected: NO_RECORD } as const;

const ALTERED: PlacedOdd = {
  cost: 'cell',
  field: '',
  expected: 'a page of now, with the bytes that its ETag says',
  received: 'others',
  id: '',
  row: 0,
};

/** Takes a page as the next one. */
export function takePage<Facts>(followed: FollowedPages, page: PageAnswer<Facts>): TakenPage<Facts> {
  const { path, records, isAltered = false } = page;
  const lacking = followed.vanished(page).map((field) => ({ ...LACKING, field }));
  const voids = followed.voids(page).map((cell) => ({ ...LACKING, ...cell }));
  const again = records.repeated + rowsAgain(followed.last()?.ids, records.ids);
  followed.accept(page);
  // What a server no longer knows of what it is asked for it may leave out of every record, without a word.
  const never = page.next === '' ? followed.never(page).map((field) => ({ ...NEVER, field })) : [];
  return {
    path,
    rows: records.rows,
    odd: [...records.odd, ...lacking, ...never, ...voids, ...(isAltered ? [ALTERED] : [])],
    again,
  };
}
