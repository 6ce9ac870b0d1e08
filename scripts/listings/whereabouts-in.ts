/** A model of a listing. */
export interface ListedModel {
  id: string;
  /** `_id`, which no rename changes; null where the listing does not state it. */
  hubId: string | null;
  /** Of 30 days; null where the record has none. */
  downloads: number | null;
  /** Day of creation; null where the listing does not state it. */
  created: string | null;
}

/** Where a later listing has a model: under its id, under another, only its name under a newer one, or not at all. */
export type Whereabouts = 'still' | 'renamed' | 'namesake' | 'gone';

/** What was created before this day has it as its day of creation. */
const FIRST_KNOWN_DAY = '2022-03-02';

/**
 * Where the models of a listing are in a later one, by id. By `_id` where both listings state it. Else a model is
 * renamed where its name stands there in another case or with another owner, under an id that was not listed before,
 * of a repository that was there before: a rename keeps the day of creation. One repository is the new place of one, and
 * where several could be, the most downloaded of either listing belong together.
 */
export function whereaboutsIn(
  before: { capture: string; models: readonly ListedModel[] },
  after: readonly ListedModel[],
): Map<string, Whereabouts> {
  const ids = new Set(after.map(({ id }) => id));
  const hubIds = new Set(after.flatMap(({ hubId }) => hubId ?? []));
  const listedBefore = new Set(before.models.map(({ id }) => id));
  const fresh = after.filter(({ id }) => !listedBefore.has(id));
  const byName = Map.groupBy(fresh.toSorted(byDownloads), ({ id }) => nameOf(id));
  const latest = before.capture > FIRST_KNOWN_DAY ? before.capture : FIRST_KNOWN_DAY;
  const taken = new Set<string>();
  const placeOf = ({ id, hubId }: ListedModel): Whereabouts => {
    if (ids.has(id)) return 'still';
    if (hubId !== null && hubIds.size > 0) return hubIds.has(hubId) ? 'renamed' : 'gone';
    const others = byName.get(nameOf(id)) ?? [];
    const free = others.filter((other) => !taken.has(other.id));
    const was =
      free.find((other) => other.id.toLowerCase() === id.toLowerCase()) ??
      free.find(({ created }) => created !== null && created <= latest);
    if (was) taken.add(was.id);
    return was ? 'renamed' : others.length > 0 ? 'namesake' : 'gone';
  };
  return new Map(before.models.toSorted(byDownloads).map((model) => [model.id, placeOf(model)]));
}

/** The most downloaded first, then by id. */
function byDownloads(a: ListedModel, b: ListedModel): number {
  return (b.downloads ?? 0) - (a.downloads ?? 0) || (a.id < b.id ? -1 : 1);
}

/** Last part of an id, in small letters: the Hub takes ids that differ in case for one. */
function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}
