import type { RowIn } from '../../data/schema/folders.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { rounded } from '../statistics/rounded.ts';
import { smallestDelta } from '../statistics/smallest-delta.ts';
import { smallestFromInterval } from '../statistics/smallest-from-interval.ts';
import { comparedGroups, type ComparedGroups } from './compared-groups.ts';
import type { JudgedLedger } from './findings.ts';

type PowerRow = RowIn<'metrics', 'power'>;

/** Table `power`: every comparison that has sampling error, with the smallest difference that it could have seen. */
export function power(rows: MetricRows, ledger: JudgedLedger): PowerRow[] {
  return [...comparedGroups(rows).map(ofGroups), ...ofClaims(ledger)];
}

function ofGroups({ n_left, n_right, low, high, found, interest, ...row }: ComparedGroups): PowerRow {
  const isDelta = row.measure === 'Cliff\u2019s delta';
  const byRows = isDelta ? smallestDelta(n_left, n_right) : null;
  const byInterval = smallestFromInterval(low, high);
  // Where no delta could be seen by so few rows, an interval of the same rows is no better.
  const smallest = isDelta && byRows === null ? null : Math.max(byRows ?? 0, byInterval ?? 0);
  return {
    ...row,
    kind: 'two groups',
    n_left,
    n_right,
    smallest_by_rows: rounded(byRows),
    smallest_by_interval: rounded(byInterval),
    smallest: rounded(smallest),
    drawn: 'authors',
    found,
    low,
    high,
    interest,
    answer: answerOf({ found, low, high, smallest, interest }),
  };
}

/** Figures with an interval, by their distance from the mark. */
function ofClaims({ claims, figures }: JudgedLedger): PowerRow[] {
  return figures.flatMap((row) => {
    const { claim, low, high, mark, certainty, effect_name: name } = row;
    if (low === null || high === null || mark === null || certainty === 'in this listing') return [];
    const smallest = smallestFromInterval(low, high);
    const found = rounded(row.effect - mark);
    return [
      {
        comparison: `claim ${claim} ${row.place}`,
        kind: 'figure against a mark',
        source: 'claim-figures',
        captures: claims.find((each) => each.claim === claim)?.captures ?? 'none',
        about: `${name} against ${mark}`,
        measure: `distance of the ${name} from the mark`,
        unit: row.n ?? 'not stated',
        n_left: null,
        n_right: null,
        smallest_by_rows: null,
        smallest_by_interval: rounded(smallest),
        smallest: rounded(smallest),
        drawn: certainty === 'interval by author' ? 'authors' : 'rows',
        found,
        low: rounded(low - mark),
        high: rounded(high - mark),
        interest: null,
        answer: answerOf({ found, low: low - mark, high: high - mark, smallest, interest: null }),
      },
    ];
  });
}

/** What came of a comparison, from its interval and from what it could have seen. */
function answerOf({
  found,
  low,
  high,
  smallest,
  interest,
}: Pick<PowerRow, 'found' | 'low' | 'high' | 'smallest' | 'interest'>): PowerRow['answer'] {
  if (found === null || low === null || high === null) return 'not compared';
  // No draw gave another figure, so that its interval does not tell what it could have seen.
  if (smallest === null && low === high && low !== 0) return 'seen';
  if (smallest === null) return 'not compared';
  if (low > 0 || high < 0) return Math.abs(found) >= smallest ? 'seen' : 'seen, near the limit';
  return interest !== null && low >= -interest && high <= interest
    ? 'not seen, none that matters'
    : 'not seen, could be missed';
}
