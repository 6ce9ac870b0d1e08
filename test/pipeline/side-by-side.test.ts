import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const scripts = {
  fine: 'node --eval "console.log(1); setTimeout(() => console.log(2), 100)"',
  broken: 'node --eval "console.error(3); process.exitCode = 3"',
};

/** What the scripts of these names print beside each other, and how they end. */
function sideBySide(...names: string[]) {
  const dir = mkdtempSync(join(tmpdir(), 'side-by-side-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ scripts }));
  const tool = resolve('tools/side-by-side.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...names], { cwd: dir, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const fine = `> fine: ${scripts.fine}\n1\n2\n`;
const broken = `> broken: ${scripts.broken}\n3\nbroken ended with exit code 3\n`;

test('a script that ends well is told whole', () =>
  expect(sideBySide('fine')).toEqual({ status: 0, stdout: fine, stderr: '' }));

test('one that fails is told, fails the whole, and cuts no other short', () => {
  const { status, stdout, stderr } = sideBySide('fine', 'broken');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect([fine + broken, broken + fine]).toContain(stdout);
});

test('a script that is not there fails', () => {
  const { status, stderr } = sideBySide('lost');
  expect(status).toBe(1);
  expect(stderr).toContain('package.json: scripts.lost: expected a command, received none');
});
