import { expect, test } from 'vitest';
import {
  firstTag,
  ownerOf,
  readCount,
  readFlag,
  readGated,
  readHubId,
  readId,
  readIds,
  readInstant,
  readName,
  readObject,
  readText,
  readTexts,
} from '../../../scripts/records/field.ts';

const record = (value: unknown) => ({ id: 'a/b', x: value, gated: value });
const missing = [undefined, null];

test('what is missing is null, never zero, false or empty', () => {
  for (const value of missing) {
    const readers = [readCount, readText, readInstant, readFlag, readTexts, readObject].map((read) =>
      read(record(value), 'x'),
    );
    expect([...readers, readGated(record(value))]).toEqual(Array.from({ length: 7 }, () => null));
  }
  expect([readText(record(''), 'x'), readGated(record(''))]).toEqual([null, null]);
});

test('what is there is taken as it is', () => {
  expect([readCount(record(0), 'x'), readCount(record(1e12), 'x')]).toEqual([0, 1e12]);
  expect([readFlag(record(false), 'x'), readTexts(record([]), 'x'), readText(record(' '), 'x')]).toEqual([
    false,
    [],
    ' ',
  ]);
  expect(readInstant(record('2024-02-29T23:59:59.999Z'), 'x')).toBe('2024-02-29T23:59:59.999Z');
  expect([false, true, 'auto', 'manual'].map((value) => readGated(record(value)))).toEqual([
    'false',
    'true',
    'auto',
    'manual',
  ]);
});

test.each<[string, (value: unknown) => unknown, unknown[]]>([
  ['integer >= 0', (value) => readCount(record(value), 'x'), ['12', -1, 1.5, NaN, Infinity, 2 ** 53, true, [], {}, '']],
  ['a count of at most 1000000000000', (value) => readCount(record(value), 'x'), [1e12 + 1, 2 ** 53 - 1]],
  ['text', (value) => readText(record(value), 'x'), [0, false, [], {}]],
  [
    'an instant',
    (value) => readInstant(record(value), 'x'),
    [
      '2024-07-11',
      '',
      '2024-13-01T00:00:00Z',
      '2024-07-32T00:00:00Z',
      '2024-07-11T24:00:00Z',
      '2024-06-31T00:00:00Z',
      '2023-02-29T00:00:00Z',
      '0001-01-01T00:00:00.000Z',
      '1969-12-31T23:59:59.000Z',
      '+099999-01-01T00:00:00.000Z',
      '2024-07-11T00:00:00+02:00',
      'yesterday',
    ],
  ],
  ['true or false', (value) => readFlag(record(value), 'x'), ['true', 0, 1, []]],
  ['a list', (value) => readTexts(record(value), 'x'), ['a', 1, {}, ['a', 1], [null], [['a']]]],
  ['an object', (value) => readObject(record(value), 'x'), ['a', 1, [], true]],
  ['false, "auto" or "manual"', (value) => readGated(record(value)), [1, [], {}, 'True', 'FALSE', 'a'.repeat(99)]],
  ['at most 10000 ids', (value) => readIds(record(value), 'x'), [Array.from({ length: 10_001 }, () => 'a/b')]],
])('of another type than %s is the one clear error', (expected, read, values) => {
  for (const value of values) expect(() => read(value)).toThrow(`expected ${expected}`);
});

test('the error names record, field, expectation and value, which is cut short', () => {
  expect(() => readCount(record('12'), 'x')).toThrowErrorMatchingInlineSnapshot(
    `[ReportError: a/b: x: expected integer >= 0, received "12"]`,
  );
  expect(() => readCount({ x: 'y'.repeat(500) }, 'x')).toThrow(
    new RegExp(`^a record: x: expected integer >= 0, received "y{119}$`),
  );
});

test('a field of an object is named after the record and the object', () => {
  const runtime = readObject({ id: 'a/b', runtime: { stage: 5 } }, 'runtime')!;
  expect(() => readText(runtime, 'stage')).toThrow('a/b: runtime: stage: expected text, received 5');
});

test('empty text in a list is no value, and half a character is replaced, because no file can hold it', () => {
  const clean = ['a', 'é😀'];
  expect(readTexts(record(clean), 'x')).toBe(clean);
  expect(readTexts(record(['', 'a', '\ud800x', '']), 'x')).toEqual(['a', '\ufffdx']);
  expect(readText(record('x\udc00'), 'x')).toBe('x\ufffd');
});

test.each(['a', 'a/b', 'A_b.c-d/9', '0x/e', `a/${'x'.repeat(259)}`])('%s is an id', (id) =>
  expect(readId({ id })).toBe(id),
);
test.each(['', '/', 'a/', '/b', 'a/b/c', 'a b', 'a/b\n', 5, null, undefined, '\ud800/a', 'x'.repeat(2000)])(
  '%j is none',
  (id) => {
    expect(() => readId({ id })).toThrow('id: expected owner/name');
  },
);

test('an id has its owner before the slash, an old one has none', () =>
  expect([ownerOf('a/b'), ownerOf('gpt2')]).toEqual(['a', null]));
test('the first tag with a prefix counts, an empty one does not', () => {
  expect(firstTag(['license:', 'x', 'license:mit', 'license:gpl'], 'license:')).toBe('mit');
  expect(firstTag(['license:'], 'license:')).toBeNull();
});

test('an _id is 24 hex digits, or not known where the record has none', () => {
  const hubId = '668f1c2bf1a2b3c4d5e6f708';
  expect([readHubId({ id: 'a/b', _id: hubId }), readHubId({ id: 'a/b' }), readHubId({ id: 'a/b', _id: null })]).toEqual(
    [hubId, null, null],
  );
  for (const wrong of ['', 'xyz', hubId.slice(1), `${hubId}0`, hubId.toUpperCase(), 7])
    expect(() => readHubId({ id: 'a/b', _id: wrong })).toThrow('a/b: _id: expected 24 hex digits, received');
});

test.each([
  'a/..',
  '../b',
  './b',
  'a/.',
  '.',
  '..',
  'a//b',
  '/b',
  'a/',
  'a\\b/c',
  'a/b\u0000',
  'a/b c',
  'a/b\u202e',
  'é/b',
  '<b>/c',
])('an id %j is refused, alone and in a list', (id) => {
  expect(() => readId({ id })).toThrow('id: expected owner/name, received');
  expect(() => readIds(record(['c/d', id]), 'x')).toThrow('x: expected a list of owner/name, received');
});

test('an id with dots in its parts is one', () =>
  expect(['a/b.c', '.x/..y', 'gpt2', 'a_b/c-d'].map((id) => readId({ id }))).toEqual([
    'a/b.c',
    '.x/..y',
    'gpt2',
    'a_b/c-d',
  ]));

test('a text, a text of a list and a name have a largest length', () => {
  expect(readText(record('x'.repeat(20_000)), 'x')).toHaveLength(20_000);
  expect(() => readText(record('x'.repeat(20_001)), 'x')).toThrow(
    'a/b: x: expected at most 20000 characters, received',
  );
  expect(() => readTexts(record(['x'.repeat(20_001)]), 'x')).toThrow('expected texts of at most 20000 characters');
  expect(readName(record('text-to-3d'), 'x')).toBe('text-to-3d');
  expect(() => readName(record('../x'), 'x')).toThrow('a/b: x: expected a name, received "../x"');
});
