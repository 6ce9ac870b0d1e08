import type { RowIn } from '../../data/schema/folders.ts';

const words: Readonly<Record<RowIn<'metrics', 'moves-between'>['move'], string>> = {
  stayed: 'stayed',
  renamed: 'stayed under another name',
  'arrived-new': 'arrived, new to the Hub',
  'arrived-older': 'arrived, older than that',
  'arrived-undated': 'arrived, of unknown age',
  returned: 'came back',
  'departed-listed': 'left, still listed',
  'departed-removed': 'left, found gone by the source',
  'departed-unlisted': 'left, listed no more',
  'departed-unknown': 'left, whether listed is unknown',
  tombstone: 'tombstones that are new',
};

/** A move of `moves-between` in words for readers. */
export function moveWords(move: keyof typeof words): string {
  return words[move];
}
