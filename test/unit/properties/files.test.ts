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
  // Of signs by chance alone, two texts in a hundred hold a requirement.
  const name = fc.stringMatching(/^[aB1]([._-]{0,2}[aB1])?$/);
  const version = fc.tuple(
    fc.constantFrom('==', '>=', '~=', '!=', '<', '==='),
    fc.stringMatching(/^1(\.[01a*]){0,2}$/),
  );
  const requirement = fc
    .tuple(
      name,
      fc.constantFrom('', '[b]', ' '),
      fc.array(version, { maxLength: 2 }),
      fc.constantFrom('', ' # c', '; d'),
    )
    .map(([of, extra, pins, rest]) => `${of}${extra}${pins.map((pin) => pin.join(' ')).join(', ')}${rest}`);
  const signs = anyOf([...REQUIREMENTS, '#', ' ', '\n', '\\\n', '-e ', 'git+', '--hash']);
  const lines = fc.array(fc.oneof(signs, requirement), { maxLength: 4 }).map((parts) => parts.join('\n'));
  const comesBack = fc.property(lines, (text) =>
    pythonRequirements(text)
      // Neither an address nor what pip refuses is written as a name and a specifier; `a_`, which pip takes, becomes `a-`.
      .filter(({ name, pin }) => pin !== 'address' && pin !== 'refused' && !name.endsWith('-'))
      .every((each) => isDeepStrictEqual(pythonRequirements(`${each.name}${each.specifier ?? ''}`), [each])),
  );
  expect(counterexample(comesBack, 1000)).toBeUndefined();
});
