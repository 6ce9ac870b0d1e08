/** A stated probability and whether it came true. */
export interface Statement {
  confidence: number;
  isRight: boolean;
}

/** Statements of one range of confidence, [from, to). */
export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  /** Mean of what was stated, share of what came true; null for an empty bin. */
  stated: number | null;
  observed: number | null;
}

const BINS = 10;

/** Stated against observed in ten bins of equal width. */
export function calibrationBins(statements: readonly Statement[]): CalibrationBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inBin = statements.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const mean = (of: (statement: Statement) => number): number | null =>
      inBin.length === 0 ? null : inBin.reduce((sum, each) => sum + of(each), 0) / inBin.length;
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: inBin.length,
      stated: mean((each) => each.confidence),
      observed: mean((each) => (each.isRight ? 1 : 0)),
    };
  });
}

/** Brier score: mean squared distance between what was stated and what came true; null for no statements. */
export function brierScore(statements: readonly Statement[]): number | null {
  if (statements.length === 0) return null;
  return (
    statements.reduce((sum, { confidence, isRight }) => sum + (confidence - (isRight ? 1 : 0)) ** 2, 0) /
    statements.length
  );
}
