import { formatShare } from '../format/format-share.ts';

/** How far a share hangs on single authors, as words that follow the number of models; empty where nothing is known. */
export function authorRange({ low, high }: { low: number | null; high: number | null }): string {
  if (low === null || high === null) return '';
  return `, between ${formatShare(low, 0)} and ${formatShare(high, 0)} by author`;
}
