import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';

/** A figure of any unit in words for a table that mixes them; null stays null. */
export function figureWords(value: number | null, unit: string): string | null {
  if (value === null) return null;
  return unit === 'share' ? formatShare(value) : formatNumber(value);
}
