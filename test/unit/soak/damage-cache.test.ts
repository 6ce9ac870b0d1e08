import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { damageCache } from '../../../scripts/soak/damage-cache.ts';
import { machineFaults } from '../../../scripts/soak/machine-faults.ts';

const NEXT = '{"next":"/api/models?cursor=eyJfaWQiOnsi"}\nbody';
const files = { 'a/1.zst': 'one', 'a/2.zst': 'two', 'models.pages': NEXT, 'spaces.pages': '{"next":""}\n', begun: '' };
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'damage-'));
  mkdirSync(join(dir, 'a'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
});
afterEach(() => rmSync(dir, { recursive: true }));

const texts = () => Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(join(dir, name), 'utf8')]));

test.each<[Parameters<typeof damageCache>[1], Partial<Record<keyof typeof files, string>>]>([
  ['answers', { 'a/1.zst': 'two', 'a/2.zst': 'one' }],
  ['listings', { 'models.pages': files['spaces.pages'], 'spaces.pages': NEXT }],
  ['addresses', { 'models.pages': NEXT.replace('Onsi', 'Ansi') }],
  ['begun', {}],
])('%s are damaged, and nothing else', (damage, changed) => {
  damageCache(dir, damage);
  expect(texts()).toEqual({ ...files, ...changed });
  expect(statSync(join(dir, 'begun')).mtimeMs > Date.now() + 1e9).toBe(damage === 'begun');
});

test('a cache that is not there cannot be damaged', () =>
  expect(damageCache(join(dir, 'none'), 'answers')).toBe(undefined));

test('what is meant for the machine is told from what is for the Hub', () =>
  expect(machineFaults(['cache,as=begun', 'clock-back,hours=2', 'cut,at=3', 'cache,as=other'])).toEqual({
    machine: { damage: 'begun', clockBack: 7_200_000 },
    hub: ['cut,at=3', 'cache,as=other'],
  }));
