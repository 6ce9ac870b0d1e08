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

test('every claim of a finding has its place, and one that no chapter prints stops the build', () => {
  expect(foundClaims({ finding: 'x', claims: 'b a' }, places).map(({ claim }) => claim)).toEqual(['b', 'a']);
  expect(() => foundClaims({ finding: 'x', claims: 'a c' }, places)).toThrow(
    'finding x: claim c: no chapter prints it',
  );
});
