import { expect, test } from 'vitest';
import { readArchivedFacts } from '../../../scripts/records/read-archived-facts.ts';

test('facts of a Space may all be left out, and an app without anything found has a kind', () => {
  expect(readArchivedFacts({}, 'here')).toEqual({});
  const facts = {
    size_bytes: 0,
    n_files: 3,
    requirements: ['torch'],
    code: { kind: 'local model', own_models: 0, models: ['a/b'] },
  };
  expect(readArchivedFacts(facts, 'here')).toEqual(facts);
});

test.each([
  [{ size_bytes: -1 }, 'size_bytes'],
  [{ loc: 1.5 }, 'loc'],
  [{ requirements: 'torch' }, 'requirements'],
  [{ code: { kind: '' } }, 'code.kind'],
  [{ code: { kind: 'x', own_models: -1 } }, 'code.own_models'],
  [{ code: { kind: 'x', models: [''] } }, 'code.models.0'],
  [{ code: { kind: 'x', author: '' } }, 'code.author'],
  [{ code: {} }, 'code.kind'],
])('%j are refused with where they stand', (facts, field) => {
  expect(() => readArchivedFacts(facts, 'spaces/a/b')).toThrow(`spaces/a/b: ${field}: `);
});
