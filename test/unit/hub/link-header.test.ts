import { expect, test } from 'vitest';
import { nextPath } from '../../../scripts/hub/link-header.ts';

const hub = 'https://hub.example';
const next = (link: string | undefined) => nextPath(link, hub, '/api/models?limit=1');

test.each([
  ['alone', '<https://hub.example/api/models?cursor=a%3D>; rel="next"', '/api/models?cursor=a%3D'],
  [
    'behind other rels',
    '<https://hub.example/a>; rel="xet-auth", <https://hub.example/b>; rel="last", <https://hub.example/c>; rel="next"',
    '/c',
  ],
  ['before other rels', '<https://hub.example/c>; rel="next", <https://hub.example/a>; rel="first"', '/c'],
  ['as one of several rels', '<https://hub.example/c>; rel="last next"', '/c'],
  ['without a blank', '<https://hub.example/c>;rel="next"', '/c'],
  ['with blanks', '<https://hub.example/c> ;  rel = "next"', '/c'],
  ['without quotes', '<https://hub.example/c>; rel=next', '/c'],
  ['in capitals', '<https://hub.example/c>; Rel="NEXT"', '/c'],
  ['behind another parameter with a comma', '<https://hub.example/c>; title="a, b"; rel="next"', '/c'],
  ['with a comma in its address', '<https://hub.example/c?x=1,2>; rel="next"', '/c?x=1,2'],
  ['as a relative address', '</api/models?cursor=2>; rel="next"', '/api/models?cursor=2'],
])('the next link is found %s', (_where, link, path) => expect(next(link)).toBe(path));

test.each([
  ['no header', undefined],
  ['an empty header', ''],
  ['another rel', '<https://hub.example/c>; rel="prev"'],
  ['a rel that only begins alike', '<https://hub.example/c>; rel="nextish"'],
  ['no rel', '<https://hub.example/c>'],
  ['a title that says next', '<https://hub.example/c>; title="next"; rel="prev"'],
])('%s means the last page', (_what, link) => expect(next(link)).toBeUndefined());

test.each([
  'https://evil.example/c',
  '//evil.example/c',
  'http://hub.example/c',
  'https://hub.example:8443/c',
  'https://hub.example.evil.example/c',
  'javascript:alert(1)',
])('a next link to another origin is refused: %s', (address) =>
  expect(() => next(`<${address}>; rel="next"`)).toThrow('another origin'),
);

test('the refusal says where the link stood and where it led', () => {
  expect(() => next('<https://evil.example/api/models>; rel="next"')).toThrowErrorMatchingInlineSnapshot(
    `[ReportError: /api/models?limit=1: next link leads to another origin: https://evil.example]`,
  );
  expect(() => next('<https://>; rel="next"')).toThrowErrorMatchingInlineSnapshot(
    `[ReportError: /api/models?limit=1: next link is not an address: "https://"]`,
  );
});
