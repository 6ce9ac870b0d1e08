import { describe, expect, test } from 'vitest';
import { ReportError } from '../../../scripts/lib/report-error.ts';
import { chooseModelFile } from '../../../scripts/graph/choose-model-file.ts';
import { openHubSource } from '../../../scripts/graph/hub-source.ts';
import { sendRange, startFileServer } from '../../../packages/model-graph/test/start-file-server.ts';

const weights = Buffer.alloc(100_000, 7);

/** A Hub of one repository, whose large files lie at another host name. */
async function startHub(files: readonly string[]) {
  const cdn = await startFileServer((request, response) => sendRange(request, response, weights));
  const hub = await startFileServer((request, response) => {
    if (request.url?.startsWith('/api/models/owner/name/tree/main')) {
      const tree = files.map((path) => ({ type: 'file', path, size: 100_000, lfs: { size: 100_000 } }));
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify([{ type: 'directory', path: 'onnx' }, ...tree]));
    }
    if (request.url?.startsWith('/owner/name/resolve/main/'))
      return void response
        .writeHead(302, { location: `${cdn.url.replace('127.0.0.1', 'localhost')}${request.url}` })
        .end();
    response.writeHead(404, { 'x-error-code': 'EntryNotFound' }).end();
  });
  const lines: string[] = [];
  const open = (file?: string, queryFiles = true, library?: string | null) =>
    openHubSource('owner/name', file, {
      queryFiles,
      library,
      signal: new AbortController().signal,
      log: (line) => void lines.push(line),
      env: { HF_ENDPOINT: hub.url, HF_TOKEN: 'secret' },
    });
  return { hub, cdn, lines, open };
}

test('a repository is listed once, its file resolved once, and ranges go to where it lies', async () => {
  const { hub, cdn, open, lines } = await startHub(['README.md', 'onnx/model.onnx']);
  const source = await open();
  await source.read(70_000, 100);
  await source.close();
  expect(hub.seen.map((each) => each.split(' ')[0])).toEqual([
    '/api/models/owner/name/tree/main?recursive=true&limit=1000',
    '/owner/name/resolve/main/onnx/model.onnx',
  ]);
  expect(cdn.seen).toEqual([
    '/owner/name/resolve/main/onnx/model.onnx bytes=0-65535',
    '/owner/name/resolve/main/onnx/model.onnx bytes=65536-99999',
  ]);
  expect([source.fetched.requests, source.name, lines]).toEqual([
    4,
    'model.onnx',
    [
      'owner/name: reading onnx/model.onnx',
      'owner/name: a read of onnx/model.onnx counts as a download on the Hub, for some libraries',
    ],
  ]);
  expect(cdn.headers.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
});

test('a file that is named is not looked for', async () => {
  const { hub, open } = await startHub([]);
  await (await open('sub folder/x#1.onnx')).close();
  expect(hub.seen).toEqual(['/owner/name/resolve/main/sub%20folder/x%231.onnx bytes=0-65535']);
});

test('a repository without a model file says what it has', async () => {
  const { open } = await startHub(['README.md', 'pytorch_model.bin']);
  await expect(open()).rejects.toThrow(
    new ReportError(
      'owner/name: no .onnx at the top or in onnx/, no .safetensors at the top, no .gguf among its 2 files ' +
        '(README.md, pytorch_model.bin)',
      'name another file: npm run graph -- owner/name/FOLDER/FILE.onnx',
    ),
  );
  const pipeline = await startHub(['model_index.json', 'unet/diffusion_pytorch_model.safetensors']);
  await expect(pipeline.open()).rejects.toMatchObject({
    hint: 'name another file: npm run graph -- owner/name/unet/diffusion_pytorch_model.safetensors',
  });
});

describe('a file that counts as a download', () => {
  test('is not read by a program', async () => {
    const { open, cdn } = await startHub(['model-q4.gguf']);
    await expect(open(undefined, false)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ReportError: owner/name: a read of model-q4.gguf counts as a download on the Hub]`,
    );
    expect(cdn.seen).toEqual([]);
  });

  test('is one that the library of the model counts, or any library where it is not known', async () => {
    const read = async (file: string, library?: string | null) => {
      const { open } = await startHub([file]);
      return open(undefined, false, library).then(
        (source) => source.close().then(() => true),
        () => false,
      );
    };
    // By default a library counts config.json; timm its weights, some others every ONNX file.
    expect(
      await Promise.all([
        read('model.safetensors', 'transformers'),
        read('model.safetensors', null),
        read('model.safetensors', 'unheard-of'),
        read('onnx/model.onnx', 'transformers.js'),
      ]),
    ).toEqual([true, true, true, true]);
    expect(
      await Promise.all([
        read('model.safetensors', 'timm'),
        read('model.onnx', 'ml-agents'),
        read('a.gguf', 'transformers'),
        read('model.safetensors'),
      ]),
    ).toEqual([false, false, false, false]);
  });

  test('is read for a person, who is told', async () => {
    const { open, lines } = await startHub(['model-q4.gguf']);
    await (await open()).close();
    expect(lines.at(-1)).toBe('owner/name: a read of model-q4.gguf counts as a download on the Hub');
  });
});

test.each<[string[], string | undefined]>([
  [['model.safetensors', 'onnx/model_quantized.onnx', 'onnx/model.onnx', 'model.onnx'], 'onnx/model.onnx'],
  [['onnx/decoder_model_merged.onnx', 'onnx/encoder_model.onnx'], 'onnx/decoder_model_merged.onnx'],
  [['deep/er/model.onnx', 'model.safetensors'], 'model.safetensors'],
  [
    ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors', 'model.safetensors.index.json'],
    'model.safetensors.index.json',
  ],
  [['adapter_model.safetensors', 'x.gguf'], 'adapter_model.safetensors'],
  [['d.fp16.safetensors', 'd.safetensors'], 'd.safetensors'],
  [['d.fp16.safetensors', 'e_1.0.safetensors'], 'd.fp16.safetensors'],
  [['mmproj-f16.gguf', 'q-imatrix.gguf', 'qwen.gguf'], 'qwen.gguf'],
  [['mmproj-f16.gguf', 'Q4/x-00002-of-00002.gguf', 'Q4/x-00001-of-00002.gguf'], 'Q4/x-00001-of-00002.gguf'],
  [['mmproj-f16.gguf', 'README.md'], 'mmproj-f16.gguf'],
  [['b.gguf', 'a.gguf'], 'a.gguf'],
  [['x-00002-of-00002.gguf', 'x-00001-of-00002.gguf', 'pytorch_model.bin'], 'x-00001-of-00002.gguf'],
  [['Q4/x-00002-of-00002.gguf', 'Q4/x-00001-of-00002.gguf', 'README.md'], 'Q4/x-00001-of-00002.gguf'],
  [['x-00001-of-00002.gguf', 'y.gguf'], 'y.gguf'],
  [['m.safetensors.index.fp16.json', 'm.fp16-00001-of-00002.safetensors'], 'm.safetensors.index.fp16.json'],
  [['m-00002-of-00002.safetensors', 'm-00001-of-00002.safetensors'], 'm-00001-of-00002.safetensors'],
  [['pytorch_model.bin'], undefined],
])('of %j it is %s', (paths, chosen) => {
  expect(chooseModelFile(paths.map((path) => ({ path, size: 1, lfs: true })))).toBe(chosen);
});
