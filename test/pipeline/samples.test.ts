import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readXml } from '../../packages/model-graph/test/read-xml.ts';
import type { Sample } from '../../scripts/samples/make-samples.ts';
import { model, node, tensor, value } from 'model-graph/onnx-bytes';
import { sendRange, startFileServer } from '../../packages/model-graph/test/start-file-server.ts';
import { crawlHere } from './crawl-here.ts';
import { writeHub, type HubRow } from './made-up-hub.ts';
import { scratch } from './spawn-crawl.ts';

const dated = (n: number) => ({
  _id: `63b0cd00${String(n).padStart(16, '0')}`,
  createdAt: '2023-01-01T00:00:00.000Z',
  lastModified: '2023-01-02T00:00:00.000Z',
  private: false,
  gated: false,
});
const classifier = (n: number, id: string, library: string | undefined, ...tags: string[]): HubRow => ({
  ...dated(n),
  id,
  likes: 10,
  downloads: 100,
  pipeline_tag: 'text-classification',
  ...(library && { library_name: library }),
  tags: ['text-classification', ...tags],
});

/** Models that each lack something, but for two. */
const models = [
  classifier(1, 'maker/graph', 'transformers.js', 'license:mit', 'dataset:data/news', 'dataset:data/mail'),
  classifier(2, 'maker/weights', 'transformers', 'license:apache-2.0', 'dataset:data/news'),
  classifier(3, 'maker/counted', 'ml-agents', 'license:mit', 'dataset:data/news'),
  classifier(4, 'maker/empty', 'transformers', 'license:mit', 'dataset:data/news'),
  classifier(5, 'maker/unlicensed', 'transformers', 'dataset:data/news'),
  classifier(6, 'maker/dumb', 'transformers', 'license:mit', 'dataset:data/untold'),
];
const datasets = ['data/news', 'data/mail', 'data/untold'].map((id, n) => ({
  ...dated(90 + n),
  id,
  likes: 1,
  downloads: 1,
  tags: ['license:mit', 'task_categories:text-classification'],
  ...(id !== 'data/untold' && { description: `Texts of ${id}.` }),
}));

const onnx = model({
  nodes: [node('MatMul', ['x', 'w'], ['y'], '/classifier/MatMul')],
  inputs: [value('x', ['batch', 4])],
  outputs: [value('y', ['batch', 2])],
  initializers: [tensor('w', [4, 2], Buffer.alloc(32))],
});
const header = Buffer.from(
  JSON.stringify({ 'bert.pooler.weight': { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] } }),
);
const safetensors = Buffer.concat([
  Buffer.from(new BigUint64Array([BigInt(header.length)]).buffer),
  header,
  Buffer.alloc(16),
]);
const files: Readonly<Record<string, Readonly<Record<string, Buffer>>>> = {
  'maker/graph': { 'onnx/model.onnx': onnx, 'model.safetensors': safetensors },
  'maker/weights': { 'model.safetensors': safetensors, 'config.json': Buffer.from('{}') },
  'maker/counted': { 'policy.onnx': onnx },
  'maker/empty': { 'README.md': Buffer.from('# Nothing') },
};

/** A Hub that lists the files of models and answers Range requests for them. */
const startHub = () =>
  startFileServer((request, response) => {
    const [, id = '', rest = ''] =
      /^\/(?:api\/models\/)?(maker\/\w+)\/(?:tree|resolve)\/main\/?([^?]*)/.exec(request.url!) ?? [];
    const own = files[id];
    if (own && request.url!.startsWith('/api/')) {
      const tree = Object.entries(own).map(([path, { length }]) => ({
        type: 'file',
        path,
        size: length,
        oid: 'a'.repeat(40),
      }));
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(tree));
    }
    if (own?.[rest]) return sendRange(request, response, own[rest], { etag: '"x"' });
    response.writeHead(404, { 'x-error-code': 'EntryNotFound' }).end();
  });

function samples(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['scripts/samples.ts', ...args], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

test('samples join the triples of a crawl with texts and graphs, each once, and say what the others lack', async () => {
  const folder = scratch();
  const archive = writeHub(join(folder, 'hub'), { models, datasets });
  expect(await crawlHere(folder, ['--archive', archive, '--count', '10', '--capture', '2023-02-01'])).toMatchObject({
    code: 0,
  });
  mkdirSync(join(folder, 'report'));
  symlinkSync(join(folder, 'data'), join(folder, 'report/captures'));
  const hub = await startHub();
  const options = [
    '--data',
    join(folder, 'report'),
    '--cache',
    join(folder, 'cache'),
    '--archive',
    archive,
    '--capture',
    '2023-02-01',
  ];
  const out = join(folder, 'samples.jsonl');
  const { code, stdout, stderr } = await samples([...options, '--out', out], { HF_ENDPOINT: hub.url });
  expect([code, stdout.replaceAll(folder, 'FOLDER')]).toEqual([
    0,
    'samples of 2023-02-01 -> FOLDER/samples.jsonl  3 of 7 triples\n',
  ]);
  expect(
    stderr
      .split('\n')
      .filter((line) => line.startsWith('refused'))
      .sort(),
  ).toEqual([
    'refused  1 triples: no description of the dataset',
    'refused  1 triples: no licence of the model',
    'refused  2 triples: no structure graph',
  ]);
  expect(stderr).toContain('maker/counted: a read of policy.onnx counts as a download');

  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  const made = lines.map((line) => JSON.parse(line) as Sample);
  expect(new Set(lines).size).toBe(lines.length);
  expect(
    made.map(({ model: id, dataset, task, licence, provenance }) => [id, dataset, task, licence, provenance.file]),
  ).toEqual([
    ['maker/graph', 'data/mail', 'text-classification', 'mit', 'model.onnx'],
    ['maker/graph', 'data/news', 'text-classification', 'mit', 'model.onnx'],
    ['maker/weights', 'data/news', 'text-classification', 'apache-2.0', 'model.safetensors'],
  ]);
  expect(made[0]).toMatchObject({
    dataset_description: 'Texts of data/mail.',
    provenance: { capture: '2023-02-01', evidence: 'declared' },
  });
  expect(made[0]!.task_description).toMatch(/classif/i);
  expect(readXml(made[0]!.graph_xml, 'sample')).toMatchObject({
    format: 'onnx',
    graph: { nodes: [{ operator: 'MatMul', path: ['classifier'] }] },
  });

  // The graph of a model is read once for all its triples, and nothing that counts as a download is.
  const read = hub.seen.map((each) => each.split(' ')[0]!).filter((path) => path.includes('/resolve/'));
  expect(read).toEqual(['/maker/graph/resolve/main/onnx/model.onnx', '/maker/weights/resolve/main/model.safetensors']);
});

test('without the crawl that they belong to, samples end with what to do', async () => {
  const folder = scratch();
  const { code, stderr } = await samples(['--out', join(folder, 'x.jsonl'), '--data', folder], {});
  expect([code, stderr.replaceAll(folder, 'FOLDER')]).toEqual([
    1,
    'FOLDER/captures: no capture latest\nhint: npm run crawl makes latest; --capture names another\n',
  ]);
});
