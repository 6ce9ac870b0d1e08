import pLimit from 'p-limit';
import { HubError } from '../hub/hub-error.ts';
import { inAddress } from '../records/in-address.ts';
import type { SpaceFacts } from '../records/read-space.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { ModelsPass } from './crawl-models.ts';

/** Two requests each; old ids are few, and the most named ones carry nearly all uses. */
const MOST_ALIASES = 200;

/**
 * Today's ids of models that Spaces name by an old id without owner (`gpt2`): one call each, following the Hub's
 * redirect, for the 200 most named. Ids that lead nowhere, or to a model that is not listed, are left as they are.
 */
export async function resolveAliases(
  context: CrawlContext,
  spaces: readonly SpaceFacts[],
  models: ModelsPass,
): Promise<Map<string, string>> {
  const named = new Map<string, number>();
  for (const model of spaces.flatMap((space) => space.models)) {
    if (!model.includes('/') && models.index.get(model) === undefined) named.set(model, (named.get(model) ?? 0) + 1);
  }
  const aliases = [...named]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_ALIASES)
    .map(([alias]) => alias);
  const limit = pLimit(context.concurrency);
  const found = await Promise.all(aliases.map((alias) => limit(() => todaysId(context, alias))));
  return new Map(
    aliases.flatMap((alias, at) => (models.index.get(found[at]!) === undefined ? [] : [[alias, found[at]!] as const])),
  );
}

async function todaysId({ hub, cache }: CrawlContext, alias: string): Promise<string> {
  const name = `alias ${alias}`;
  const remembered = cache.read(name);
  if (remembered !== undefined) return remembered;
  let id = '';
  try {
    const { value } = await hub.get(`/api/models/${inAddress(alias)}?expand[]=likes`, { json: true });
    id = String((value as { id?: unknown } | null)?.id ?? '');
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
  }
  cache.write(name, id);
  return id;
}
