import type { Population } from '../../data/schema/manifest.ts';

const names = { models: 'models', spaces: 'Spaces', datasets: 'datasets' } as const;

const words: Record<Population['kind'], (name: string) => string> = {
  whole: (name) => `all ${name}`,
  top: (name) => `top lists of ${name}`,
  sample: (name) => `a random sample of ${name}`,
  curated: (name) => `a selection of ${name}`,
  none: (name) => `no listing of ${name}`,
  unknown: (name) => `an unknown part of all ${name}`,
};

/** What a listing covers, as a sentence names it: `all Spaces`, `top lists of models`. */
export function populationWords(population: Population['kind'], kind: keyof typeof names): string {
  return words[population](names[kind]);
}
