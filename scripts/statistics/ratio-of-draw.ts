import { hodgesLehmannOfCounts, type CountedValues } from './hodges-lehmann.ts';
import type { DrawnCounts, StatisticOfCounts } from './ranked-bootstrap.ts';

/** The ratio of logShift of the positive values of two samples of a draw; null where a side has none. */
export const ratioOfDraw: StatisticOfCounts = (values) => {
  const positive = values.filter((value) => value > 0);
  const from = values.length - positive.length;
  const logarithms = positive.map(Math.log);
  const [left, right] = [roomFor(logarithms), roomFor(logarithms)];
  return (x, y) => {
    fill(left, logarithms, x!, from);
    fill(right, logarithms, y!, from);
    return left.length === 0 || right.length === 0 ? null : Math.exp(hodgesLehmannOfCounts(left, right));
  };
};

function roomFor({ length }: Float64Array): CountedValues {
  return { values: new Float64Array(length), counts: new Float64Array(length), length: 0 };
}

/** The values that were drawn, without those that were not. */
function fill(into: CountedValues, values: Float64Array, { counts }: DrawnCounts, from: number): void {
  into.length = 0;
  for (let at = 0; at < values.length; at += 1) {
    const count = counts[from + at]!;
    if (count === 0) continue;
    into.values[into.length] = values[at]!;
    into.counts[into.length] = count;
    into.length += 1;
  }
}
