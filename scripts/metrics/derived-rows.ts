import type { RowIn } from '../../data/schema/folders.ts';
import type { DerivedMetric, MetricRows } from '../../frames/metric-rows.ts';
import { claimFigures } from './claim-figures.ts';
import { claims } from './claims.ts';
import { findings } from './findings.ts';
import { inclusionRules } from './inclusion-rules.ts';
import { power } from './power.ts';
import { powerBySize } from './power-by-size.ts';
import { threats } from './threats.ts';

/** Rows of the tables that are made from the other metrics: the ledger, then what is said of it as a whole. */
export function derivedRows(rows: MetricRows): { [N in DerivedMetric]: RowIn<'metrics', N>[] } {
  const ledger = { claims: claims(rows), figures: claimFigures(rows) };
  const compared = power(rows, ledger);
  return {
    claims: ledger.claims,
    'claim-figures': ledger.figures,
    findings: findings(rows, ledger),
    power: compared,
    'power-by-size': powerBySize(compared),
    threats: threats(rows),
    'inclusion-rules': inclusionRules(rows),
  };
}
