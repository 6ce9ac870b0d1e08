import type { CompactNames } from './compact-names.ts';

/** What is remembered of the models that name a base: one entry a model, and one an edge from model to base. */
export interface NamedBases {
  /** Place in the listing of each model that names a base; ascending. */
  places: Uint32Array;
  /** Number of its owner. */
  ownerNumbers: Uint32Array;
  /** Where its edges begin; those of a model stand beside each other. */
  starts: Uint32Array;
  /** Number of the base of each edge (base-names.ts). */
  bases: Uint32Array;
  /** Number of the relation of each edge among `relations`. */
  relations: Uint32Array;
  /** Names of owners by their number; empty for that of the models without one. */
  owners: Pick<CompactNames, 'size' | 'namesOf'>;
  /** The most downloaded of these models, best first. */
  best: readonly { id: string; place: number; downloads: number }[];
}

/** What a listing says of any of its models, by place. */
export interface ListedFacts {
  models: number;
  /** Null where it states none. */
  licence(place: number): string | null;
  /** Null where it states none. */
  downloads(place: number): number | null;
}
