/** Two captures between which the comparison of downloads turned over, by the exact lists of twenty. */
import { inOrder, type Rule, type Summary } from './choose-captures.ts';
import type { MetricRows } from './metric-rows.ts';

export const crossoverRules = {
  'crossover-after': {
    about: 'The first capture with exact lists by downloads after the comparison of the two tasks last turned over.',
    choose: (rows) => crossing(rows).slice(1),
  },
  'crossover-before': {
    about: 'The capture with exact lists by downloads before it; the oldest where it never turned.',
    choose: (rows) => crossing(rows).slice(0, 1),
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** The last two neighbours between which the sign changed, else the oldest and the newest; fewer where there are fewer. */
function crossing(rows: MetricRows): Summary[] {
  const deltas = new Map(
    rows('crossover').flatMap((row) => (row.by === 'pipeline_tag' ? [[row.capture, row.delta]] : [])),
  );
  const known = inOrder(rows).filter(({ capture }) => deltas.has(capture));
  const signOf = ({ capture }: Summary) => Math.sign(deltas.get(capture) ?? 0);
  const at = known.findLastIndex((row, place) => place > 0 && signOf(row) !== signOf(known[place - 1]!));
  return at > 0 ? known.slice(at - 1, at + 1) : [...known.slice(0, 1), ...known.slice(1).slice(-1)];
}
