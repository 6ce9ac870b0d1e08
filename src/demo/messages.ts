import type { Clustering } from '../../method/encoder-method.ts';

/** Vectors of the genres of the list by one encoder. */
export interface NamedVectors {
  name: string;
  vectors: number[][];
}

/** What the page asks of the worker: embed the genres, then cluster these and the vectors that it has from others. */
export interface RunRequest {
  name: string;
  model: string;
  revisions: readonly string[];
  /** Address of the Hub without a slash at the end. */
  host: string;
  genres: readonly string[];
  k: number;
  /** Encoders that have embedded the same list before. */
  others: NamedVectors[];
}

/** What loading and running took on this machine. */
export interface Measured {
  /** Milliseconds until the encoder was ready, its files fetched; 0 where it was ready from the run before. */
  load: number;
  /** Milliseconds for all genres, one after the other. */
  run: number;
  /** Bytes of the files of the encoder. */
  bytes: number;
  /** Whether all of them came from the browser's own store. */
  stored: boolean;
  revision: string;
}

/** How far a run got when it failed: the site's own program, the files of the encoder, or the genres. */
export type Stage = 'program' | 'files' | 'genres';

/** What the worker says. */
export type Report =
  | { kind: 'progress'; stage: Stage; loaded: number; total: number }
  | { kind: 'failed'; stage: Stage; message: string }
  | { kind: 'done'; vectors: number[][]; measured: Measured; clusterings: { name: string; clustering: Clustering }[] };
