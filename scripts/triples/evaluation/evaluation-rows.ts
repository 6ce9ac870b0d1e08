import type { Row } from '../../../data/schema/table.ts';
import { rounded } from '../../statistics/rounded.ts';
import type { CalibrationBin } from './calibration.ts';
import type { EvaluationLine, HeldOut } from './evaluate-matches.ts';

/** Rows of data/triples/evaluation.csv. */
export function evaluationRows(lines: readonly EvaluationLine[]): Row[] {
  return lines.map((line) => ({
    population: line.population,
    method: line.method,
    held_out: line.heldOut,
    cards: line.cards,
    declared: line.wanted,
    found: line.found,
    right: line.right,
    ...shareCells('precision', line.precision),
    ...shareCells('recall', line.recall),
    ...shareCells('f1', line.f1),
  }));
}

function shareCells(name: string, share: EvaluationLine['f1']): Row {
  return { [name]: rounded(share.value), [`${name}_low`]: rounded(share.low), [`${name}_high`]: rounded(share.high) };
}

/** Rows of data/triples/calibration.csv. */
export function calibrationRows(heldOut: HeldOut, bins: readonly CalibrationBin[]): Row[] {
  return bins.map(({ from, to, count, stated, observed }) => ({
    held_out: heldOut,
    from,
    to,
    matches: count,
    stated: rounded(stated),
    observed: rounded(observed),
  }));
}
