/** Four figures of a measured value that count: the fifth is another one in the next run. */
export function fourFigures(value: number): number {
  return Number(value.toPrecision(4));
}
