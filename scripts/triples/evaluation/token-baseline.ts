/** Ids by the words that a plain search looks for. */
export type TokenNames = ReadonlyMap<string, string>;

/** Each id by itself, and by its name without owner where no other dataset has that name. */
export function tokenNames(ids: readonly string[]): TokenNames {
  const names = new Map<string, string>();
  const byName = Map.groupBy(ids, (id) => id.slice(id.indexOf('/') + 1).toLowerCase());
  for (const [name, [first, ...more]] of byName) if (more.length === 0) names.set(name, first!);
  for (const id of ids) names.set(id.toLowerCase(), id);
  return names;
}

/** Plain matching, as a baseline: every id or name that is a whole word of the card, whatever it means there. */
export function tokenBaseline(body: string, names: TokenNames): string[] {
  const found = new Set<string>();
  for (const word of body.toLowerCase().match(/[a-z0-9_./-]+/g) ?? []) {
    const id = names.get(word) ?? names.get(trimMarks(word));
    if (id !== undefined) found.add(id);
  }
  return [...found];
}

function trimMarks(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && './-'.includes(word[start]!)) start += 1;
  while (end > start && './-'.includes(word[end - 1]!)) end -= 1;
  return word.slice(start, end);
}
