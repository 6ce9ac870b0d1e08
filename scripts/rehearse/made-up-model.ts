import type { MadeUpDataset } from './made-up-datasets.ts';
import type { madeUpIdentity } from './made-up-identity.ts';

/** What is drawn of a model before its record is written. */
export interface MadeUpModel extends ReturnType<typeof madeUpIdentity> {
  task: string | null;
  library: string | null;
  licence: string | null;
  gated: false | 'auto' | 'manual';
  likes: number;
  downloads: number;
  /** Null where its record states none. */
  parameters: number | null;
  structure: readonly [architecture: string, family: string] | null;
  /** What it was trained on; the first of them also measured on. */
  datasets: MadeUpDataset[];
  base: { relation: Relation; model: MadeUpModel } | null;
  card: { usage: boolean } | null;
  changed: number;
}

/** How a model was made from another. */
export type Relation = 'adapter' | 'merge' | 'quantized' | 'finetune';
