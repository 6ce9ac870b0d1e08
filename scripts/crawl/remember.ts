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

/**
 * The same for what changes with a record: asked for again when its mark is another than that of the last answer,
 * which is kept over crawls where it `lasts`.
 */
export async function rememberWhile<Answer>(
  context: Pick<CrawlContext, 'cache' | 'fileCache'>,
  name: string,
  mark: string,
  ask: () => Promise<Answer>,
  lasts: (answer: Answer) => boolean,
): Promise<Answer> {
  const remembered = context.cache.read(name);
  if (remembered !== undefined) return JSON.parse(remembered) as Answer;
  const kept = JSON.parse(context.fileCache.read(name) ?? 'null') as { mark: string; answer: Answer } | null;
  if (kept?.mark === mark) return kept.answer;
  const answer = await ask();
  if (lasts(answer)) context.fileCache.write(name, JSON.stringify({ mark, answer }));
  else context.cache.write(name, JSON.stringify(answer));
  return answer;
}
