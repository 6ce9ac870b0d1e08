import { describe, expect, test } from 'vitest';
import { isSmallForm, smallFormOf } from '../../../scripts/tidy/small-form.ts';

const of = (...tags: string[]) => smallFormOf({ id: 'me/child', tags });

describe('a small or converted form', () => {
  test('is told by the tags of the model, and not known without tags', () => {
    expect(isSmallForm({ tags: ['transformers', 'onnx'] })).toBe(true);
    expect(isSmallForm({ tags: ['transformers', 'safetensors', 'base_model:quantized:a/b'] })).toBe(false);
    for (const bits of [1, 2, 3, 5, 6, 7, 8]) expect(isSmallForm({ tags: ['x', `${bits}-bit`] })).toBe(true);
    expect(isSmallForm({ tags: ['x', '16-bit'] })).toBe(false);
    expect(isSmallForm({ tags: null })).toBeNull();
  });

  test('names its base by the relation where the Hub writes one', () => {
    expect(of('base_model:a/b', 'base_model:quantized:a/b', 'gguf')).toEqual(['a/b']);
    expect(of('base_model:a/b', 'base_model:finetune:a/b', 'gguf')).toEqual([]);
    expect(of('base_model:a/b', 'base_model:adapter:a/b', 'base_model:quantized:c/d')).toEqual(['c/d']);
  });

  test('names it by any base where the Hub wrote no relation yet, if it is such a form itself', () => {
    expect(of('base_model:a/b', 'gguf')).toEqual(['a/b']);
    expect(of('base_model:a/b', 'safetensors')).toEqual([]);
  });

  test('is none of itself, and none of what it does not name', () => {
    expect(of('base_model:me/child', 'gguf')).toEqual([]);
    expect(of('gguf')).toEqual([]);
    expect(smallFormOf({ id: 'a', tags: null })).toEqual([]);
  });
});
