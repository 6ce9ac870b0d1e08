import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readCard } from '../../../scripts/records/read-card.ts';
import { readFrontMatter } from '../../../scripts/records/read-front-matter.ts';
import { pythonRequirements } from '../../../scripts/tidy/python-requirements.ts';
import { counterexample } from './counterexample.ts';

const anyOf = (signs: readonly string[]) =>
  fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 }));
const YAML = ['---', '\n', '- ', ': ', '  ', '"', "'", '{', '}', '[', ']', '&a', '*a', '<<', '!!', '|', '#', '%', '\t'];
const REQUIREMENTS = ['a', 'B', '1', '.', '_', '-', '=', '==', '>=', '~=', '<', '!', ',', ';', '[', ']', '(', ')', '@'];

test('no text of a card is an error, and every warning has a line', () => {
  const isRead = fc.property(anyOf([...YAML, 'a']), (text) => {
    const { warnings } = readFrontMatter(text, 2);
    return warnings.every(({ line }) => line >= 1) && typeof readCard(`---\n${text}\n---\n${text}`).body === 'string';
  });
  expect(counterexample(isRead, 300)).toBeUndefined();
});

test('front matter that is written reads the same', () => {
  const leaf = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null));
  const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__');
  const object = <Value>(value: fc.Arbitrary<Value>) =>
    fc.dictionary(key, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
  const data = object(fc.oneof(leaf, fc.array(leaf, { maxLength: 4 }), object(leaf)));
  const comesBack = fc.property(data, (value) => {
    const { frontMatter, warnings } = readFrontMatter(stringify(value), 2);
    return warnings.length === 0 && isDeepStrictEqual(frontMatter?.data, value);
  });
  expect(counterexample(comesBack)).toBeUndefined();
});

test('no text of requirements is an error, and each requirement that is written reads the same', () => {
  const lines = anyOf([...REQUIREMENTS, '#', ' ', '\n', '\\\n', '-e ', 'git+', '--hash']);
  const comesBack = fc.property(lines, (text) =>
    pythonRequirements(text)
      // Neither an address nor what pip refuses is written as a name and a specifier; `a_`, which pip takes, becomes `a-`.
      .filter(({ name, pin }) => pin !== 'address' && pin !== 'refused' && !name.endsWith('-'))
      .every((each) => isDeepStrictEqual(pythonRequirements(`${each.name}${each.specifier ?? ''}`), [each])),
  );
  expect(counterexample(comesBack, 1000)).toBeUndefined();
});
