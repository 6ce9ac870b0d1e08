import type { Hub } from '../hub/hub-client.ts';
import { whoAmI } from '../hub/who-am-i.ts';
import type { CrawlContext } from './crawl-context.ts';

/**
 * Who asks, and what is seen by the token alone: nothing so far. With a token, who it belongs to is asked first: with one
 * that the Hub does not know, much would look gone.
 */
export async function askerOf(
  hub: Hub,
  hasToken: boolean,
): Promise<Pick<CrawlContext, 'asker' | 'hasToken' | 'hidden'>> {
  const hidden = { models: new Set<string>(), spaces: new Set<string>(), datasets: new Set<string>() };
  if (!hasToken) return { asker: 'asked without a token', hasToken, hidden };
  const name = await whoAmI(hub);
  return { asker: name === undefined ? 'asked with a token' : `asked with the token of ${name}`, hasToken, hidden };
}
