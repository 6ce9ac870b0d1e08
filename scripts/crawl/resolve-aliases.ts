import { NOT_FOUND } from '../hub/hub-error.ts';
import { inAddress } from '../records/in-address.ts';
import type { SpaceFacts } from '../records/read-space.ts';
import { askRecord } from './ask-record.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { ModelsPass } from './crawl-models.ts';
import { eachOf } from './each-of.ts';
import { noNotes, type Notes } from './notes.ts';
import { keepClean } from './remember.ts';

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
  if (aliases.length === 0) return new Map();
  const found = await eachOf(aliases, (alias, notes) => todaysId(context, alias, notes), {
    ...context,
    name: 'old ids',
    unit: 'models',
    unreached: () => '',
  });
  return new Map([...found].filter(([, id]) => models.index.get(id) !== undefined));
}

const isNowhere = (refusal: string) => refusal === NOT_FOUND || refusal === 'gone';

/** Empty where the id leads nowhere. */
async function todaysId({ hub, cache, replayed }: CrawlContext, alias: string, notes: Notes): Promise<string> {
  const name = `alias ${alias}`;
  const remembered = cache.read(name);
  if (remembered !== undefined) return remembered;
  const path = `/api/models/${inAddress(alias)}?expand[]=likes`;
  const ask = () => askRecord(hub, path, { kind: 'models', id: alias, hubId: null }, notes);
  let record = await ask();
  // Who names a model may name one that never was: that is no news, but nobody counts it, so it is looked at twice.
  if (notes.refused.some(isNowhere) && !replayed) {
    Object.assign(notes, noNotes());
    record = await ask();
  }
  notes.refused = notes.refused.filter((what) => !isNowhere(what));
  const id = typeof record?.id === 'string' ? record.id : '';
  if (keepClean(notes, false) !== 'never') cache.write(name, id);
  return id;
}
