import type { Release } from './read-package.ts';

/** What the package index says of one package; `unreached` where it gave no answer. */
export interface PackageAnswer {
  state: 'found' | 'missing' | 'unreached';
  releases: readonly Release[];
}
