import { quantileSorted } from 'd3-array';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { matchCalibration } from './match-calibration.ts';
import type { Sources } from './sources.ts';

/** A bin of matches by the confidence that was stated. */
interface Bin {
  matches: number;
  stated: number;
  observed: number;
}

const SEED = 20_231_115;
const DRAWS = 2000;

/** Table `calibration-error`: the mean distance of stated and observed confidence, with an interval over matches. */
export function calibrationError({ triples }: Pick<Sources, 'triples'>): RowIn<'metrics', 'calibration-error'>[] {
  const groups = Map.groupBy(matchCalibration({ triples }), ({ capture, held_out }) => `${capture} ${held_out}`);
  return [...groups.values()].flatMap((rows) => {
    const bins = rows.flatMap(({ matches, stated, observed }) =>
      stated === null || observed === null ? [] : [{ matches, stated, observed }],
    );
    if (bins.length === 0) return [];
    const { capture, held_out } = rows[0]!;
    const matches = bins.reduce((sum, bin) => sum + bin.matches, 0);
    return [{ capture, held_out, matches, distance: rounded(distance(bins)), ...interval(bins) }];
  });
}

function distance(bins: readonly Bin[]): number {
  const matches = bins.reduce((sum, bin) => sum + bin.matches, 0);
  return bins.reduce((sum, bin) => sum + Math.abs(bin.stated - bin.observed) * bin.matches, 0) / matches;
}

function interval(bins: readonly Bin[]): { low: number; high: number } {
  const generator = xoroshiro128plus(SEED);
  const drawn = ({ matches, stated, observed }: Bin): Bin => {
    let right = 0;
    for (let at = 0; at < matches; at += 1) if (uniformFloat64(generator) < observed) right += 1;
    return { matches, stated, observed: right / matches };
  };
  const draws = Array.from({ length: DRAWS }, () => distance(bins.map(drawn))).sort((a, b) => a - b);
  return { low: rounded(quantileSorted(draws, 0.025)!), high: rounded(quantileSorted(draws, 0.975)!) };
}
