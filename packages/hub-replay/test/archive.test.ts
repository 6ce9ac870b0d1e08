import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../src/load-archive.ts';
import { startReplay } from '../src/start-replay.ts';
import { ask, idsByPage } from './ask.ts';
import { writeArchive } from './tiny-archive.ts';

const failure = async (files: Record<string, unknown[] | string>): Promise<string> => {
  const dir = await writeArchive(files);
  const error = await startReplay(dir).then(
    async (replay) => replay.close().then(() => new Error('no failure')),
    (thrown: Error) => thrown,
  );
  return error.message.replaceAll(dir, 'DIR');
};

describe('an archive', () => {
  test('is named after its folder if about.json does not name it', async () => {
    const dir = await writeArchive({ 'models.ndjson.gz': [{ id: 'a/b' }] });
    const replay = await startReplay(dir);
    expect((await ask(`${replay.url}/replay/about`)).json()).toMatchObject({ capture: basename(dir), about: null });
    await replay.close();
  });

  test('that is loaded once is served by several replays, each with its own faults', async () => {
    const archive = await loadArchive(await writeArchive({ 'models.ndjson.gz': [{ id: 'a/b' }] }));
    const replays = [
      await startReplay(archive),
      await startReplay(archive, { faults: ['status,code=502'] }),
      await startReplay(archive),
    ];
    const statuses = [];
    for (const { url } of replays) statuses.push((await ask(`${url}/api/models/a/b`)).status);
    for (const replay of replays) await replay.close();
    expect(statuses).toEqual([200, 502, 200]);
    expect(new Set(replays.map(({ records }) => records.models))).toEqual(new Set([1]));
  });

  test.each(['[]', '"x"', '5'])('is refused where about.json is %s, which is no object', async (text) => {
    const dir = await writeArchive({ 'models.ndjson.gz': [{ id: 'a/b' }] });
    writeFileSync(join(dir, 'about.json'), text);
    await expect(loadArchive(dir)).rejects.toThrow(`${join(dir, 'about.json')}:1: expected an object, received `);
  });

  test.skipIf(process.platform === 'win32')(
    'is refused where a pipe is in it, and not waited for (skipped on Windows, which has none)',
    async () => {
      const dir = await writeArchive({ 'models.ndjson.gz': [{ id: 'a/b' }] });
      execFileSync('mkfifo', [join(dir, 'cards.ndjson.gz')]);
      await expect(loadArchive(dir)).rejects.toThrow('cards.ndjson.gz: expected a file, received a pipe or device');
    },
  );

  test('need not be sorted, nor have _id', async () => {
    const rows = [
      { id: 'b/z', createdAt: '2024-01-01T00:00:00.000Z' },
      { id: 'a/y', createdAt: '2024-01-01T00:00:00.000Z' },
      { id: 'a/x', createdAt: '2024-01-01T00:00:00.500Z' },
    ];
    const replay = await startReplay(await writeArchive({ 'models.ndjson.gz': rows }));
    expect(await idsByPage(`${replay.url}/api/models?sort=createdAt`)).toEqual([['a/x', 'a/y', 'b/z']]);
    expect(await idsByPage(`${replay.url}/api/models?author=a`)).toEqual([['a/x', 'a/y']]);
    expect((await ask(`${replay.url}/api/models/b/z`)).json<{ id: string }>().id).toBe('b/z');
    await replay.close();
  });

  test('may hold files that the replay does not know: they are named and left alone', async () => {
    const dir = await writeArchive({ 'models.ndjson.gz': [], 'notes.txt': 'x' });
    const lines: string[] = [];
    const replay = await startReplay(dir, { log: (line) => void lines.push(line) });
    await replay.close();
    expect(lines).toEqual([`${join(dir, 'notes.txt')}: not an archive file, left alone`]);
  });

  test('is refused with file, line and value where a line is broken', async () => {
    expect(await failure({ 'models.ndjson.gz': '{"id":"a/b"}\n{"id":\n' })).toMatchInlineSnapshot(
      `"DIR/models.ndjson.gz:2: expected one JSON object with an "id", received "{\\"id\\":""`,
    );
    expect(await failure({ 'cards.ndjson.gz': '{"card":"x"}\n' })).toMatchInlineSnapshot(
      `"DIR/cards.ndjson.gz:1: expected one JSON object with an "id", received "{\\"card\\":\\"x\\"}""`,
    );
    expect(await failure({ 'models.ndjson.gz': [{ id: 'a/b' }, { id: 'a/b' }] })).toMatchInlineSnapshot(
      `"DIR/models.ndjson.gz:2: id is not unique, received "a/b" again"`,
    );
    expect(await failure({ 'space-files.csv': 'id,size_bytes,n_files\na/b,many,1\n' })).toMatchInlineSnapshot(
      `"DIR/space-files.csv:2: expected whole numbers or nothing, received "a/b,many,1""`,
    );
  });

  test('is refused if the folder is missing, empty, or holds a file that is not packed', async () => {
    await expect(startReplay('/no/such/folder')).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ReplayError: /no/such/folder: no such folder]`,
    );
    expect(await failure({})).toMatchInlineSnapshot(`"DIR: expected an archive file, received an empty folder"`);
    const packed = await writeArchive({ 'models.ndjson.gz': [] });
    const { mkdir, writeFile } = await import('node:fs/promises');
    const folder = await writeArchive({ 'models.ndjson.gz': [] });
    await mkdir(join(folder, 'spaces.ndjson.gz'));
    await expect(startReplay(folder)).rejects.toThrow(/spaces\.ndjson\.gz: expected a file, received a folder/);
    await writeFile(join(packed, 'models.ndjson.gz'), 'plain text');
    await expect(startReplay(packed)).rejects.toThrow(/models\.ndjson\.gz: not a gzip file/);
  });
});
