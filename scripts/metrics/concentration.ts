import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { populationOf } from './capture-tables.ts';
import { ratio, shareWithInterval } from './share-with-interval.ts';
import { isDominated } from './without-largest-share.ts';

/** Measures whose sum means something. */
const SUMMED: ReadonlySet<string> = new Set(['downloads', 'likes']);

/** Table `concentration`: how unevenly a measure is spread, from the exact distributions of each capture. */
export function concentration({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'concentration'>[] {
  return captures.flatMap((each) => {
    const rho = new Map(
      each.table('likes-downloads').map((row) => [`${row.kind} ${row.by} ${row.task}`, row.spearman]),
    );
    return each
      .table('distributions')
      .filter((row) => row.known > 0)
      .map((row) => {
        const population = populationOf(each, row.kind);
        const zero = shareWithInterval(row.zeros, row.known, population);
        const { kind, by, task, measure, n, known, sum, mean, median, p90, p99, max, gini, top_1, top_10 } = row;
        const dominated = SUMMED.has(measure) && isDominated(max, sum);
        return {
          capture: each.capture.capture,
          kind,
          by,
          task,
          measure,
          population,
          n,
          known,
          sum,
          mean,
          median,
          p90,
          p99,
          max,
          zero_share: zero.share,
          zero_low: zero.low,
          zero_high: zero.high,
          gini,
          top_1,
          top_1_without_largest: dominated ? row.top_1_without_largest : null,
          top_10,
          top_10_without_largest: dominated ? row.top_10_without_largest : null,
          largest_share: max === null ? null : ratio(max, sum),
          spearman: measure === 'downloads' ? (rho.get(`${kind} ${by} ${task}`) ?? null) : null,
        };
      });
  });
}
