import type { Relation } from '../records/stated-bases.ts';

/** What is remembered of the models that name a base: one entry a model, and one an edge from model to base. */
export interface NamedBases {
  /** Place in the listing of each model that names a base; ascending. */
  places: readonly number[];
  /** Number of its owner among `owners`. */
  ownerNumbers: readonly number[];
  /** Where its edges begin; those of a model stand beside each other. */
  starts: readonly number[];
  /** Number of the base of each edge among `ids`. */
  bases: readonly number[];
  relations: readonly Relation[];
  /** Ids as the tags write them. */
  ids: readonly string[];
  owners: readonly string[];
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
