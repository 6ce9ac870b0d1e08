/** Numbers in a row, as a sentence lists them: `29432, 760000 and 63466`. */
export function listWords(numbers: readonly (number | undefined)[]): string {
  return new Intl.ListFormat('en-GB').format(numbers.map(String));
}
