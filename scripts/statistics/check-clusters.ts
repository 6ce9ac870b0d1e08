/** Throws a RangeError `<where>: <what>` unless there are authors and each has a row. */
export function checkClusters(where: string, clusters: readonly (readonly unknown[])[]): void {
  if (clusters.length === 0) throw new RangeError(`${where}: expected at least one author, received none`);
  const empty = clusters.findIndex((rows) => rows.length === 0);
  if (empty >= 0)
    throw new RangeError(`${where}: expected every author to have a row, received none at index ${empty}`);
}
