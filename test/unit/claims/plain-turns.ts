import { tableOf, type MetricName } from '../../../data/schema/folders.ts';
import type { Table } from '../../../data/schema/table.ts';
import { isJudged, type MetricRows } from '../../../frames/metric-rows.ts';
import type { Claim } from '../../../scripts/claims/claim.ts';
import { verdictOf, type Verdict } from '../../../scripts/claims/verdict-of.ts';
import { cellValue } from '../../cell-value.ts';

/** What a column may become in all rows at once, where its kind allows it. */
const VALUES = ['0', '0.5', '1', '1000000', '-1', 'true', 'false', 'whole', 'sample'];

/**
 * Plain changes of the data that turn a claim over, as `table.column=value`: one column, the same value in every row.
 * Keys stay, since without them a claim finds no row, which is no verdict.
 */
export function plainTurns(claim: Claim, committed: MetricRows): string[] {
  const before = verdictOf(claim, claim.judge(committed));
  return claim.restsOn.flatMap((name) => {
    const { columns, key }: Table = tableOf('metrics', name);
    return Object.entries(columns)
      .filter(([column]) => !key.includes(column))
      .flatMap(([column, kind]) =>
        VALUES.flatMap((text) => {
          const value = cellValue(kind, text);
          if (value === undefined) return [];
          const rows = (asked: MetricName) =>
            !isJudged(asked) ? [] : committed(asked).map((row) => (asked === name ? { ...row, [column]: value } : row));
          // Each row keeps its columns, and the changed one a value of its kind.
          const after = verdictOf(claim, claim.judge(rows as unknown as MetricRows));
          return isTurn(before, after) ? [`${name}.${column}=${text}`] : [];
        }),
      );
  });
}

/** From one verdict to another that the data decide: not that they are gone. */
export function isTurn(before: Verdict, after: Verdict): boolean {
  return after !== before && after !== 'cannot be judged';
}
