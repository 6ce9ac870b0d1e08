/** All encoders that `npm run encoders` runs: a new one is a file beside this and one line below. */
import type { PackagedEncoder } from './encoder.ts';
import { minilm } from './minilm.ts';
import { useLite } from './use-lite.ts';
import { wordVectors } from './word-vectors.ts';

export const packagedEncoders: readonly PackagedEncoder[] = [minilm, useLite, wordVectors];
