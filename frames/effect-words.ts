/**
 * Unit of a figure of a claim, by what it is called: a share from 0 to 1, a difference of two shares, or none, being a
 * count or a measure that its name tells.
 */
export function effectUnit(effectName: string, value: number): 'share' | 'difference of shares' | '' {
  if (/\bshares?\b.* (minus|less) |\b(change|difference) of the shares?\b/i.test(effectName))
    return 'difference of shares';
  return /\b(shares?|rates)\b/i.test(effectName) && Math.abs(value) <= 1 ? 'share' : '';
}

/**
 * The figure in words: shares in percent with one decimal, always, so that 68.0% is as sure as 61.5%, differences of
 * shares in points, counts whole, others with two digits; the sign of a minus is U+2212.
 */
export function effectWords(value: number, effectName: string): string {
  const unit = effectUnit(effectName, value);
  if (unit === 'difference of shares') return `${plain(100 * value, 1)} points`;
  if (unit === 'share') return `${plain(100 * value, 1, value === 0 || Math.abs(value) === 1 ? 0 : 1)}%`;
  return plain(value, Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 2);
}

/** A mark in the words of the figure that is held against it: it is exact, so that a half is 50%. */
export function markWords(mark: number, effectName: string): string {
  return effectUnit(effectName, mark) === 'share' ? `${plain(100 * mark, 1)}%` : effectWords(mark, effectName);
}

function plain(value: number, most: number, least = 0): string {
  const digits = value.toLocaleString('en', { minimumFractionDigits: least, maximumFractionDigits: most });
  return digits.replace('-', '\u2212');
}
