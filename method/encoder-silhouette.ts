/**
 * Silhouette of each point after Rousseeuw (1987), with Euclidean distances: (b - a) / max(a, b), where a is the mean
 * distance to the others of its cluster and b the least mean distance to another cluster; from -1 to 1. A point alone
 * in its cluster has 0. With fewer than two clusters there is none: NaN for every point.
 */
export function encoderSilhouette(points: readonly (readonly number[])[], clusters: readonly number[]): number[] {
  const names = [...new Set(clusters)];
  return points.map((point, at) => {
    const means = names.map((name) => {
      const others = points.filter((_, other) => other !== at && clusters[other] === name);
      return { name, mean: others.reduce((sum, other) => sum + distance(point, other), 0) / others.length };
    });
    const own = means.find(({ name }) => name === clusters[at])!.mean;
    const near = Math.min(...means.filter(({ name }) => name !== clusters[at]).map(({ mean }) => mean));
    if (names.length < 2) return Number.NaN;
    if (Number.isNaN(own) || Math.max(own, near) === 0) return 0;
    return (near - own) / Math.max(own, near);
  });
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, at) => sum + (value - b[at]!) ** 2, 0));
}
