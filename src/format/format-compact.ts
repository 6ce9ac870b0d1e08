import { formatNumber } from './format-number.ts';

const units = ['', 'k', 'M', 'G', 'T'];

/**
 * A large number in thousands (k), millions (M), thousand millions (G): 760 k, 1.2 M; two significant digits at least.
 */
export function formatCompact(value: number, digits?: number): string {
  let amount = value;
  let unit = 0;
  while (Math.abs(amount) >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const decimals = digits ?? (unit > 0 && Math.abs(amount) < 9.95 ? 1 : undefined);
  const text = formatNumber(amount, decimals ?? (unit > 0 ? 0 : undefined)).replace(
    digits === undefined ? /\.0$/ : /$^/,
    '',
  );
  return unit === 0 ? text : `${text}\u202f${units[unit]}`;
}
