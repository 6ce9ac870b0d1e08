import { describe, expect, test } from 'vitest';
import { cutShards, lookKey, shardOf } from '../../../src/look/shards.ts';

const entries = (keys: readonly string[]) => keys.map((key) => ({ key, json: JSON.stringify(['m', key]) }));

describe('a sorted list cut into files', () => {
  test('is in the order of its keys, and each file begins with its bound', () => {
    const { bounds, files } = cutShards(entries(['c', 'a', 'd', 'b']), 22);
    expect(bounds).toEqual(['a', 'c']);
    expect(files).toEqual(['[["m","a"],["m","b"]]', '[["m","c"],["m","d"]]']);
  });

  test('has no file above the limit, in bytes and not in letters', () => {
    const { files } = cutShards(entries(['ä', 'ö', 'ü', 'é']), 24);
    expect(files.map((file) => Buffer.byteLength(file)).every((bytes) => bytes <= 24)).toBe(true);
    expect(files.length).toBeGreaterThan(1);
  });

  test('keeps entries of one key together, though alone they are too many', () => {
    expect(cutShards(entries(['a', 'b', 'b', 'b', 'c']), 22).bounds).toEqual(['a', 'b', 'c']);
  });

  test('of nothing has no file', () => {
    expect(cutShards([])).toEqual({ bounds: [], files: [] });
  });
});

describe('the file of a key', () => {
  const bounds = ['a', 'm', 't'];
  test.each([
    ['a', 0],
    ['lzz', 0],
    ['m', 1],
    ['m0', 1],
    ['zz', 2],
    ['', 0],
  ])('%s is in file %i', (key, file) => expect(shardOf(bounds, key)).toBe(file));

  test('of no files is the first', () => expect(shardOf([], 'a')).toBe(0));

  test('does not depend on case or blanks around', () => expect(lookKey(' OpenAI/Whisper ')).toBe('openai/whisper'));
});
