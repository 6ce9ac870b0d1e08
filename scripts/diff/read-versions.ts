import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../lib/report-error.ts';

/** A file of the data folder in its two versions; undefined where it is not there. */
export interface FileVersions {
  /** Path below the data folder, with slashes. */
  path: string;
  old: string | undefined;
  new: string | undefined;
}

/** Text of a file that both versions have alike; undefined for any other. */
export type Unchanged = (path: string) => string | undefined;

/** Paths below the data folder of all files, changed or not, at the ref and now. */
export interface PathVersions {
  old: ReadonlySet<string>;
  new: ReadonlySet<string>;
}

/**
 * Every file of a data folder that differs between a git ref and the working tree, the paths of all, what the others
 * hold, and the commit of the ref.
 */
export function readVersions(
  data: string,
  ref: string,
): { commit: string; files: FileVersions[]; paths: PathVersions; unchanged: Unchanged } {
  if (!existsSync(data)) throw new ReportError(`${data}: no such folder`, 'npm run diff -- --data DIR names another');
  const commit = git(data, 'rev-parse', '--verify', '--quiet', '--short', `${ref}^{commit}`).trim();
  const blobs = blobsAt(data, commit);
  const present = filesBelow(data);
  const files = [...new Set([...blobs.keys(), ...present])].sort().flatMap((path) => {
    const content = present.has(path) ? readFileSync(join(data, path)) : undefined;
    // Git names content by its hash: what has not changed need not be asked for.
    const blob = blobs.get(path);
    if (content && blob !== undefined && blob === blobName(content, blob)) return [];
    return [
      {
        path,
        old: blob !== undefined ? git(data, 'show', `${commit}:./${path}`) : undefined,
        new: content?.toString(),
      },
    ];
  });
  const differing = new Set(files.map(({ path }) => path));
  return {
    commit,
    files,
    paths: { old: new Set(blobs.keys()), new: present },
    unchanged: (path) =>
      present.has(path) && !differing.has(path) ? readFileSync(join(data, path), 'utf8') : undefined,
  };
}

function blobsAt(data: string, commit: string): Map<string, string> {
  const listed = git(data, 'ls-tree', '-r', '-z', commit, '.').split('\0').filter(Boolean);
  return new Map(
    listed.map((line) => {
      const [facts = '', path = ''] = line.split('\t');
      return [path.replace(/^\.\//, ''), facts.split(' ')[2] ?? ''];
    }),
  );
}

/** What a stopped command left aside (`*.tmp`) is no data; git ignores it too. */
function filesBelow(data: string): Set<string> {
  const entries = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(join(data, '.').length + 1)
      .replaceAll('\\', '/'),
  );
  return new Set(paths.filter((path) => !/\.tmp(\/|$)/.test(path)));
}

function blobName(content: Buffer, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error)
    throw new ReportError(
      `git: ${error.message}`,
      'npm run diff compares with a git ref: install git, and run it in a clone',
      { cause: error },
    );
  if (status === 0) return stdout;
  if (args[0] !== 'rev-parse')
    throw new ReportError(`git ${args.join(' ')}: ${stderr.trim()}`, 'run that command alone');
  const ref = args.at(-1)!.replace('^{commit}', '');
  throw new ReportError(
    `${ref}: expected a git ref, received none of this clone`,
    'git log --oneline shows commits; git fetch gets more',
  );
}
