import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { quantileSorted } from 'd3-array';
import { rounded } from '../statistics/rounded.ts';

type Space = Pick<RowIn<'captures', 'spaces'>, 'files' | 'bytes' | 'bytes_basis'>;
type SpaceSizeBoundsRow = RowIn<'metrics', 'space-size-bounds'>;

/** What the starting study counted apart: Spaces above this many bytes. */
const LARGE = 100_000_000;

/** Stands for a size that is not known, above all others; not Infinity, of which 0 times is no number. */
const UNKNOWN = Number.MAX_VALUE;

const QUARTILES = [
  ['q1', 0.25],
  ['median', 0.5],
  ['q3', 0.75],
] as const;

/**
 * Table `space-size-bounds`: quartiles and the number of large Spaces, with the range that Spaces without a size leave
 * open. None is left out for being large: one without a size is censored, somewhere between 0 and everything.
 */
export function spaceSizeBounds({ captures }: Pick<Sources, 'captures'>): SpaceSizeBoundsRow[] {
  return captures.flatMap(({ capture, table }) =>
    (['files', 'bytes'] as const).flatMap((measure) =>
      boundRows(table('spaces'), measure).map((row) => ({ capture: capture.capture, measure, ...row })),
    ),
  );
}

function boundRows(
  spaces: readonly Space[],
  measure: 'files' | 'bytes',
): Omit<SpaceSizeBoundsRow, 'capture' | 'measure'>[] {
  const known = spaces.flatMap((row) => row[measure] ?? []);
  if (known.length === 0) return [];
  const unknown = spaces.length - known.length;
  const whole = spaces.filter((row) => !isPartial(row, measure)).flatMap((row) => row[measure] ?? []);
  const partial = known.length - whole.length;
  const asKnown = known.toSorted(ascending);
  const low = [...timesOf(unknown, 0), ...asKnown];
  const high = [...whole.toSorted(ascending), ...timesOf(unknown + partial, UNKNOWN)];
  const about = { n: spaces.length, unknown, partial };
  const rows = QUARTILES.map(([statistic, share]) => ({
    statistic,
    ...about,
    known: at(asKnown, share),
    least: at(low, share),
    most: at(high, share),
  }));
  if (measure === 'files') return rows;
  const over = (values: readonly number[]): number => values.filter((value) => value > LARGE).length;
  return [...rows, { statistic: 'over-100-mb', ...about, known: over(asKnown), least: over(low), most: over(high) }];
}

function timesOf(length: number, value: number): number[] {
  return Array.from({ length }, () => value);
}

function ascending(a: number, b: number): number {
  return a - b;
}

function isPartial({ bytes_basis: basis }: Space, measure: 'files' | 'bytes'): boolean {
  return measure === 'bytes' && basis !== null && /without size/.test(basis);
}

/** Type-7 quantile; null where a size that is not known has a say in it. */
function at(sorted: number[], share: number): number | null {
  const value = quantileSorted(sorted, share) ?? null;
  return value === null || value > Number.MAX_SAFE_INTEGER ? null : rounded(value);
}
