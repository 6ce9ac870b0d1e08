/** What pages of one listing may differ in: where the page begins and how long it is. */
const OF_A_PAGE = ['cursor', 'limit'];

/**
 * Whether two paths with their queries are pages of one listing: same path, same parameters but cursor and limit, each of
 * which stands once: of two cursors nobody can say which counts.
 */
export function isSameListing(asked: string, other: string): boolean {
  return listingOf(asked) === listingOf(other);
}

function listingOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://hub');
  const pairs = [...searchParams];
  const isFirst = (name: string, at: number) => pairs.findIndex(([other]) => other === name) === at;
  const kept = pairs
    .filter(([name], at) => !(OF_A_PAGE.includes(name) && isFirst(name, at)))
    .map((pair) => JSON.stringify(pair));
  return [pathname, ...kept.sort()].join('\n');
}
