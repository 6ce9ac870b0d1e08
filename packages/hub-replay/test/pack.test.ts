import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked } from '../../install-packed.ts';
import { writeTinyArchive } from './tiny-archive.ts';

const run = promisify(execFile);
const home = resolve(import.meta.dirname, '..');
// What the repository has installed: nothing is fetched.
const folderOf = (name: string): string => resolve(home, '../../node_modules', name);

const script = `
import { startReplay } from 'hub-replay';
const replay = await startReplay(process.argv[2]);
const page = await fetch(replay.url + '/api/models?sort=likes&limit=2');
console.log(JSON.stringify({ status: page.status, ids: (await page.json()).map(({ id }) => id), ...replay.records }));
await replay.close();
`;

const typed = `
import { ReplayError, startReplay, type HubRecord, type Replay, type ReplayOptions } from 'hub-replay';
const options: ReplayOptions = { quota: { api: 5 }, faults: ['reset'] };
const replay: Replay = await startReplay('archive', options);
const record: HubRecord = { id: new ReplayError('what', 'next').hint };
// @ts-expect-error: an address is a text
const port: number = replay.url;
// @ts-expect-error: there is no such bucket
const wrong: ReplayOptions = { quota: { apis: 5 } };
`;

const filesOf = async (folder: string): Promise<[string, string][]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.toSorted().map(async (path): Promise<[string, string]> => [path, await readFile(path, 'utf8')]),
  );
};

/** The same with the number of each file on its disk, which another file in its place does not have. */
const numberedFilesOf = async (folder: string) =>
  Promise.all((await filesOf(folder)).map(async ([path, text]) => ({ path, text, number: (await stat(path)).ino })));

describe('the package, packed and installed in an empty folder', () => {
  let folder = '';
  let installed: string;
  let before: { path: string; text: string; number: number }[];
  beforeAll(async () => {
    before = await numberedFilesOf(home);
    folder = await installPacked(home);
    installed = join(folder, 'node_modules/hub-replay');
    await mkdir(join(folder, 'node_modules/@types'));
    await symlink(folderOf('@types/node'), join(folder, 'node_modules/@types/node'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('leaves the folder it was packed from as it was, without another package.json in between', async () => {
    expect(await numberedFilesOf(home)).toEqual(before);
  });

  test('holds JavaScript and types, README and licence, and no source', async () => {
    const names = (await filesOf(installed)).map(([path]) => path.slice(installed.length + 1));
    expect(names.filter((name) => !/^dist\/[\w-]+(\.js|\.d\.ts)$/.test(name))).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    expect(names).toContain('dist/index.js');
    expect(names).toContain('dist/index.d.ts');
  });

  test('serves an archive to a script that imports it by name', async () => {
    await writeFile(join(folder, 'serve.mjs'), script);
    const { stdout } = await run(process.execPath, ['serve.mjs', await writeTinyArchive()], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({
      status: 200,
      ids: ['openai-community/gpt2', 'aurora/alpha'],
      models: 5,
      datasets: 3,
    });
  });

  test('has types that compile, and that refuse what is wrong', async () => {
    await writeFile(join(folder, 'typed.mts'), typed);
    const tsc = join(folderOf('typescript'), 'bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', 'node'];
    const { stdout } = await run(process.execPath, [tsc, ...options, 'typed.mts'], { cwd: folder }).catch(
      (failed: { stdout: string }) => failed,
    );
    expect(stdout).toBe('');
  });
});
