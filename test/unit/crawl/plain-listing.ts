import type { Listing } from '../../../scripts/crawl/listing-pages.ts';
import { readId } from '../../../scripts/records/field.ts';

/** First page of it. */
export const FIRST = '/api/models?limit=1000&sort=createdAt';

/** A listing whose records need nothing but an id. */
export const plainListing: Listing<string> = {
  kind: 'models',
  firstPath: FIRST,
  reader: () => ({
    kind: 'models',
    read: readId,
    needsHubId: false,
    hubIdTells: false,
    isOrdered: true,
    latest: undefined,
  }),
  required: () => [],
  isNeverEmpty: () => false,
  isOwn: false,
};
