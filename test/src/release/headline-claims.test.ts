import { expect, test } from 'vitest';
import { metricTable } from '../../../src/data/metric-table.ts';
import { headlineClaims } from '../../../src/release/headline-claims.ts';

const found = headlineClaims({ metricTable }, (claim) => (claim === 'licences-are-a-minority' ? ['rate-and-mix'] : []));

test('every claim of the ledger is a headline, with its verdict, and those of the findings stand first', () => {
  const claims = metricTable('claims');
  expect(new Map(found.map(({ id, verdict }) => [id, verdict]))).toEqual(
    new Map(claims.map(({ claim, verdict }) => [claim, verdict])),
  );
  const places = found.map(({ finding }) => finding ?? 99);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a claim that rests on a listing says of which day, and where its evidence is', () => {
  const claim = found.find(({ id }) => id === 'licences-are-a-minority')!;
  expect(claim.seen.length).toBeGreaterThan(0);
  for (const day of claim.seen) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(claim).toMatchObject({ ledger: 'ledger.html#claim-licences-are-a-minority', figures: ['f/rate-and-mix/'] });
});

test('a value is as the ledger has it, with its unit and what it has to be', () => {
  const rows = metricTable('claim-figures');
  for (const { id, values } of found) {
    const own = rows.filter(({ claim }) => claim === id);
    for (const { name, value } of values)
      expect(own.some((row) => row.effect_name === name && row.effect === value)).toBe(true);
  }
});

test('a claim of a finding says what would overturn it, and no other claim does', () => {
  for (const { finding, overturned_by: by } of found)
    expect(by).toEqual(
      finding === null ? null : metricTable('findings').find(({ place }) => place === finding)!.overturned_by,
    );
});

test('the population of a claim on models is of no dataset and of no Space that its listings have as well', () => {
  for (const id of ['few-hold-downloads-throughout', 'ease-ranks-are-coarse', 'training-cost-is-rarely-declared'])
    expect(found.find((claim) => claim.id === id)!.population, id).not.toMatch(/Spaces|datasets/);
  // Its sentence speaks of datasets, and its listing has models alone.
  expect(found.find(({ id }) => id === 'matcher-holds-up')!.population).toBe('all models');
  expect(found.find(({ id }) => id === 'spaces-never-whole')!.population).toMatch(/Spaces/);
});
