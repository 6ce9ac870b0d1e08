/** A label beside a point: its box, and where its text begins. */
export interface PlacedLabel {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const HEIGHT = 14;
/** After four rounds of 24 labels none moves any more. */
const ROUNDS = 4;

/**
 * A place for the label of each point, in px: the first of eight around it that overlaps no other label and no point
 * and stays within the width and height, or the one that overlaps least. Labels are placed one after the other, and
 * then again with all others in place. `y` is the baseline of the text.
 */
export function placeLabels(
  points: readonly { x: number; y: number; width: number }[],
  radius: number,
  size: { width: number; height: number },
): PlacedLabel[] {
  const dots = points.map(({ x, y }): Box => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  const placed: Offer[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, point] of points.entries()) {
      const others = [...placed.map(({ box }) => box), ...dots].filter(
        (_, index) => index !== at && index !== placed.length + at,
      );
      const offers = candidates(point, radius).map((label) => offer(label, point.width, others, size));
      placed[at] = offers.reduce((least, each) => (each.cost < least.cost ? each : least));
    }
  }
  return placed.map(({ label }) => label);
}

interface Offer {
  label: PlacedLabel;
  box: Box;
  cost: number;
}

function offer(
  label: PlacedLabel,
  width: number,
  others: readonly Box[],
  size: { width: number; height: number },
): Offer {
  const box = boxOf(label, width);
  const outside =
    Math.max(0, -box.left) +
    Math.max(0, box.right - size.width) +
    Math.max(0, -box.top) +
    Math.max(0, box.bottom - size.height);
  return { label, box, cost: others.reduce((sum, each) => sum + overlap(box, each), outside * HEIGHT * 4) };
}

function candidates({ x, y }: { x: number; y: number }, radius: number): PlacedLabel[] {
  const [side, up] = [radius + 4, radius + 4];
  return [
    { x: x + side, y: y + 4, anchor: 'start' },
    { x: x - side, y: y + 4, anchor: 'end' },
    { x, y: y - up, anchor: 'middle' },
    { x, y: y + up + 9, anchor: 'middle' },
    { x: x + side - 2, y: y - 7, anchor: 'start' },
    { x: x + side - 2, y: y + 16, anchor: 'start' },
    { x: x - side + 2, y: y - 7, anchor: 'end' },
    { x: x - side + 2, y: y + 16, anchor: 'end' },
  ];
}

function boxOf({ x, y, anchor }: PlacedLabel, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HEIGHT + 3, bottom: y + 3 };
}

function overlap(a: Box, b: Box): number {
  return (
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
  );
}
