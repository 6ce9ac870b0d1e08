/** Nodes within -1 to 1 and weights that sum to 2. */
export type Quadrature = { nodes: Float64Array; weights: Float64Array };

/**
 * Gauss-Legendre quadrature with n nodes, exact for polynomials up to degree 2n - 1: nodes are the roots of the Legendre
 * polynomial, found by Newton from Tricomi's start (Press and others, Numerical Recipes, 4.6).
 */
export function gaussLegendre(n: number): Quadrature {
  const [nodes, weights] = [new Float64Array(n), new Float64Array(n)];
  for (let at = 0; at < n; at += 1) {
    let node = Math.cos((Math.PI * (n - at - 0.25)) / (n + 0.5));
    let slope = 0;
    for (let step = 0; step < 8; step += 1) {
      let [before, value] = [1, node];
      for (let degree = 2; degree <= n; degree += 1)
        [before, value] = [value, ((2 * degree - 1) * node * value - (degree - 1) * before) / degree];
      slope = (n * (node * value - before)) / (node * node - 1);
      node -= value / slope;
    }
    nodes[at] = node;
    weights[at] = 2 / ((1 - node * node) * slope * slope);
  }
  return { nodes, weights };
}
