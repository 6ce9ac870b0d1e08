import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTable } from '../../../data/schema/csv.ts';
import { encoderAgreement } from '../../../method/encoder-agreement.ts';
import { encoderGenres } from '../../../method/encoder-method.ts';
import { encoderAgreements } from '../../../data/schema/encoders/encoder-agreements.ts';
import { encoderPlaces } from '../../../data/schema/encoders/encoder-places.ts';
import { encoders } from '../../../data/schema/encoders/encoders.ts';
import type { Table } from '../../../data/schema/table.ts';
import { packagedEncoders } from '../../../scripts/encoders/index.ts';

const read = (definition: Table) =>
  parseTable(definition, readFileSync(`data/encoders/${definition.name}.csv`, 'utf8'), definition.name);
const places = read(encoderPlaces);
const clustersOf = (name: string) =>
  encoderGenres.map((genre) => Number(places.find((row) => row.encoder === name && row.genre === genre)!.cluster));
const names = packagedEncoders.map(({ name }) => name);

describe('data/encoders', () => {
  test('has every encoder with the hash that its script asks for', () => {
    expect(read(encoders).map((row) => [row.encoder, row.sha256])).toEqual(
      packagedEncoders.map(({ name, weights }) => [name, weights.sha256]).sort(),
    );
  });

  test('has every genre of the list by every encoder', () => {
    expect(places.map((row) => `${row.encoder} ${row.genre}`).sort()).toEqual(
      names.flatMap((name) => encoderGenres.map((genre) => `${name} ${genre}`)).sort(),
    );
  });

  test('states the mean of the silhouettes of the genres', () => {
    for (const row of read(encoders)) {
      const own = places.filter((place) => place.encoder === row.encoder).map((place) => Number(place.silhouette));
      expect(Number(row.silhouette)).toBeCloseTo(own.reduce((sum, value) => sum + value, 0) / own.length, 3);
    }
  });

  test('states the agreement of the committed clusters', () => {
    const rows = read(encoderAgreements);
    expect(rows).toHaveLength((names.length * (names.length - 1)) / 2);
    for (const row of rows) {
      const { ari, moved } = encoderAgreement(clustersOf(String(row.encoder)), clustersOf(String(row.other)));
      expect(Number(row.ari)).toBeCloseTo(ari, 4);
      expect(row.moved_genres).toBe(moved.map((at) => encoderGenres[at]).join(', '));
    }
  });
});
