import { expect, test } from 'vitest';
import { rateBucket } from '../../../scripts/hub/rate-bucket.ts';

test.each([
  ['/api/models?limit=1000', 'api'],
  ['/api/spaces/a/b/tree/main', 'api'],
  [`/api/resolve-cache/spaces/a/b/${'0'.repeat(40)}/app.py`, 'resolvers'],
  ['/spaces/a/b/resolve/main/app.py', 'resolvers'],
  ['/a/b/raw/main/README.md', 'resolvers'],
  ['/spaces/a/b', 'pages'],
  ['/replay/about', 'replay'],
])('%s is counted in %s', (path, bucket) => expect(rateBucket(path)).toBe(bucket));
