import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openZooFiles } from '../../../scripts/zoo/open-zoo-files.ts';
import { readZooFiles, type ReadZoo } from '../../../scripts/zoo/read-zoo-files.ts';
import { folderOf, sound } from './hand-made-zoo.ts';

const index = (...paths: string[]) => `Import:\n${paths.map((path) => `  - ${path}\n`).join('')}`;
const files: Record<string, string> = {
  'model-index.yml': index('configs/grid/metafile.yml', 'configs/gn+ws/metafile.yml'),
  'configs/grid/metafile.yml': sound,
  'configs/gn+ws/metafile.yml': sound.replaceAll('grid_r50', 'gn_r50'),
};

async function readFrom(from: string, slept: number[] = []): Promise<ReadZoo> {
  const zoo = openZooFiles(from, { signal: new AbortController().signal, sleep: async (ms) => void slept.push(ms) });
  return readZooFiles(zoo).finally(() => zoo.close());
}

async function fromFolder(given: Readonly<Record<string, string>>): Promise<ReadZoo> {
  const dir = folderOf(given);
  return readFrom(dir)
    .catch((error: Error) => {
      throw new Error(error.message.replaceAll(dir, 'DIR'));
    })
    .finally(() => rmSync(dir, { recursive: true }));
}

/** Reads from a server of this machine; errors and lists name it RAW. */
async function fromServer(listener: RequestListener, slept?: number[]): Promise<ReadZoo> {
  const server = createServer(listener);
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await readFrom(`${address}/zoo/main/`, slept);
  } catch (error) {
    throw new Error((error as Error).message.replaceAll(address, 'RAW'));
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

const served: RequestListener = (request, response) => {
  const text = files[decodeURIComponent(request.url!.replace('/zoo/main/', ''))];
  response.writeHead(text === undefined ? 404 : 200).end(text ?? '404: Not Found');
};

test.each<[string, (response: ServerResponse) => unknown]>([
  ['an empty body', (response) => response.end()],
  ['a page for people', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('Sign in')],
  ['a page for people under another type', (response) => response.end('<!DOCTYPE html><title>Sign in</title>')],
  ['a refusal with a page for people', (response) => response.writeHead(404).end('<html>Blocked</html>')],
])('%s in the place of a file is asked for again, and never read as one', async (_, answer) => {
  let asked = 0;
  const slept: number[] = [];
  const whole = await fromServer((request, response) => {
    const isOne = request.url!.includes('grid') && (asked += 1) < 3;
    return void (isOne ? answer(response) : served(request, response));
  }, slept);
  expect([whole.metafiles.map(({ models }) => models.length), whole.warnings, slept]).toEqual([
    [1, 1],
    [],
    [1000, 2000],
  ]);
  const never = fromServer((request, response) => {
    void (request.url!.includes('grid') ? answer(response) : served(request, response));
  }, []);
  await expect(never).rejects.toThrow(/^RAW\/zoo\/main\/configs\/grid\/metafile.yml: .*after 11 attempts/);
});

describe('a folder', () => {
  test('may be a checkout or hold files named by their folder of configs: both give the same', async () => {
    const flat = {
      'model-index.yml': files['model-index.yml']!,
      'grid.yml': files['configs/grid/metafile.yml']!,
      'gn+ws.yml': files['configs/gn+ws/metafile.yml']!,
    };
    const [one, other] = [await fromFolder(files), await fromFolder(flat)];
    expect(one.metafiles.map(({ file, models }) => `${file} ${models.length}`)).toEqual([
      'configs/grid/metafile.yml 1',
      'configs/gn+ws/metafile.yml 1',
    ]);
    expect([other.sha256, other.files]).toEqual([one.sha256, 3]);
  });

  test('that is not there is an error', async () => {
    await expect(async () => readFrom('nowhere')).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ReportError: nowhere: no such folder]`,
    );
  });

  test.each([
    ['without the index', {}, 'DIR/model-index.yml: expected the file model-index.yml of the zoo, received none'],
    [
      'without a metafile that the index imports',
      { 'model-index.yml': files['model-index.yml']! },
      'DIR/grid.yml: expected the file configs/grid/metafile.yml of the zoo, received none',
    ],
    [
      'with a broken metafile',
      { ...files, 'configs/gn+ws/metafile.yml': 'a: [' },
      /^configs\/gn\+ws\/metafile\.yml:1: not YAML: /,
    ],
    [
      'whose index imports nothing',
      { 'model-index.yml': 'Import: []' },
      'model-index.yml: expected a list Import of metafiles, received none',
    ],
    [
      'whose index leads out of it',
      { 'model-index.yml': index('configs/../../secret.yml') },
      'model-index.yml:2: Import: expected a path such as configs/atss/metafile.yml, received ' +
        '"configs/../../secret.yml"',
    ],
  ])('%s is an error that names the file', async (_what, given, message) => {
    await expect(fromFolder(given)).rejects.toThrow(message);
  });

  test('whose index imports a file twice is read once, with a warning', async () => {
    const { metafiles, warnings } = await fromFolder({
      ...files,
      'model-index.yml': index('configs/grid/metafile.yml', 'configs/grid/metafile.yml'),
    });
    expect([metafiles.length, warnings]).toEqual([
      1,
      [
        {
          file: 'model-index.yml',
          line: 3,
          defect: 'import-twice',
          model: null,
          about: 'configs/grid/metafile.yml is imported twice; read once',
        },
      ],
    ]);
  });
});

describe('an address', () => {
  test('that can be none is told at once, with the way to the options', async () => {
    const slept: number[] = [];
    await expect(readFrom('http://', slept)).rejects.toMatchObject({
      message: '--from: expected an http(s) address, received "http://"',
      hint: 'npm run zoo -- --help',
      exitCode: 1,
    });
    expect(slept).toEqual([]);
  });

  test('gives what a folder gives', async () => {
    const [web, folder] = [await fromServer(served), await fromFolder(files)];
    expect([web.sha256, web.metafiles.map(({ models }) => models)]).toEqual([
      folder.sha256,
      folder.metafiles.map(({ models }) => models),
    ]);
  });

  test('is asked for at most 8 files at once, one each', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `configs/m${at}/metafile.yml`);
    let [open, most, asked] = [0, 0, 0];
    const read = await fromServer((request, response) => {
      most = Math.max(most, (open += 1));
      asked += 1;
      setImmediate(() => {
        open -= 1;
        response.end(request.url!.endsWith('model-index.yml') ? index(...names) : sound);
      });
    });
    expect([read.metafiles.map(({ file }) => file), asked, most <= 8]).toEqual([names, 41, true]);
  });

  test('that fails for a while is asked again, as long as it asks to wait', async () => {
    const slept: number[] = [];
    let failures = 2;
    const read = await fromServer((request, response) => {
      if (failures-- > 0) response.writeHead(failures > 0 ? 503 : 429, { 'retry-after': '4' }).end();
      else served(request, response);
    }, slept);
    expect([read.files, slept]).toEqual([3, [5000, 5000]]);
  });

  test.each<[string, RequestListener, string | RegExp]>([
    [
      'does not have a file',
      (request, response) =>
        request.url!.includes('grid') ? response.writeHead(404).end() : served(request, response),
      'RAW/zoo/main/configs/grid/metafile.yml: expected 200, received 404',
    ],
    [
      'is out of order',
      (_request, response) => response.writeHead(500).end(),
      'RAW/zoo/main/model-index.yml: 500, after 11 attempts',
    ],
    [
      'cuts connections',
      (request) => request.socket.destroy(),
      /^RAW\/zoo\/main\/model-index\.yml: .+, after 11 attempts$/,
    ],
    [
      'leads elsewhere',
      (_request, response) => response.writeHead(302, { location: 'https://example.org/' }).end(),
      'RAW/zoo/main/model-index.yml: expected 200, received 302',
    ],
    [
      'has something else there',
      (_request, response) => response.writeHead(200, { 'content-length': 10 ** 9 }).write('x'),
      'RAW/zoo/main/model-index.yml: expected at most 200000 bytes, received 1000000000',
    ],
  ])('that %s is an error that names it', async (_what, listener, message) => {
    await expect(fromServer(listener)).rejects.toThrow(message);
  });
});
