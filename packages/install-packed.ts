import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Packs a copy of the package of a folder and installs it in an empty one, without a network: its dependencies are
 * links to what the repository has installed. Gives the folder, which the caller removes.
 */
export async function installPacked(home: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  await run('tar', ['-xzf', await packCopy(home, folder), '-C', folder]);
  const { name, dependencies = {} } = JSON.parse(await readFile(join(folder, 'package/package.json'), 'utf8')) as {
    name: string;
    dependencies?: Record<string, string>;
  };
  await mkdir(join(folder, 'node_modules'));
  await rename(join(folder, 'package'), join(folder, 'node_modules', name));
  for (const each of Object.keys(dependencies)) {
    const path = join(folder, 'node_modules', each);
    await mkdir(dirname(path), { recursive: true });
    await symlink(resolve(home, '../../node_modules', each), path);
  }
  return folder;
}

/**
 * Packs into a folder, and gives the path of the archive. While npm packs, package.json leads to dist/: in the tree
 * another program would find that. So it happens in a copy that has beside it what the package has in the tree.
 */
async function packCopy(home: string, destination: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'pack-'));
  try {
    const copy = join(root, 'packages', basename(home));
    await cp(home, copy, { recursive: true });
    await cp(resolve(home, '../prepack.ts'), join(root, 'packages/prepack.ts'));
    await symlink(resolve(home, '../../node_modules'), join(root, 'node_modules'));
    await writeFile(join(root, 'package.json'), '{ "type": "module" }\n');
    const { stdout } = await run(
      'npm',
      ['pack', '--ignore-scripts=false', '--silent', '--pack-destination', destination],
      { cwd: copy },
    );
    return join(destination, stdout.trim().split('\n').at(-1)!);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
