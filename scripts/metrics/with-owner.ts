/**
 * The full id of each of some ids as code writes them. A library fills in its own organisation, so that
 * `all-MiniLM-L6-v2` and `sentence-transformers/all-MiniLM-L6-v2` are one model: an id without owner is that of the one
 * owner whose model of this name is among the ids, letter case apart; of several owners, or of none, it stays as it is.
 */
export function withOwner(ids: readonly string[]): (id: string) => string {
  const owned = ids.filter((id) => id.includes('/'));
  const full = Map.groupBy(owned, nameOf);
  return (id) => {
    const found = full.get(nameOf(id)) ?? [];
    const owners = new Set(found.map((each) => each.toLowerCase()));
    if (!id.includes('/')) return owners.size === 1 ? found[0]! : id;
    return found.find((each) => each.toLowerCase() === id.toLowerCase()) ?? id;
  };
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1).toLowerCase();
}
