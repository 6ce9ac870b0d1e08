import { expect, test } from 'vitest';
import { writtenJson } from '../src/written-json.ts';

const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);

test('JSON is what it is', () => {
  for (const value of [[], { a: [1, null] }, 'text', [{ id: 'a', b: undefined }]])
    expect(writtenJson(value)).toBe(JSON.stringify(value));
});

test('of a record that is nested deeper than the stack the field alone is left out, and said so', () => {
  const rows = [{ id: 'a', tags: ['x'] }, { id: 'b', likes: 5, tags: deep }, deep];
  expect(JSON.parse(writtenJson(rows))).toEqual([
    rows[0],
    { id: 'b', likes: 5, tags: 'nested too deep' },
    'nested too deep',
  ]);
  expect(JSON.parse(writtenJson({ id: 'b', config: deep }))).toEqual({ id: 'b', config: 'nested too deep' });
});
