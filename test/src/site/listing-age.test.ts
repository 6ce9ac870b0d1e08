import { expect, test } from 'vitest';
import { buildDay, isOldListing, listingAge } from '../../../src/site/listing-age.ts';

test('the age of a listing is in whole days, and a build can be told its day', () => {
  expect(listingAge('2024-07-11', new Date('2024-11-08T23:00:00Z'))).toBe(120);
  expect(listingAge('2024-07-11', new Date('2024-11-09T00:00:00Z'))).toBe(121);
  expect(isOldListing('2024-07-11', new Date('2024-11-08T23:00:00Z'))).toBe(false);
  expect(isOldListing('2024-07-11', new Date('2024-11-09T00:00:00Z'))).toBe(true);
  expect(buildDay({ SOURCE_DATE_EPOCH: '1720656000' }).toISOString()).toBe('2024-07-11T00:00:00.000Z');
  expect(buildDay({}).getTime()).toBeGreaterThan(Date.parse('2026-01-01'));
});
