/** As many are named before the others are counted. */
const NAMED = 4;

/**
 * Languages in words, `English, German and 94 more`, from codes with blanks between them; a code without a name stays.
 * `first` is named first where it is among them: English, which is stated most often, or the one that was asked for.
 */
export function languageWords(codes: string, first = 'en'): string {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  const all = codes.split(' ').sort((a, b) => Number(b === first) - Number(a === first));
  const named = all.slice(0, all.length === NAMED + 1 ? NAMED + 1 : NAMED).map((code) => names.of(code) ?? code);
  const more = all.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}

/** Languages to choose from, by code, in the order of their names; two codes that are called the same say their code. */
export function languageChoices(codes: readonly string[]): { code: string; name: string }[] {
  const named = [...new Set(codes)].map((code) => ({ code, name: languageWords(code) }));
  const times = Map.groupBy(named, ({ name }) => name);
  return named
    .map(({ code, name }) => ({ code, name: times.get(name)!.length > 1 ? `${name} (${code})` : name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
