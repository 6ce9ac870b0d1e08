import * as z from 'zod';
import { ReportError } from '../lib/report-error.ts';
import { shownValue } from './shown-value.ts';

/** More than anybody could have written in the years of the Hub. */
const MOST = 1e7;
const discussion = z.looseObject({
  num: z.number().optional(),
  repo: z.looseObject({ name: z.string().optional(), type: z.string().optional() }).optional(),
});
const discussionsAnswer = z.looseObject({
  count: z.number().int().nonnegative().max(MOST),
  discussions: z.array(discussion).optional(),
});
const commitsAnswer = z.array(
  z.looseObject({ id: z.string().optional(), authors: z.array(z.looseObject({ user: z.string() })) }),
);
const HINT = 'the Hub changed its form; see scripts/records/read-community.ts';

/** The Hub lists 50 on the first page; with fewer it has all of them there. */
const LEAST_LISTED = 10;

/**
 * Number of discussions and pull requests of a Space by an answer of /discussions; `where` is named in errors. That of
 * the live Hub lists them.
 */
export function readDiscussions(value: unknown, id: string, where: string, isLive = false): { discussions: number } {
  const read = discussionsAnswer.safeParse(value);
  if (!read.success) throw new ReportError(`${where}: ${z.prettifyError(read.error)}`, HINT);
  const { count, discussions = [] } = read.data;
  if (discussions.length > count)
    throw new ReportError(`${where}: expected ${count} discussions, received ${discussions.length}`, HINT);
  const numbers = discussions.flatMap(({ num }) => num ?? []);
  if (new Set(numbers).size < numbers.length) throw new ReportError(`${where}: expected each discussion once`, HINT);
  if (isLive && discussions.length < Math.min(count, LEAST_LISTED))
    throw new ReportError(`${where}: expected ${count} discussions in a list, received ${discussions.length}`, HINT);
  const other = discussions.find(({ repo }) => (repo?.name ?? id) !== id || (repo?.type ?? 'space') !== 'space');
  if (other) throw new ReportError(`${where}: expected discussions of ${id}, received ${shownValue(other.repo)}`, HINT);
  return { discussions: count };
}

/**
 * Commits by the header X-Total-Count of /commits, and the distinct authors of those the answer holds; one that `isWhole`
 * holds all.
 */
export function readCommits(
  value: unknown,
  total: string | undefined,
  where: string,
  isWhole = false,
): { commits: number; contributors: number } {
  const read = commitsAnswer.safeParse(value);
  if (!read.success) throw new ReportError(`${where}: ${z.prettifyError(read.error)}`, HINT);
  const ids = read.data.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) throw new ReportError(`${where}: expected each commit once`, HINT);
  const commits = /^\d{1,10}$/.test(total ?? '') ? Number(total) : NaN;
  if (isWhole && commits > read.data.length)
    throw new ReportError(`${where}: expected ${commits} commits or a next page, received ${read.data.length}`, HINT);
  if (!(commits >= read.data.length && commits <= MOST && (read.data.length > 0 || commits === 0)))
    throw new ReportError(
      `${where}: X-Total-Count: expected a number of at least ${read.data.length}, received ${JSON.stringify(total)}`,
      HINT,
    );
  return {
    commits,
    contributors: new Set(read.data.flatMap(({ authors }) => authors.map(({ user }) => user))).size,
  };
}
