import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readCard } from '../../../scripts/records/read-card.ts';
import { readFrontMatter } from '../../../scripts/records/read-front-matter.ts';
import { pythonRequirements } from '../../../scripts/tidy/python-requirements.ts';
import { holds } from './holds.ts';

const anyText = (...signs: string[]) =>
  fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 }));
const yaml = anyText(
  '---',
  '\n',
  '- ',
  ': ',
  '  ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '&a',
  '*a',
  '<<',
  '!!',
  '|',
  '#',
  'a',
  '%',
  '\t',
);
const leaf = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null));
const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__');

test('no text of a card is an error', () =>
  holds(
    fc.property(yaml, (text) => {
      expect(readFrontMatter(text, 2).warnings.every(({ line }) => line === null || line >= 1)).toBe(true);
      expect(readCard(`---\n${text}\n---\n${text}`).body).toEqual(expect.any(String));
    }),
    300,
  ));

test('front matter that is written reads the same', () => {
  const data = fc.dictionary(
    key,
    fc.oneof(leaf, fc.array(leaf, { maxLength: 4 }), fc.dictionary(key, leaf, { maxKeys: 3 })),
    {
      minKeys: 1,
      maxKeys: 5,
      noNullPrototype: true,
    },
  );
  holds(
    fc.property(data, (value) => {
      const { frontMatter, warnings } = readFrontMatter(stringify(value), 2);
      expect(warnings).toEqual([]);
      expect(frontMatter?.data).toEqual(value);
    }),
    200,
  );
});

test('no text of requirements is an error, and each requirement that is written reads the same', () => {
  const lines = anyText(
    'a',
    'B',
    '1',
    '.',
    '_',
    '-',
    '=',
    '==',
    '>=',
    '~=',
    '<',
    '!',
    ',',
    ';',
    '[',
    ']',
    '(',
    ')',
    '@',
    '#',
    ' ',
    '\n',
    '\\\n',
    '-e ',
    'git+',
    '--hash',
  );
  holds(
    fc.property(lines, (text) => {
      for (const requirement of pythonRequirements(text)) {
        if (requirement.pin === 'address') continue;
        expect(pythonRequirements(`${requirement.name}${requirement.specifier ?? ''}`)).toEqual([requirement]);
      }
    }),
    1000,
  );
});
