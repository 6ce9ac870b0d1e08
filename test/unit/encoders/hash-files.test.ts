import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashFiles } from '../../../scripts/encoders/hash-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'weights-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'a'), 'one');
writeFileSync(join(folder, 'b'), 'three');
const weights = {
  package: 'weights',
  version: '1.0.0',
  files: ['a', 'b'],
  sha256: createHash('sha256').update('onethree').digest('hex'),
};

test('weights in several files are hashed as one, and counted', async () => {
  expect(await hashFiles(folder, weights)).toBe(8);
});

test('weights of another hash are an error', async () => {
  await expect(hashFiles(folder, { ...weights, files: ['b', 'a'] })).rejects.toThrow(
    /: b \+ a: expected sha256 [0-9a-f]{64}, received [0-9a-f]{64}$/,
  );
});
