import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { gitIn } from './refresh-here.ts';

let [folder, clone, remote, base] = ['', '', '', ''];

/** Writes a file of the clone and commits it; what it is, git is told by `change`. */
function commit(path: string, change: (file: string) => void = (file) => writeFileSync(file, `${Math.random()}\n`)) {
  const file = join(clone, path);
  mkdirSync(dirname(file), { recursive: true });
  change(file);
  gitIn(clone, 'add', '--all');
  gitIn(clone, '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', path);
  return gitIn(clone, 'rev-parse', 'HEAD');
}

/** Bundles what the clone has beyond the base, and pushes it with the script from another clone, which has only the base. */
function push(branch = 'refresh/2026-09-07') {
  const bundle = join(folder, 'refresh.bundle');
  gitIn(clone, 'bundle', 'create', '--quiet', bundle, 'HEAD', `^${base}`);
  const other = join(folder, 'job');
  rmSync(other, { recursive: true, force: true });
  gitIn(folder, 'clone', '--quiet', remote, other);
  const args = [resolve('scripts/refresh/push-branch.sh'), bundle, 'HEAD', remote, branch];
  const { status, stdout, stderr } = spawnSync('bash', args, { cwd: other, encoding: 'utf8' });
  return { status, stdout, stderr: stderr.replace(/[0-9a-f]{40}/g, '<commit>') };
}

const at = (branch: string) => gitIn(remote, 'rev-parse', `refs/heads/${branch}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'push-branch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  [clone, remote] = [join(folder, 'clone'), join(folder, 'remote.git')];
  gitIn(folder, 'init', '--quiet', '--bare', '--initial-branch', 'main', remote);
  gitIn(folder, 'clone', '--quiet', remote, clone);
  gitIn(clone, 'switch', '--quiet', '--orphan', 'main');
  base = commit('data/captures/latest/models.csv');
  gitIn(clone, 'push', '--quiet', 'origin', 'main');
});

test('one commit of data becomes a branch, and the same commit again is the same branch', () => {
  const made = commit('data/captures/latest/models.csv');
  expect([push(), push()]).toEqual(Array(2).fill({ status: 0, stdout: 'branch=refresh/2026-09-07\n', stderr: '' }));
  expect(at('refresh/2026-09-07')).toBe(made);
});

test('a commit of somebody else on a branch of that name is not pushed over, also not one on top of a refresh', () => {
  const first = commit('data/metrics/claims.csv');
  push();
  const theirs = commit('data/metrics/claims.csv');
  gitIn(clone, 'push', '--quiet', 'origin', 'HEAD:refresh/2026-09-07');
  gitIn(clone, 'reset', '--quiet', '--hard', base);
  const second = commit('data/metrics/claims.csv');
  expect(push().stdout).toBe('branch=refresh/2026-09-07-2\n');
  expect([at('refresh/2026-09-07'), at('refresh/2026-09-07-2')]).toEqual([theirs, second]);
  expect(gitIn(remote, 'rev-parse', `${theirs}^`)).toBe(first);
});

test.each([
  ['code', '.github/workflows/ci.yml', undefined, /expected plain files of data\/, received: .*ci\.yml/],
  ['a schema', 'data/schema/table.ts', undefined, /expected no code, received: .*data\/schema\/table\.ts/],
  ['a path that only looks like data', 'other/data/x.csv', undefined, /expected plain files of data\//],
  ['a link', 'data/x.csv', (file: string) => symlinkSync('/etc/hosts', file), /expected plain files of data\//],
  [
    'a program',
    'data/x.csv',
    (file: string) => {
      writeFileSync(file, '#!/bin/sh\n');
      chmodSync(file, 0o755);
    },
    /expected plain files of data\//,
  ],
] as const)('a commit with %s is refused', (_, path, change, said) => {
  commit(path, change);
  expect(push()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(said) });
  expect(gitIn(remote, 'branch', '--list').trim()).toBe('* main');
});

test('two commits, and a commit on what the base does not have, are refused', () => {
  commit('data/a.csv');
  commit('data/b.csv');
  expect(push().stderr).toMatch(/expected to start from HEAD, starts from <commit>/);
});

test('a name that is no branch is refused', () => {
  commit('data/a.csv');
  expect(push('refresh/..')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('expected the name of a branch'),
  });
});
