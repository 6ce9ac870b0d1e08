import { expect, test } from 'vitest';
import { claimPlaces } from '../../../src/site/claim-places.ts';
import { foundClaims } from '../../../src/site/found-claims.ts';

const places = claimPlaces([
  { entry: { id: 'apps', data: { title: 'Apps' }, body: 'Text.\n\n<Claim id="a" />\n\n<Claim id="b" />' } },
  { entry: { id: 'then', data: { title: 'Then and now' }, body: '<Claim id="a" />' } },
]);

test('a claim has its place in the first chapter that prints it', () => {
  expect(places.get('a')).toEqual({ address: 'apps.html#claim-a', chapter: 'Apps' });
});

test('a claim of a finding that no chapter prints has its place on the ledger', () => {
  const found = foundClaims({ claims: 'b a c' }, places);
  expect(found.map(({ claim, address }) => `${claim} ${address}`)).toEqual([
    'b apps.html#claim-b',
    'a apps.html#claim-a',
    'c ledger.html#claim-c',
  ]);
});
