/**
 * A number with comma thousands and U+2212 as minus. Without `digits` it shows three significant digits or all of its
 * integer part, whichever is more: 0.923, 12.3, 760,456.
 */
export function formatNumber(value: number, digits?: number): string {
  const magnitude = Math.abs(value);
  const decimals = digits ?? (Number.isInteger(value) || magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2);
  // Below 1 the three digits count from the first that is not zero: 0.0123, not 0.01.
  const options: Intl.NumberFormatOptions =
    digits === undefined && magnitude > 0 && magnitude < 1
      ? { maximumSignificantDigits: 3 }
      : { minimumFractionDigits: digits ?? 0, maximumFractionDigits: decimals };
  return formatterOf(options)
    .format(value)
    .replace(/^-(?=.*[1-9])/, '\u2212')
    .replace(/^-/, '');
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making one takes far longer than writing a number with it, and a build writes tens of thousands with a few. */
function formatterOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.NumberFormat('en', options);
  formatters.set(key, formatter);
  return formatter;
}
