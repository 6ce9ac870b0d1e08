import { expect, test } from 'vitest';
import { expandOf, firstPage } from '../../../scripts/crawl/pass-listing.ts';

const fieldsOf = (path: string) => [...new URL(path, 'http://hub').searchParams.getAll('expand[]')].join(' ');

test('each listing is asked for with the fields that its tables have, newest first', () => {
  expect(firstPage('datasets')).toMatch(/^\/api\/datasets\?limit=1000&sort=createdAt&expand\[]=createdAt&/);
  expect(firstPage('datasets', 50)).toContain('limit=50&');
  expect((['models', 'spaces', 'datasets'] as const).map((kind) => fieldsOf(firstPage(kind)))).toMatchInlineSnapshot(`
    [
      "createdAt lastModified likes downloads downloadsAllTime pipeline_tag library_name sha tags gated disabled safetensors spaces",
      "createdAt lastModified likes sdk models datasets runtime tags sha cardData",
      "createdAt lastModified likes downloads tags gated description",
    ]
  `);
});

test('with a token it is also asked for who may see a record', () => {
  expect(fieldsOf(firstPage('spaces', 1000, true))).toBe(`${fieldsOf(firstPage('spaces'))} private`);
  expect(fieldsOf(`/?${expandOf('models', false)}`)).toBe(fieldsOf(firstPage('models')));
});
