import { expect, test } from 'vitest';
import { bibtex } from '../../../src/site/bibtex.ts';

test(
  'a page is cited with its version and the day of its newest data; without an address where the site ' + 'has none',
  () => {
    expect(
      bibtex({
        key: 'hub-report-apps',
        title: 'Apps',
        publisher: 'The Hub report contributors',
        version: '0.1.0',
        seen: '2026-08-22',
      }),
    ).toMatchInlineSnapshot(`
    "@techreport{hub-report-apps,
      title   = {{Apps}},
      author  = {{The Hub report contributors}},
      year    = {2026},
      version = {0.1.0},
      note    = {Data as of 2026-08-22},
    }"
  `);
  },
);
