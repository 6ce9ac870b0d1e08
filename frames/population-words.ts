import type { ListedKind } from '../data/schema/listed-kinds.ts';

const names: Record<ListedKind, string> = { models: 'models', spaces: 'Spaces', datasets: 'datasets' };

const words: Readonly<Record<string, (name: string) => string>> = {
  whole: (name) => `all ${name}`,
  top: (name) => `the ${name} of top lists`,
  sample: (name) => `a random sample of ${name}`,
  curated: (name) => `a selection of ${name}`,
  none: (name) => `${name} that were not listed`,
};

/** What a listing covers, as a sentence goes on with it: `all Spaces`, `the models of top lists`. */
export function populationWords(population: string | null, kind: ListedKind): string {
  return (words[population ?? ''] ?? ((name: string) => `an unknown part of all ${name}`))(names[kind]);
}
