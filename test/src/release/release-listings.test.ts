import { expect, test } from 'vitest';
import { citeWords } from '../../../src/release/cite-words.ts';
import { releaseListings } from '../../../src/release/release-listings.ts';
import { madeUpData } from '../charts/made-up-data.ts';

test('listings are ordered by the day on which they were seen, and leave out kinds that were not listed', () => {
  const data = madeUpData([
    { capture: 'latest', seen: '2026-11-28', tables: {} },
    { capture: '2024-07-11', seen: '2024-07-11', tables: {} },
  ]);
  const [first, last] = data.captures();
  const population = { kind: 'none', about: '' } as const;
  const listings = releaseListings([
    { ...first!, population: { models: population, spaces: { kind: 'curated', about: '' }, datasets: population } },
    { ...last!, population: { models: { kind: 'whole', about: '' }, spaces: population, datasets: population } },
  ]);
  const days = [first!, last!].map(({ seen }) => seen);
  expect(listings.map(({ seen }) => seen)).toEqual(days.toSorted());
  const ofSeen = (seen: string) => listings.find((each) => each.seen === seen)!;
  expect(ofSeen(first!.seen)).toMatchObject({ covers: ['a selection of Spaces'], all_models: false });
  expect(ofSeen(last!.seen)).toMatchObject({ covers: ['all models'], all_models: true });
});

test('a citation has who, when, what and which data, and the address where there is one', () => {
  const about = { version: '1.2.0', changed: '2026-11-29T18:00:00Z', to: '2026-11-28' };
  const line = 'The Hub report contributors (2026). Building with open models. Version 1.2.0, data as of 2026-11-28.';
  expect(citeWords({ ...about, home: undefined })).toBe(line);
  expect(citeWords({ ...about, home: 'https://example.org/r/' })).toBe(`${line} https://example.org/r/`);
});
