/**
 * Positions of labels that would overlap, moved apart to at least `gap` in the order of their values: labels that touch
 * form a pile around their mean, so that each stays by its line.
 */
export function spreadLabels(positions: readonly number[], gap: number): number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  const placed = positions.map(() => 0);
  let pile: { from: number; size: number; centre: number }[] = [];
  for (const [at, { position }] of order.entries()) {
    pile.push({ from: at, size: 1, centre: position });
    for (
      let [below, above] = pile.slice(-2);
      below && above && overlaps(below, above, gap);
      [below, above] = pile.slice(-2)
    ) {
      const size = below.size + above.size;
      pile = [
        ...pile.slice(0, -2),
        { from: below.from, size, centre: (below.centre * below.size + above.centre * above.size) / size },
      ];
    }
  }
  for (const { from, size, centre } of pile) {
    for (let step = 0; step < size; step += 1)
      placed[order[from + step]?.index ?? 0] = centre + (step - (size - 1) / 2) * gap;
  }
  return placed;
}

function overlaps(
  below: { size: number; centre: number },
  above: { size: number; centre: number },
  gap: number,
): boolean {
  return above.centre - below.centre < ((below.size + above.size) / 2) * gap - 1e-9;
}
