import type { RowIn } from '../../data/schema/folders.ts';
import { framesOf } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import type { Certainty, Claim, Figure } from '../claims/claim.ts';
import { claims as ledger } from '../claims/index.ts';
import { decidingFigure, verdictOf, type Verdict } from '../claims/verdict-of.ts';
import { discoveryRates } from '../statistics/discovery-rates.ts';
import { rounded } from '../statistics/rounded.ts';
import { claimWords } from './claim-words.ts';

type ClaimRow = RowIn<'metrics', 'claims'>;

/** False discovery rate over the confirmatory claims. */
export const RATE = 0.05;

/** Table `claims`: the ledger judged by the metrics, p-values adjusted over the confirmatory family. */
export function claims(rows: MetricRows, all: readonly Claim[] = ledger): ClaimRow[] {
  const judged = all.map((claim) => ({ claim, figures: claim.judge(rows) }));
  const rates = discoveryRates(
    judged.map(({ claim, figures }) => (claim.family === 'confirmatory' ? (figures?.[0]?.p ?? null) : null)),
  );
  return judged.map(({ claim, figures }, at) => claimRow(claim, rows, figures, rates[at]!));
}

/** How sure a claim is, as the two tables of the ledger say it. */
export function certaintyWords(certainty: Certainty): ClaimRow['certainty'] {
  return certainty.kind === 'census' ? 'in this listing' : `interval by ${certainty.by}`;
}

/** Whether all figures of a claim are counts, as where the newest capture of its rule lists everything. */
function isCounted(figures: readonly Figure[] | null): boolean {
  return figures !== null && figures.length > 0 && figures.every(({ counted }) => counted === true);
}

function capturesNamed({ captures }: Claim, rows: MetricRows): string {
  const named =
    typeof captures === 'function'
      ? captures(rows)
      : captures.flatMap((name) => framesOf(rows, name).map(({ capture }) => capture));
  return named.length === 0 ? 'none' : [...new Set(named)].sort().join(' ');
}

/** A tested claim that meets its mark without its adjusted p-value cannot be told. */
function testedVerdict(verdict: Verdict, adjusted: number | null): Verdict {
  return verdict === 'holds' && adjusted !== null && adjusted > RATE ? 'cannot be told' : verdict;
}

function claimRow(
  claim: Claim,
  rows: MetricRows,
  figures: readonly Figure[] | null,
  adjusted: number | null,
): ClaimRow {
  const byFigures = verdictOf(claim, figures);
  const verdict = testedVerdict(byFigures, adjusted);
  const deciding = figures?.[decidingFigure(claim, figures, byFigures)];
  return {
    claim: claim.id,
    family: claim.family,
    made_by: claim.madeBy,
    verdict,
    ...claimWords(claim, rows, figures ?? [], verdict),
    certainty: certaintyWords(isCounted(figures) ? { kind: 'census' } : claim.certainty),
    captures: capturesNamed(claim, rows),
    rests_on: claim.restsOn.join(' '),
    effect_name: deciding?.effectName ?? null,
    effect: rounded(deciding?.effect ?? null),
    low: rounded(deciding?.low ?? null),
    high: rounded(deciding?.high ?? null),
    p: rounded(deciding?.p ?? null),
    p_adjusted: rounded(adjusted),
    n: deciding?.n ?? null,
    turned: claim.madeBy === 'report' ? verdict === 'does not hold' || verdict === 'cannot be told' : null,
  };
}
