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

/**
 * A place for the label of each point, in px: the first of eight around it that overlaps no other label and no point
 * and stays within the width and height, or the one that overlaps least. `y` is the baseline of the text.
 */
export function placeLabels(points: readonly { x: number; y: number; width: number }[], radius: number, size: { width: number; height: number }): PlacedLabel[] {
  const dots = points.map(({ x, y }): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const taken: Box[] = [];
  return points.map((point, at) => {
    const others = dots.filter((_, dot) => dot !== at);
    const offers = candidates(point, radius).map((label) => {
      const box = boxOf(label, point.width);
      const outside = Math.max(0, -box.left) + Math.max(0, box.right - size.width) + Math.max(0, -box.top) + Math.max(0, box.bottom - size.height);
      return { label, box, cost: [...taken, ...others].reduce((sum, each) => sum + overlap(box, each), outside * HEIGHT * 4) };
    });
    const best = offers.reduce((least, offer) => (offer.cost < least.cost ? offer : least));
    taken.push(best.box);
    return best.label;
  });
}

function candidates({ x, y }: { x: number; y: number }, radius: number): PlacedLabel[] {
  const [side, up] = [radius + 4, radius + 4];
  return [
    { x: x + side, y: y + 4, anchor: 'start' }, { x: x - side, y: y + 4, anchor: 'end' },
    { x, y: y - up, anchor: 'middle' }, { x, y: y + up + 9, anchor: 'middle' },
    { x: x + side - 2, y: y - 7, anchor: 'start' }, { x: x + side - 2, y: y + 16, anchor: 'start' },
    { x: x - side + 2, y: y - 7, anchor: 'end' }, { x: x - side + 2, y: y + 16, anchor: 'end' },
  ];
}

function boxOf({ x, y, anchor }: PlacedLabel, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HEIGHT + 3, bottom: y + 3 };
}

function overlap(a: Box, b: Box): number {
  return Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
}
