/**
 * n whole numbers `(i * step) mod size + least`, i from 1: samples that the reference computation in Python makes by
 * the same rule, `[(i * step) % size + least for i in range(1, n + 1)]`.
 */
export function residues(n: number, step: number, size: number, least: number): number[] {
  return Array.from({ length: n }, (_, at) => (((at + 1) * step) % size) + least);
}

/** Two samples with many ties, near to each other, zeros among them. */
export const near = { x: residues(120, 7919, 211, 0), y: residues(95, 104729, 173, 12) };

/** Two samples far apart and skewed, not whole numbers in y. */
export const far = {
  x: residues(60, 7919, 211, 0).map((value) => value ** 2),
  y: residues(80, 104729, 173, 5).map((value) => value ** 1.5),
};

/**
 * Permeability of the chorioamnion at term and at 12 to 26 weeks: Hollander and Wolfe 1973, p. 69, as in R's
 * wilcox.test.
 */
export const permeability = {
  x: [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46],
  y: [1.15, 0.88, 0.9, 0.74, 1.21],
};
