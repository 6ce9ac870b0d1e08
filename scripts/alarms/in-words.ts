import type { ListedKind } from '../../data/schema/listed-kinds.ts';

/** A count as a sentence has it: 1,234,567. */
export function countInWords(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A share as a sentence has it: 37.0 %. */
export function shareInWords(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A ratio as a sentence has it: 0.53 or 102. */
export function ratioInWords(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString('en');
}

/** A listing as a sentence names what is in it: the Hub writes Spaces with a capital. */
export function kindInWords(kind: ListedKind): string {
  return kind === 'spaces' ? 'Spaces' : kind;
}
