/**
 * The first so many of the items in an order, as sorting all of them would give them; costs one comparison for each of
 * the others. No two items may be equal by the order.
 */
export function leading<Item>(items: Iterable<Item>, most: number, compare: (a: Item, b: Item) => number): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    if (first.length === most && (most === 0 || compare(item, first[most - 1]!) >= 0)) continue;
    if (first.length === most) first.pop();
    let at = first.length;
    while (at > 0 && compare(item, first[at - 1]!) < 0) at -= 1;
    first.splice(at, 0, item);
  }
  return first;
}
