import { expect, test } from 'vitest';
import { cellAddress, tableColumns } from '../../../src/site/table-columns.ts';

const column = (name: string) => ({ name, label: name.toUpperCase(), format: 'integer' as const });

test('a column that no row knows is left out, and one that fewer than one row in twenty knows is told', () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    all: at,
    none: null,
    two: at < 2 ? at : null,
    one: at < 1 ? 0 : null,
  }));
  const { shown, rare } = tableColumns(['all', 'none', 'two', 'one', 'absent'].map(column), rows);
  expect(shown.map(({ name }) => name)).toEqual(['all', 'two']);
  expect(rare).toEqual([{ label: 'ONE', known: 1 }]);
});

test('a cell leads to the Hub by its format, or as a text in a column of models or Spaces', () => {
  const at = (name: string, format: 'text' | 'model' | 'dataset' | 'integer', value: string | number | null) =>
    cellAddress({ name, label: '', format }, value);
  expect(at('model', 'text', 'openai-community/gpt2')).toBe('https://huggingface.co/openai-community/gpt2');
  expect(at('space', 'text', 'a/b')).toBe('https://huggingface.co/spaces/a/b');
  expect(at('first', 'dataset', 'squad')).toBe('https://huggingface.co/datasets/squad');
  // The name of a dataset as somebody wrote it is no id.
  expect(at('dataset', 'text', 'squad')).toBeUndefined();
  expect(at('model', 'text', 'a model')).toBeUndefined();
  expect(at('model', 'integer', 3)).toBeUndefined();
  expect(at('model', 'model', null)).toBeUndefined();
});
