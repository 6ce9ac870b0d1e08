/** A count with its unit, whose plural is made by an s: `1 like`, `1,200 downloads`. */
export function countWords(n: number, unit: string): string {
  return `${n.toLocaleString('en')} ${unit}${n === 1 ? '' : 's'}`;
}
