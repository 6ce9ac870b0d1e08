import type { RowIn } from '../../data/schema/folders.ts';

/** Days, ISO 8601, on which those of these names were seen that are listings; names of other things, as a zoo, are left out. */
export function daysSeen(
  names: readonly string[],
  summaries: readonly Pick<RowIn<'metrics', 'captures'>, 'capture' | 'seen'>[],
): string[] {
  return summaries
    .filter(({ capture }) => names.includes(capture))
    .map(({ seen }) => seen)
    .sort();
}
