import type { CrawlContext } from './crawl-context.ts';
import type { RawCache } from './raw-cache.ts';

/** What was asked for in this crawl before, else what `ask` brings now, which is kept for a run that resumes. */
export async function remember<Answer>(cache: RawCache, name: string, ask: () => Promise<Answer>): Promise<Answer> {
  const remembered = cache.read(name);
  if (remembered !== undefined) return JSON.parse(remembered) as Answer;
  const answer = await ask();
  cache.write(name, JSON.stringify(answer));
  return answer;
}

/**
 * The same for what belongs to a commit. It never changes, and neither does an archive, so an answer that `lasts` is
 * kept over crawls; that a repository was gone, moved, gated or without a commit holds for this crawl only.
 */
export async function rememberCommit<Answer>(
  context: CrawlContext,
  name: string,
  commit: string | null,
  ask: () => Promise<Answer>,
  lasts: (answer: Answer) => boolean,
): Promise<Answer> {
  const remembered = context.cache.read(name) ?? (commit === null ? undefined : context.fileCache.read(name));
  if (remembered !== undefined) return JSON.parse(remembered) as Answer;
  const answer = await ask();
  const lasting = commit !== null && (context.replayed || lasts(answer));
  (lasting ? context.fileCache : context.cache).write(name, JSON.stringify(answer));
  return answer;
}
