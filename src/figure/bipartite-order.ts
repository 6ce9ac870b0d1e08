/** A line between a name at the left and one at the right. */
export interface Link {
  left: string;
  right: string;
  weight: number;
}

const ROUNDS = 12;

/**
 * Orders of both sides in which few lines cross: each side in turn by the weighted mean place of its partners, from the
 * order of total weight on. Crossings are not minimal, which for 25 names is not to be seen.
 */
export function bipartiteOrder(links: readonly Link[]): { left: string[]; right: string[] } {
  let left = byWeight(links, 'left');
  let right = byWeight(links, 'right');
  for (let round = 0; round < ROUNDS; round += 1) {
    right = byPartners(links, right, left, 'right');
    left = byPartners(links, left, right, 'left');
  }
  return { left, right };
}

function byWeight(links: readonly Link[], side: 'left' | 'right'): string[] {
  const totals = [...Map.groupBy(links, (link) => link[side])].map(([name, own]) => ({
    name,
    total: own.reduce((sum, link) => sum + link.weight, 0),
  }));
  return totals.sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

function byPartners(
  links: readonly Link[],
  names: readonly string[],
  partners: readonly string[],
  side: 'left' | 'right',
): string[] {
  const other = side === 'left' ? 'right' : 'left';
  const place = (name: string): number => {
    const own = links.filter((link) => link[side] === name);
    return (
      own.reduce((sum, link) => sum + link.weight * partners.indexOf(link[other]), 0) /
      own.reduce((sum, link) => sum + link.weight, 0)
    );
  };
  const places = new Map(names.map((name) => [name, place(name)]));
  return names.toSorted((a, b) => places.get(a)! - places.get(b)!);
}
