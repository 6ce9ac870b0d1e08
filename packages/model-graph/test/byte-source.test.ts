import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileSource } from '../src/byte-source.ts';

test('a folder or a pipe in the place of a file is refused, and not waited for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'byte-source-'));
  try {
    const pipe = join(folder, 'model.safetensors');
    execFileSync('mkfifo', [pipe]);
    await expect(openFileSource(pipe)).rejects.toThrow(`${pipe}: a pipe or device, not a file`);
    await expect(openFileSource(folder)).rejects.toThrow(`${folder}: a folder, not a file`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
