import type { RowIn } from '../../data/schema/folders.ts';

type FigureRow = RowIn<'metrics', 'claim-figures'>;

/**
 * A figure of a claim, or its mark, as a reader is told it: shares in percent, differences of shares in points, counts
 * whole, others with two digits.
 */
export function valueWords(value: number, effectName: string): string {
  if (/\bshares?\b.* (minus|less) |\bchange of the share\b/i.test(effectName)) return `${plain(100 * value, 1)} points`;
  if (/\b(shares?|rates)\b/i.test(effectName) && Math.abs(value) <= 1) return `${plain(100 * value, 1)}%`;
  return plain(value, Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 2);
}

/**
 * What a figure is, how large, and how sure: its 95 % interval with what was drawn for it, `in this listing` of a count,
 * and where an interval is missing that there is none.
 */
export function figureWords({ effect_name: name, effect, low, high, certainty }: FigureRow): string {
  const sure =
    certainty === 'in this listing'
      ? 'in this listing'
      : low === null || high === null
        ? 'no interval'
        : `95% interval ${valueWords(low, name)} to ${valueWords(high, name)}, over ${certainty.replace('interval by ', '')}s`;
  return `${name}: ${valueWords(effect, name)} (${sure})`;
}

function plain(value: number, digits: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
