import { expect, test } from 'vitest';
import { nextPath } from '../../../scripts/hub/link-header.ts';

const hub = 'https://hub.example';
const next = (link: string | undefined) => nextPath(link, hub, '/c?limit=1');

test.each([
  ['alone', '<https://hub.example/c?cursor=a%3D>; rel="next"', '/c?cursor=a%3D'],
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
  ['with a comma in its address', '<https://hub.example/c?cursor=1,2>; rel="next"', '/c?cursor=1,2'],
  ['as a relative address', '</c?cursor=2>; rel="next"', '/c?cursor=2'],
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

test.each([
  ['without its brackets', 'https://hub.example/c?cursor=2; rel="next"'],
  ['with an open quote', '<https://hub.example/c?cursor=2>; rel="next'],
  ['with an open bracket', '<https://hub.example/c?cursor=2; rel="next"'],
  ['with a rel without a value', '<https://hub.example/c?cursor=2>; rel='],
  ['with parameters that are none', '<https://hub.example/c?cursor=2>; rel "next"'],
  ['as JSON', '{"next":"https://hub.example/c?cursor=2"}'],
  ['behind a link that can be read', '<https://hub.example/a>; rel="last", <https://hub.example/c; rel=next'],
])('a next link that is there but cannot be read is an error, never the end: %s', (_how, link) =>
  expect(() => next(link)).toThrow('/c?limit=1: Link: cannot be read: '),
);

test.each([
  ['another path', '/c?limit=2&expand[]=a', '</d?limit=2&expand[]=a&cursor=1>; rel="next"'],
  ['another sort', '/c?limit=2&sort=a', '</c?limit=2&sort=b&cursor=1>; rel="next"'],
  ['a field less', '/c?expand[]=a&expand[]=b', '</c?expand[]=a&cursor=1>; rel="next"'],
  ['a parameter more', '/c?limit=2', '</c?limit=2&author=x&cursor=1>; rel="next"'],
  ['two cursors', '/c?limit=2', '</c?limit=2&cursor=1&cursor=2>; rel="next"'],
])('a next link with %s than was asked for is an error', (_what, from, link) =>
  expect(() => nextPath(link, hub, from)).toThrow('next link leads to another listing: '),
);

test.each([
  ['another limit', '/c?limit=1000', '</c?limit=100&cursor=1>; rel="next"'],
  ['the same fields in other letters', '/c?expand[]=a&b=1', '</c?b=1&expand%5B%5D=a&cursor=1>; rel="next"'],
])('a next link with %s is followed', (_what, from, link) => expect(nextPath(link, hub, from)).toContain('cursor=1'));

test('the refusal says where the link stood and where it led', () => {
  expect(() => next('<https://evil.example/c>; rel="next"')).toThrowErrorMatchingInlineSnapshot(
    `[ReportError: /c?limit=1: next link leads to another origin: https://evil.example]`,
  );
  expect(() => next('<https://>; rel="next"')).toThrowErrorMatchingInlineSnapshot(
    `[ReportError: /c?limit=1: next link is not an address: "https://"]`,
  );
});

test('two next links that lead to other pages are an error: either may skip one', () => {
  const [one, two] = ['</c?limit=1&cursor=1>; rel="next"', '</c?limit=1&cursor=2>; rel="next"'];
  expect(() => next(`${one}, ${two}`)).toThrow('/c?limit=1: Link: names two next pages: ');
  expect(next(`${one}, ${one}`)).toBe('/c?limit=1&cursor=1');
});
