import { expect, test } from 'vitest';
import { existingFolder } from '../../../scripts/lib/existing-folder.ts';

test('a folder that is named must be there, and be one', () => {
  expect(existingFolder('data', '--data')).toBe('data');
  expect(() => existingFolder('no-such', '--data')).toThrow('no-such: expected a folder, received none');
  expect(() => existingFolder('package.json', '--data')).toThrow('package.json: expected a folder, received a file');
});
