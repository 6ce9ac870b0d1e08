import type { RowIn } from '../../data/schema/folders.ts';
import { FIRST_KNOWN_DAY } from '../lib/first-known-day.ts';

type Rename = RowIn<'listings', 'model-renames'>;

/** A model of a whole listing. */
export interface ListingModel {
  id: string;
  /** `_id`, which no rename changes; null where the listing does not state it. */
  hubId: string | null;
  /** Of 30 days; null where the record has none. */
  downloads: number | null;
  tags: readonly string[];
  /** ISO instant; null where the listing does not say. */
  createdAt: string | null;
}

/** A whole listing; its capture is the day on which it was seen. */
export interface Listing {
  capture: string;
  models: readonly ListingModel[];
}

/** Tags that the Hub adds or takes away by itself, or that authors state later, tell nothing of who a model is. */
const PASSING =
  /^(?:region:|arxiv:|doi:|base_model:|license:|dataset:|co2|autotrain|autonlp_|infinity_|endpoints|has_space|safetensors$|text-generation-inference$|text-embeddings-inference$)/;

/**
 * Models that a later listing has under another id. By `_id` where both listings state it. Else by an id that
 * differs in letters only, which the Hub takes for the same; or the later id has the same name and is not in the earlier listing, although its repository was there by then; it
 * shares at least half of the tags of the old record that tell who a model is. Of several the one that shares most, and
 * of several old ones likewise; where two share as many, none. Without `_id` a rename to another name is not found.
 */
export function findModelRenames(before: Listing, after: Listing): Rename[] {
  const stayed = new Set(after.models.map(({ id }) => id));
  const left = before.models.filter(({ id }) => !stayed.has(id));
  const areKnown = [before, after].every(({ models }) => models.some(({ hubId }) => hubId !== null));
  const find = areKnown ? byHubId(after) : byName(before, after);
  const found = left.flatMap((old) => {
    const found = find(old);
    return found ? [{ old, ...found }] : [];
  });
  const rivals = Map.groupBy(found, ({ later }) => later.id);
  return found
    .filter(({ old, later, shared }) => rivals.get(later.id)!.every((each) => each.old === old || each.shared < shared))
    .map(({ old, later, shared, facts, choices, by }) => ({
      from: before.capture,
      to: after.capture,
      id: old.id,
      later: later.id,
      change: changeOf(old.id, later.id),
      by,
      shared_tags: shared,
      old_tags: facts,
      choices,
      downloads: old.downloads,
      later_downloads: later.downloads,
    }));
}

interface Found {
  later: ListingModel;
  by: Rename['by'];
  shared: number;
  facts: number;
  choices: number;
}

/** Finds a model by its `_id`; one without it nowhere. */
function byHubId({ models }: Listing): (old: ListingModel) => Found | undefined {
  const byId = new Map(models.flatMap((model) => (model.hubId === null ? [] : [[model.hubId, model] as const])));
  return (old) => {
    const later = old.hubId === null ? undefined : byId.get(old.hubId);
    if (!later) return undefined;
    const facts = factsOf(old.tags);
    return { later, by: '_id', shared: sharedOf(facts, later), facts: facts.size, choices: 1 };
  };
}

function byName(before: Listing, after: Listing): (old: ListingModel) => Found | undefined {
  const known = new Set(before.models.map(({ id }) => id));
  const day = before.capture > FIRST_KNOWN_DAY ? before.capture : FIRST_KNOWN_DAY;
  const candidates = Map.groupBy(
    after.models.filter(({ id, createdAt }) => !known.has(id) && createdAt !== null && createdAt.slice(0, 10) <= day),
    ({ id }) => nameOf(id),
  );
  const byLetters = new Map(
    after.models.filter(({ id }) => !known.has(id)).map((model) => [model.id.toLowerCase(), model]),
  );
  return (old) => {
    const facts = factsOf(old.tags);
    const same = byLetters.get(old.id.toLowerCase());
    if (same) return { later: same, by: 'name', shared: sharedOf(facts, same), facts: facts.size, choices: 1 };
    const choices = (candidates.get(nameOf(old.id)) ?? [])
      .map((later) => ({ later, shared: sharedOf(facts, later) }))
      .filter(({ shared }) => shared > 0 && shared * 2 >= facts.size)
      .sort((a, b) => b.shared - a.shared);
    const [first, second] = choices;
    if (!first || first.shared === second?.shared) return undefined;
    return { ...first, by: 'name', facts: facts.size, choices: choices.length };
  };
}

/** What became another in an id. */
export function changeOf(old: string, later: string): Rename['change'] {
  if (old.toLowerCase() === later.toLowerCase()) return 'case';
  if (nameOf(old) !== nameOf(later)) return 'name';
  return old.includes('/') ? 'owner' : 'got an owner';
}

/** Last part of an id, in small letters: the Hub takes ids that differ in case for one. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}

function factsOf(tags: readonly string[]): ReadonlySet<string> {
  return new Set(tags.map((tag) => tag.toLowerCase()).filter((tag) => !PASSING.test(tag)));
}

function sharedOf(facts: ReadonlySet<string>, later: ListingModel): number {
  return [...factsOf(later.tags)].filter((tag) => facts.has(tag)).length;
}
