import type { Row } from '../../data/schema/table.ts';
import { compareTails, type TailComparisons } from '../statistics/compare-tails.ts';
import type { CaptureTables } from './capture-tables.ts';

/** Below this a tail has too few values for any law. */
const LEAST = 50;

/** Values of one measure in one capture; unknown ones are left out, zeros kept apart by the caller. */
const MEASURES: readonly [name: string, values: (capture: CaptureTables) => (number | null)[]][] = [
  [
    'spaces-per-model',
    ({ table }) =>
      table('model-uses')
        .filter((row) => row.side === 'model')
        .map((row) => row.uses as number),
  ],
  [
    'uses-of-model',
    ({ table }) =>
      table('model-uses')
        .filter((row) => row.side === 'space')
        .map((row) => row.uses as number),
  ],
  ['files-per-space', ({ table }) => table('spaces').map((row) => row.files as number | null)],
  ['bytes-per-space', ({ table }) => table('spaces').map((row) => row.bytes as number | null)],
];

/** Table `tails`: which heavy-tailed law fits each measure, by likelihood ratio; none for fewer than 50 positive values. */
export function tails(all: readonly CaptureTables[]): Row[] {
  return all.flatMap((capture) =>
    MEASURES.flatMap(([measure, valuesOf]) => {
      const known = valuesOf(capture).filter((value) => value !== null);
      const positive = known.filter((value) => value > 0);
      if (positive.length < LEAST) return [];
      return [
        {
          capture: capture.capture.capture,
          measure,
          n: positive.length,
          zeros: known.length - positive.length,
          ...fitRow(positive),
        },
      ];
    }),
  );
}

function fitRow(values: readonly number[]): Row {
  const fit = compareOrNull(values);
  if (fit === null)
    return {
      xmin: null,
      n_tail: null,
      alpha: null,
      alpha_error: null,
      against_lognormal: null,
      p_lognormal: null,
      against_truncated: null,
      p_truncated: null,
      favoured: null,
    };
  const { powerLaw, comparisons } = fit;
  const [lognormal, truncated, truncatedAgainstLognormal] = comparisons;
  return {
    xmin: powerLaw.xmin,
    n_tail: powerLaw.n,
    alpha: rounded(powerLaw.alpha),
    alpha_error: rounded(powerLaw.standardError),
    against_lognormal: lognormal?.normalised == null ? null : rounded(lognormal.normalised),
    p_lognormal: rounded(lognormal!.p),
    against_truncated: rounded(truncated!.ratio),
    p_truncated: rounded(truncated!.p),
    favoured: winner([lognormal!.favoured, truncated!.favoured, truncatedAgainstLognormal!.favoured]),
  };
}

/** A tail of fewer than three distinct values fits every law. */
function compareOrNull(values: readonly number[]): TailComparisons | null {
  try {
    return compareTails(values);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The law that wins both of its comparisons. */
function winner(favoured: readonly string[]): string {
  return (
    ['power law', 'lognormal', 'truncated power law'].find(
      (law) => favoured.filter((each) => each === law).length === 2,
    ) ?? 'undecided'
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(10));
}
