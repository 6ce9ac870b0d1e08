/** A dataset in one of two listings of the whole Hub. */
export interface ListingEntry {
  id: string;
  tags: readonly string[];
  /** ISO instant, null where the listing does not say. */
  createdAt: string | null;
}

/** A dataset that got an owner between two listings. */
export interface DatasetRename {
  old: string;
  later: string;
  /** Tags of the old record that the later one has too, of `tags` that it had. */
  shared: number;
  tags: number;
  /** Ids that met the conditions; where there are several, the later one shares the most tags. */
  choices: number;
}

/** Tags by which the same dataset is known: what its makers say of it, not what the Hub adds. */
const FACTS = [
  'task_categories',
  'task_ids',
  'license',
  'language',
  'languages',
  'multilinguality',
  'size_categories',
  'annotations_creators',
  'language_creators',
  'source_datasets',
];
const FACT = new RegExp(`^(?:${FACTS.join('|')}):`);

/**
 * Datasets without an owner that have one in a later listing. The later id has the same name, is in no earlier listing
 * of the whole Hub although its repository was created before that (a move keeps the time of creation), and shares at
 * least half of the facts that the old record states. Where several do, the one with most; where two share as many,
 * none.
 */
export function deriveRenames(
  before: readonly ListingEntry[],
  beforeDay: string,
  later: readonly ListingEntry[],
): DatasetRename[] {
  const known = new Set(before.map(({ id }) => id.toLowerCase()));
  const stayed = new Set(later.map(({ id }) => id));
  const byName = Map.groupBy(
    later.filter(
      ({ id, createdAt }) =>
        id.includes('/') && createdAt !== null && createdAt < beforeDay && !known.has(id.toLowerCase()),
    ),
    ({ id }) => id.slice(id.indexOf('/') + 1).toLowerCase(),
  );
  const renames: DatasetRename[] = [];
  for (const { id, tags } of before) {
    if (id.includes('/') || stayed.has(id)) continue;
    const rename = chooseLater(id, factsOf(tags), byName.get(id.toLowerCase()) ?? []);
    if (rename) renames.push(rename);
  }
  return renames;
}

function chooseLater(
  old: string,
  facts: ReadonlySet<string>,
  entries: readonly ListingEntry[],
): DatasetRename | undefined {
  const choices = entries
    .map(({ id, tags }) => ({ id, shared: [...factsOf(tags)].filter((fact) => facts.has(fact)).length }))
    .filter(({ shared }) => shared * 2 >= facts.size)
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = choices;
  if (!first || first.shared === second?.shared) return undefined;
  return { old, later: first.id, shared: first.shared, tags: facts.size, choices: choices.length };
}

function factsOf(tags: readonly string[]): ReadonlySet<string> {
  return new Set(
    tags.filter((tag) => FACT.test(tag)).map((tag) => tag.toLowerCase().replace(/^languages:/, 'language:')),
  );
}
