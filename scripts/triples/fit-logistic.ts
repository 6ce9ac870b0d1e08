import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** A fitted logistic regression over features as they come: probability = 1 / (1 + exp(-(bias + weights x))). */
export interface Logistic {
  bias: number;
  weights: readonly number[];
}

const MOST_STEPS = 25;

/**
 * Logistic regression with a ridge penalty by Newton's method (iteratively reweighted least squares); features are
 * standardised before, so that the penalty is the same for each, and the weights turned back after. Deterministic.
 * RangeError for no rows or rows of unequal length. The penalty must be above 0: without one the Hessian of features
 * that hang together is not positive definite.
 */
export function fitLogistic(rows: readonly Float64Array[], labels: readonly boolean[], ridge: number): Logistic {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || labels.length !== rows.length || rows.some((row) => row.length !== width)) {
    throw new RangeError(
      'fitLogistic: expected rows of equal length, one label each, ' +
        `received ${rows.length} rows and ${labels.length} labels`,
    );
  }
  const { means, scales } = spread(rows, width);
  const scaled = rows.map((row) => standardise(row, means, scales));
  const beta = new Float64Array(width + 1);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, hessian } = derivatives(scaled, labels, beta, ridge);
    const move = new CholeskyDecomposition(hessian).solve(Matrix.columnVector(gradient)).to1DArray();
    let size = 0;
    for (let j = 0; j <= width; j += 1) {
      beta[j]! += move[j]!;
      size = Math.max(size, Math.abs(move[j]!));
    }
    if (size < 1e-6) break;
  }
  const weights = Array.from({ length: width }, (_, j) => beta[j + 1]! / scales[j]!);
  return { bias: weights.reduce((sum, weight, j) => sum - weight * means[j]!, beta[0]!), weights };
}

/** Probability that a row of features is positive. */
export function probabilityOf({ bias, weights }: Logistic, row: ArrayLike<number>): number {
  let sum = bias;
  for (let j = 0; j < weights.length; j += 1) sum += weights[j]! * row[j]!;
  return 1 / (1 + Math.exp(-sum));
}

function spread(rows: readonly Float64Array[], width: number): { means: Float64Array; scales: Float64Array } {
  const means = new Float64Array(width);
  const scales = new Float64Array(width);
  for (const row of rows) for (let j = 0; j < width; j += 1) means[j]! += row[j]! / rows.length;
  for (const row of rows) for (let j = 0; j < width; j += 1) scales[j]! += (row[j]! - means[j]!) ** 2 / rows.length;
  // A feature that never varies says nothing; any scale will do.
  return { means, scales: scales.map((variance) => Math.sqrt(variance) || 1) };
}

function standardise(row: Float64Array, means: Float64Array, scales: Float64Array): Float64Array {
  const scaled = new Float64Array(row.length + 1);
  scaled[0] = 1;
  for (let j = 0; j < row.length; j += 1) scaled[j + 1] = (row[j]! - means[j]!) / scales[j]!;
  return scaled;
}

function derivatives(rows: readonly Float64Array[], labels: readonly boolean[], beta: Float64Array, ridge: number) {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    let sum = 0;
    for (let j = 0; j < size; j += 1) sum += beta[j]! * row[j]!;
    const probability = 1 / (1 + Math.exp(-sum));
    addRow(row, (labels[at] ? 1 : 0) - probability, Math.max(probability * (1 - probability), 1e-9), gradient, hessian);
  }
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < j; k += 1) hessian[k]![j] = hessian[j]![k]!;
    // The bias is free; a trace of the penalty keeps the matrix regular.
    const penalty = j === 0 ? 1e-6 : ridge;
    gradient[j]! -= penalty * beta[j]!;
    hessian[j]![j]! += penalty;
  }
  return { gradient, hessian };
}

/**
 * Adds what one row brings to gradient and lower half of the Hessian: by far the most work of a fit, so a function of
 * its own for the compiler.
 */
function addRow(
  row: Float64Array,
  error: number,
  weight: number,
  gradient: Float64Array,
  hessian: readonly Float64Array[],
): void {
  for (let j = 0; j < row.length; j += 1) {
    gradient[j]! += error * row[j]!;
    const part = weight * row[j]!;
    const line = hessian[j]!;
    for (let k = 0; k <= j; k += 1) line[k]! += part * row[k]!;
  }
}
