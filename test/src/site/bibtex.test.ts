import { expect, test } from 'vitest';
import { bibtex, type Citation } from '../../../src/site/bibtex.ts';
import { cslJson } from '../../../src/site/csl-json.ts';

const page: Citation = {
  key: 'hub-report-apps',
  title: '46% of R&D_apps #1',
  publisher: 'The Hub report contributors',
  version: '0.1.0',
  issued: '2026-11-30',
  seen: '2024-07-11',
};

test('a page is cited by the year of publication, with the day of its newest data, and TeX takes no sign of its title', () =>
  expect(bibtex(page)).toMatchInlineSnapshot(`
    "@misc{hub-report-apps,
      title   = {{46\\% of R\\&D\\_apps \\#1}},
      author  = {{The Hub report contributors}},
      year    = {2026},
      version = {0.1.0},
      note    = {Data as of 2024-07-11},
    }"
  `));

test('as CSL-JSON it was issued on the day of publication', () =>
  expect(cslJson(page, 'graphic')).toMatchObject({
    title: page.title,
    issued: { 'date-parts': [[2026, 11, 30]] },
    note: 'Data as of 2024-07-11',
  }));

test('as CSL-JSON it has its address where it has one', () =>
  expect(
    [cslJson(page, 'report'), cslJson({ ...page, url: 'https://host/f/a/' }, 'report')].map(({ URL }) => URL),
  ).toEqual([undefined, 'https://host/f/a/']));
