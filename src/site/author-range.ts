import { formatShare } from '../format/format-share.ts';

/**
 * How far a share hangs on single authors, as words that follow the number of models; empty where nothing is known. Where
 * all authors agree no draw of them differs, and a range from 100% to 100% would read as certainty.
 */
export function authorRange({ low, high }: { low: number | null; high: number | null }): string {
  if (low === null || high === null) return '';
  if (low === high && (low === 0 || low === 1)) return ', on which all authors agree';
  return `, between ${formatShare(low, 0)} and ${formatShare(high, 0)} by author`;
}
