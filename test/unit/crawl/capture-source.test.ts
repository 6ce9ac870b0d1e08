import { expect, test } from 'vitest';
import { source } from '../../../data/schema/manifest.ts';
import { coveringListed, knownSources, sourceOf } from '../../../scripts/crawl/capture-source.ts';

const stated = {
  source: 'x',
  licence: 'MIT',
  population: {
    models: { kind: 'sample', about: 'Some.' },
    spaces: { kind: 'none', about: 'No.' },
    datasets: { kind: 'none', about: 'No.' },
  },
  notes: [],
};

test('a published archive is known by its name', () => {
  expect(Object.keys(knownSources())).toContain('2024-07-11');
  for (const about of [null, { capture: '2024-07-11' }])
    expect(sourceOf('2024-07-11', about, 'http://x', true)).toMatchObject({ licence: 'GPL-3.0 (repository)' });
});

test('a fuller copy of it that states what it covers is believed', () => {
  expect(sourceOf('2024-07-11', stated, 'http://x', true)).toEqual(stated);
});

test('an archive states its source in about.json', () =>
  expect(sourceOf('2030-01-01', { ...stated, capture: '2030-01-01' }, 'http://x', true)).toEqual(stated));

test.each([[null], [{}], [{ capture: '2030-01-01' }]])('one with %j says nothing', (about) => {
  expect(sourceOf('2030-01-01', about, 'http://x', true)).toMatchObject({
    licence: 'none stated',
    population: { models: { kind: 'unknown' } },
  });
});

test.each(['__proto__', 'constructor', 'toString'])('one that is called %s is none that was published', (name) =>
  expect(sourceOf(name, null, 'http://x', true)).toMatchObject({ licence: 'none stated' }),
);

test('one that says it wrongly is an error with field and reason', () => {
  expect(() => sourceOf('2030-01-01', { ...stated, population: {} }, 'http://x', true)).toThrow(
    'about.json: population.models: ',
  );
});

test('a crawl of the Hub is the whole of what it listed, also under a date of a published archive', () => {
  for (const name of ['latest', '2024-07-11']) {
    expect(source.parse(sourceOf(name, null, 'https://hub.example', false))).toMatchObject({
      source: 'https://hub.example',
      population: { spaces: { kind: 'whole' } },
    });
  }
});

test('an archive that has some of a kind of which it is said to have none does not say what it covers of it', () => {
  const source = sourceOf('2030-01-01', stated, 'http://x', true);
  const listing = (spaces: number) => coveringListed({ ...source, listed: { models: 5, spaces, datasets: 0 } });
  expect(listing(0).population).toEqual(stated.population);
  expect(listing(2).population).toMatchObject({
    models: { kind: 'sample' },
    spaces: { kind: 'unknown' },
    datasets: { kind: 'none' },
  });
});
