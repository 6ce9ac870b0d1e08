import type { RowIn } from '../../data/schema/folders.ts';

type Rename = RowIn<'listings', 'model-renames'>;

/** A model of a whole listing. */
export interface ListingModel {
  id: string;
  downloads: number | null;
  tags: readonly string[];
  /** ISO instant; null where the listing does not say. */
  createdAt: string | null;
}

/** The Hub writes this time of creation for all that was there before it kept one. */
const OLDEST = '2022-03-02T23:29:04.000Z';
/** Tags that the Hub adds or takes away by itself, or that authors state later, tell nothing of who a model is. */
const PASSING =
  /^(?:region:|arxiv:|doi:|base_model:|license:|dataset:|co2|autotrain|endpoints|has_space|safetensors$|text-generation-inference$|text-embeddings-inference$)/;

/**
 * Models that a later listing has under another id. The later id has the same name, in whatever letters, and is not in
 * the earlier listing, although its repository was there by then; it shares at least half of the tags of the old record
 * that tell who a model is. Of several the one that shares most; where two share as many, none. A rename to another
 * name is not found.
 */
export function findModelRenames(
  [from, before]: readonly [capture: string, models: readonly ListingModel[]],
  [to, after]: readonly [capture: string, models: readonly ListingModel[]],
): Rename[] {
  const known = new Set(before.map(({ id }) => id));
  const stayed = new Set(after.map(({ id }) => id));
  const oldest = from > OLDEST ? from : OLDEST;
  const candidates = Map.groupBy(
    after.filter(({ id, createdAt }) => !known.has(id) && createdAt !== null && createdAt <= oldest),
    ({ id }) => nameOf(id),
  );
  return before.flatMap((old) => {
    if (stayed.has(old.id)) return [];
    const found = chooseLater(old, candidates.get(nameOf(old.id)) ?? []);
    if (!found) return [];
    const { later, shared, facts, choices } = found;
    return [
      {
        from,
        to,
        id: old.id,
        later: later.id,
        change: changeOf(old.id, later.id),
        shared_tags: shared,
        old_tags: facts,
        choices,
        downloads: old.downloads,
        later_downloads: later.downloads,
      },
    ];
  });
}

function chooseLater(old: ListingModel, candidates: readonly ListingModel[]) {
  const facts = factsOf(old.tags);
  const choices = candidates
    .map((later) => ({ later, shared: [...factsOf(later.tags)].filter((tag) => facts.has(tag)).length }))
    .filter(({ shared }) => shared > 0 && shared * 2 >= facts.size)
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = choices;
  if (!first || first.shared === second?.shared) return undefined;
  return { ...first, facts: facts.size, choices: choices.length };
}

function changeOf(old: string, later: string): Rename['change'] {
  if (old.toLowerCase() === later.toLowerCase()) return 'case';
  return old.includes('/') ? 'owner' : 'got an owner';
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1).toLowerCase();
}

function factsOf(tags: readonly string[]): ReadonlySet<string> {
  return new Set(tags.map((tag) => tag.toLowerCase()).filter((tag) => !PASSING.test(tag)));
}
