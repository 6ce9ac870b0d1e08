import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderState, refuseChanged } from '../../../scripts/lib/folder-state.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'state-'));
  writeFileSync(join(dir, 'models.csv'), 'id\na\n');
});
afterEach(() => rmSync(dir, { recursive: true }));

test('a folder that is as it was may be replaced, though its files were written anew', () => {
  const before = folderState(dir);
  writeFileSync(join(dir, 'models.csv'), 'id\na\n');
  mkdirSync(join(dir, 'below'));
  expect(() => refuseChanged(dir, before)).not.toThrow();
  expect(() => refuseChanged(join(dir, 'none'), folderState(join(dir, 'none')))).not.toThrow();
});

test.each<[string, string, () => void]>([
  ['a changed file', 'models.csv: was changed', () => writeFileSync(join(dir, 'models.csv'), 'id\nb\n')],
  ['a file more', 'notes.md: was added', () => writeFileSync(join(dir, 'notes.md'), 'mine')],
  ['a file less', 'models.csv: was taken away', () => rmSync(join(dir, 'models.csv'))],
])('%s of a folder that is about to be replaced is told', (_what, told, change) => {
  const before = folderState(dir);
  change();
  expect(() => refuseChanged(dir, before)).toThrow(`${told} while this ran, and would be lost`);
});
