import type { RowIn } from '../../../data/schema/folders.ts';
import { rounded } from '../../statistics/rounded.ts';
import type { CalibrationBin } from './calibration.ts';
import type { EvaluationLine, Learned } from './evaluate-matches.ts';

/** Rows of data/triples/evaluation.csv. */
export function evaluationRows(lines: readonly EvaluationLine[]): RowIn<'triples', 'evaluation'>[] {
  return lines.map((line) => ({
    population: line.population,
    method: line.method,
    held_out: line.heldOut,
    cards: line.cards,
    declared: line.wanted,
    found: line.found,
    right: line.right,
    precision: rounded(line.precision.value),
    precision_low: rounded(line.precision.low),
    precision_high: rounded(line.precision.high),
    recall: rounded(line.recall.value),
    recall_low: rounded(line.recall.low),
    recall_high: rounded(line.recall.high),
    f1: rounded(line.f1.value),
    f1_low: rounded(line.f1.low),
    f1_high: rounded(line.f1.high),
  }));
}

/** Rows of data/triples/calibration.csv. */
export function calibrationRows(heldOut: Learned, bins: readonly CalibrationBin[]): RowIn<'triples', 'calibration'>[] {
  return bins.map(({ from, to, count, stated, observed }) => ({
    held_out: heldOut,
    from,
    to,
    matches: count,
    stated: rounded(stated),
    observed: rounded(observed),
  }));
}
