import { formatNumber } from './format-number.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Bytes in decimal units (1 kB = 1,000 B) with three significant digits, or `digits` decimals: 4.21 MB. */
export function formatBytes(bytes: number, digits?: number): string {
  let amount = bytes;
  let unit = 0;
  // 999.5 would be written as 1,000 of the smaller unit.
  while (Math.abs(amount) >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${formatNumber(amount, digits)}\u00a0${units[unit]}`;
}
