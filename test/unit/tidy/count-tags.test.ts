import { describe, expect, test } from 'vitest';
import { countTags } from '../../../scripts/tidy/count-tags.ts';

describe('tags of a listing', () => {
  const rowsOf = (...tags: (string[] | undefined)[]) => {
    const counter = countTags('models');
    for (const each of tags) counter.add(each ?? null);
    return counter.rows();
  };

  test('are counted once a record, over the records that have tags', () => {
    const rows = rowsOf(['peft', 'peft', 'custom_code'], ['peft', 'other'], undefined, []);
    expect(rows.find(({ tag }) => tag === 'peft')).toEqual({
      kind: 'models',
      tag: 'peft',
      n: 2,
      of: 3,
    });
    expect(rows.find(({ tag }) => tag === 'custom_code')).toMatchObject({ n: 1, of: 3 });
    expect(rows.find(({ tag }) => tag === 'diffusers')).toMatchObject({ n: 0, of: 3 });
    expect(rows.some(({ tag }) => tag === 'other')).toBe(false);
  });

  test('say nothing where every record carries only the tag that the list was filtered by', () => {
    expect(rowsOf(['text-generation'], ['text-classification'])).toEqual([]);
    expect(rowsOf()).toEqual([]);
  });
});
