/**
 * Unit of a figure of a claim, by what it is called: a share from 0 to 1, a difference of two shares, or none, being a
 * count or a measure that its name tells.
 */
export function effectUnit(effectName: string, value: number): 'share' | 'difference of shares' | '' {
  if (/\bshares?\b.* (minus|less) |\bchange of the share\b/i.test(effectName)) return 'difference of shares';
  return /\b(shares?|rates)\b/i.test(effectName) && Math.abs(value) <= 1 ? 'share' : '';
}

/** The figure in words: shares in percent, differences of shares in points, counts whole, others with two digits. */
export function effectWords(value: number, effectName: string): string {
  const unit = effectUnit(effectName, value);
  if (unit === 'difference of shares') return `${plain(100 * value, 1)} points`;
  if (unit === 'share') return `${plain(100 * value, 1)}%`;
  return plain(value, Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 2);
}

function plain(value: number, digits: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
