/** As many are named before the others are counted. */
const NAMED = 4;

/** Languages in words, `German, English and 94 more`, from codes with blanks between them; a code without a name stays. */
export function languageWords(codes: string): string {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  // English, which is stated most often, is said first.
  const all = codes.split(' ').sort((a, b) => Number(b === 'en') - Number(a === 'en'));
  const named = all.slice(0, all.length === NAMED + 1 ? NAMED + 1 : NAMED).map((code) => names.of(code) ?? code);
  const more = all.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}
