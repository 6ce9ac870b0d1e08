import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../scripts/zoo/read-yaml.ts';

const read = (text: string) => readYaml(text, 'configs/a/metafile.yml');

/** Message and hint of the error that a text causes. */
function refused(text: string): string {
  try {
    read(text);
  } catch (error) {
    return `${(error as Error).message} | ${(error as { hint?: string }).hint}`;
  }
  return 'read';
}

const HINT = 'mend the file in a copy of the metafiles, then npm run zoo -- --from DIR';

test('every value knows its line', () => {
  expect(read('a:\n  - 1\n  - b: two\n')).toEqual({
    mended: [],
    value: {
      is: 'map',
      line: 1,
      fields: new Map([
        [
          'a',
          {
            is: 'list',
            line: 2,
            items: [
              { is: 'plain', line: 2, value: 1 },
              { is: 'map', line: 3, fields: new Map([['b', { is: 'plain', line: 3, value: 'two' }]]) },
            ],
          },
        ],
      ]),
    },
  });
});

test('of two equal keys the last counts, as in PyYAML', () => {
  expect(read('a: 1\na: 2').value).toMatchObject({ fields: new Map([['a', { is: 'plain', line: 2, value: 2 }]]) });
});

test('an empty file is one value that is null', () =>
  expect(read('').value).toEqual({ is: 'plain', line: 1, value: null }));

test('a reference is read as what it refers to', () => {
  const ones = (line: number) => ({ is: 'list', line, items: [{ is: 'plain', line, value: 1 }] });
  expect(read('a: &x [1]\nb: *x').value).toEqual({
    is: 'map',
    line: 1,
    fields: new Map([
      ['a', ones(1)],
      ['b', ones(1)],
    ]),
  });
});

describe('a quoted text that goes on at the margin', () => {
  test('is mended, its line named, and lines after it keep their numbers', () => {
    const { value, mended } = read("a:\n  b: 'one\n'\n  c: 3\n");
    expect(mended).toEqual([3]);
    const inner = (value as unknown as { fields: Map<string, { fields: Map<string, unknown> }> }).fields.get(
      'a',
    )!.fields;
    expect([...inner]).toEqual([
      ['b', { is: 'plain', line: 2, value: 'one ' }],
      ['c', { is: 'plain', line: 4, value: 3 }],
    ]);
  });

  test('is no excuse for a quote that is never closed', () =>
    expect(refused("a: 'one\nb: 2\n")).toBe(`configs/a/metafile.yml:3: not YAML: Missing closing 'quote | ${HINT}`));
});

describe('refused with the name of the file and what to do', () => {
  const nines = (letter: string) => `[${Array(9).fill(`*${letter}`).join(', ')}]`;
  const bomb = [
    'a: &a [x]',
    ...[...'bcdefgh'].map((letter, at) => `${letter}: &${letter} ${nines('abcdefg'[at]!)}`),
  ].join('\n');
  test.each([
    ['a tab that indents', 'a:\n\t- b', 'configs/a/metafile.yml:2: not YAML: Tabs are not allowed as indentation'],
    [
      'two documents in one',
      'a: 1\n---\nb: 2',
      'configs/a/metafile.yml:2: not YAML: Source contains multiple documents; please use YAML.parseAllDocuments()',
    ],
    [
      'references that unfold to billions',
      bomb,
      'configs/a/metafile.yml:3: expected at most 100 references to what stands before, received *b',
    ],
    ['a reference to itself', 'a: &a [*a]', 'configs/a/metafile.yml:1: expected at most 40 levels, received more'],
    [
      'a reference to nothing',
      'a: *b',
      'configs/a/metafile.yml:1: expected at most 100 references to what stands before, received *b',
    ],
    ['brackets 100,000 deep', '['.repeat(100_000), 'configs/a/metafile.yml:1: not YAML: nested too deep'],
    ['lists 50 deep', '- '.repeat(50), 'configs/a/metafile.yml:1: expected at most 40 levels, received more'],
    [
      'more than a metafile can have',
      `a: ${'x'.repeat(200_000)}`,
      'configs/a/metafile.yml: expected at most 200000 bytes, received 200003',
    ],
  ])('%s', (_what, text, message) => expect(refused(text)).toBe(`${message} | ${HINT}`));
});
