import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Packs the package of a folder and installs it in an empty one, without a network: its dependencies are links to what
 * the repository has installed. Gives the folder, which the caller removes.
 */
export async function installPacked(home: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: home });
  const packed = join(folder, stdout.trim().split('\n').at(-1)!);
  await run('tar', ['-xzf', packed, '-C', folder]);
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
