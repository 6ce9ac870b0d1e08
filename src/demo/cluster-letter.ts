/** Letter of a cluster: A for 0. */
export function clusterLetter(cluster: number): string {
  return String.fromCharCode(65 + cluster);
}

/** Clusters in words, one line each: `A: War, Western`, `B: Opera`. */
export function clusterWords(genres: readonly string[], clusters: readonly number[]): string[] {
  const names = [...new Set(clusters)].sort((a, b) => a - b);
  return names.map((name) => `${clusterLetter(name)}: ${genres.filter((_, at) => clusters[at] === name).join(', ')}`);
}
