import type { Population } from '../../data/schema/manifest.ts';

const names: Record<Population['kind'], string> = {
  whole: 'whole Hub',
  top: 'top lists',
  sample: 'sample of the Hub',
  curated: 'a selection',
  none: 'not captured',
  unknown: 'unknown part of the Hub',
};

/** What a listing covers, in two or three words for readers. */
export function populationName(kind: Population['kind']): string {
  return names[kind];
}
