import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { growData } from '../../../scripts/bench/grow-data.ts';

test('each capture stands so many times, and what a killed run left beside them does not', () => {
  const dir = mkdtempSync(join(tmpdir(), 'grow-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const [from, into] = [join(dir, 'from'), join(dir, 'into')];
  mkdirSync(join(from, 'captures/2024-02-28'), { recursive: true });
  writeFileSync(join(from, 'captures/2024-02-28/manifest.json'), '{"seen":"2024-02-28"}');
  writeFileSync(join(from, 'captures/2024-02-28.lock.tmp'), '');
  growData(from, into, 3);
  expect(readdirSync(join(into, 'captures')).sort()).toEqual([
    '2024-02-28',
    '2024-02-28.lock.tmp',
    '2024-02-29',
    '2024-03-01',
  ]);
  const manifest = JSON.parse(readFileSync(join(into, 'captures/2024-03-01/manifest.json'), 'utf8'));
  expect(manifest).toEqual({ seen: '2024-03-01', folder: 'captures/2024-03-01', capture: '2024-03-01' });
});
