import type { RowIn } from '../../data/schema/folders.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import type { Claim } from '../claims/claim.ts';
import { claims as ledger } from '../claims/index.ts';
import { markReasons } from '../claims/mark-reasons.ts';
import { verdictOfFigure } from '../claims/verdict-of.ts';
import { rounded } from '../statistics/rounded.ts';
import { certaintyWords } from './claims.ts';

/** Table `claim-figures`: every figure of every claim that can be judged, against its mark. */
export function claimFigures(rows: MetricRows, all: readonly Claim[] = ledger): RowIn<'metrics', 'claim-figures'>[] {
  return all.flatMap((claim) =>
    (claim.judge(rows) ?? []).map((figure, at) => {
      const mark = claim.marks[at];
      return {
        claim: claim.id,
        place: at + 1,
        effect_name: figure.effectName,
        effect: rounded(figure.effect),
        low: rounded(figure.low ?? null),
        high: rounded(figure.high ?? null),
        is: mark?.is ?? null,
        mark: mark?.mark ?? null,
        because: mark ? markReasons[mark.because] : null,
        certainty: figure.counted === true ? 'in this listing' : certaintyWords(claim.certainty),
        n: figure.n ?? null,
        verdict: mark ? verdictOfFigure(figure, mark, claim.certainty) : null,
      };
    }),
  );
}
