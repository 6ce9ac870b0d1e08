import type { CrawlContext } from './crawl-context.ts';
import type { Notes } from './notes.ts';
import type { RawCache } from './raw-cache.ts';

/** How long an answer may be kept: over crawls, in this crawl and a run that resumes it, or not at all. */
export type Keep = 'always' | 'crawl' | 'never';

/** What was refused, be it one field, or could not be believed, is never kept: the next run asks for it again. */
export function keepClean({ odd, refused, missing, fields }: Notes, lasts: boolean): Keep {
  if (odd.length + refused.length + missing.length + fields.length > 0) return 'never';
  return lasts ? 'always' : 'crawl';
}

/** What was asked for in this crawl before, else what `ask` brings now, which is kept for a run that resumes. */
export async function remember<Answer>(
  cache: RawCache,
  name: string,
  ask: () => Promise<Answer>,
  keep: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
  const remembered = cache.read(name);
  if (remembered !== undefined) return JSON.parse(remembered) as Answer;
  const answer = await ask();
  if (keep(answer)) cache.write(name, JSON.stringify(answer));
  return answer;
}

/**
 * The same for what belongs to a commit. It never changes, and neither does an archive, so an answer may be kept over
 * crawls; that a repository was gone, moved, gated or without a commit holds for this crawl at most.
 */
export async function rememberCommit<Answer>(
  context: CrawlContext,
  name: string,
  commit: string | null,
  ask: () => Promise<Answer>,
  keep: (answer: Answer) => Keep,
): Promise<Answer> {
  const remembered = context.cache.read(name) ?? (commit === null ? undefined : context.fileCache.read(name));
  if (remembered !== undefined) return JSON.parse(remembered) as Answer;
  const answer = await ask();
  const kept = keep(answer);
  if (kept === 'never') return answer;
  const lasting = commit !== null && (context.replayed || kept === 'always');
  (lasting ? context.fileCache : context.cache).write(name, JSON.stringify(answer));
  return answer;
}

/**
 * The same for what changes with a record: asked for again when its mark is another than that of the last answer,
 * which is kept over crawls where it may be.
 */
export async function rememberWhile<Answer>(
  context: Pick<CrawlContext, 'cache' | 'fileCache'>,
  name: string,
  mark: string,
  ask: () => Promise<Answer>,
  keep: (answer: Answer) => Keep,
): Promise<Answer> {
  const remembered = context.cache.read(name);
  if (remembered !== undefined) return JSON.parse(remembered) as Answer;
  const known = JSON.parse(context.fileCache.read(name) ?? 'null') as { mark: string; answer: Answer } | null;
  if (known?.mark === mark) return known.answer;
  const answer = await ask();
  const kept = keep(answer);
  if (kept === 'always') context.fileCache.write(name, JSON.stringify({ mark, answer }));
  else if (kept === 'crawl') context.cache.write(name, JSON.stringify(answer));
  return answer;
}
