import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked } from '../../install-packed.ts';
import { exportModel, openFileSource, readModel, statsLine, type GraphFormat, type Variant } from '../src/index.ts';
import { ggufFile, ggufWriter } from './gguf-bytes.ts';
import { model, node, tensor, value } from '../src/onnx-bytes.ts';

const run = promisify(execFile);
const home = resolve(import.meta.dirname, '..');

/** Reads three files by name, as a stranger would, and prints what it finds. */
const SCRIPT = `
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { exportModel, GraphError, openFileSource, openHttpSource, readModel, statsLine } from 'model-graph';

async function read(source, inputs = {}) {
  try {
    const model = await readModel(source);
    const written = (format, variant) => exportModel(model, { format, variant, level: 1, inputs });
    const stats = { ...statsLine(model, source, inputs), file: 'model' };
    return { stats, xml: written('xml', 'shapes'), svg: written('svg', 'folded') };
  } finally {
    await source.close();
  }
}

const bytes = readFileSync('model.onnx');
const server = createServer((request, response) => {
  const [, from, to] = /bytes=(\\d+)-(\\d+)/.exec(request.headers.range);
  const part = bytes.subarray(Number(from), Number(to) + 1);
  const range = \`bytes \${from}-\${Number(from) + part.length - 1}/\${bytes.length}\`;
  response.writeHead(206, { 'content-range': range }).end(part);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const address = \`http://127.0.0.1:\${server.address().port}/model.onnx\`;
const found = [
  await read(await openFileSource('model.onnx'), { x: [3, 4] }),
  await read(await openHttpSource(address), { x: [3, 4] }),
  await read(await openFileSource('model.safetensors')),
  await read(await openFileSource('model.gguf')),
  await openFileSource('nothing').catch((error) => error instanceof GraphError && error.message),
];
server.closeAllConnections();
server.close();
console.log(JSON.stringify(found));
`;

const TYPED = `
import { openHttpSource, readModel, statsLine, visitNodes } from 'model-graph';
import { GraphError, type ByteSource, type Model, type RangeGet, type StatsLine } from 'model-graph';

const get: RangeGet = async (url, { headers, expect }) => {
  const answer = await fetch(url, { headers });
  const head = { status: answer.status, headers: Object.fromEntries(answer.headers) };
  return expect(head).most === 0 ? { ...head, body: new Uint8Array() } : { ...head, body: await answer.bytes() };
};
const source: ByteSource = await openHttpSource('https://example.org/model.onnx', { get });
const model: Model = await readModel(source);
const stats: StatsLine = statsLine(model, source, { x: [1, 'batch', null] });
const total: number | null = stats.macs_total;
visitNodes(model, ({ operator }) => void operator.length);
const hint: string = new GraphError('what', 'next').hint;
// @ts-expect-error: a size may be unknown
const size: number = stats.macs_total;
// @ts-expect-error: there is no such count
stats.macs_totl;
export { total, hint, size };
`;

/** What the script should find, read by the sources in the tree. */
async function readHere(path: string, inputs: Record<string, readonly number[]> = {}) {
  const source = await openFileSource(path);
  try {
    const read = await readModel(source);
    const written = (format: GraphFormat, variant: Variant) => exportModel(read, { format, variant, level: 1, inputs });
    const stats = { ...statsLine(read, source, inputs), file: 'model' };
    return { stats, xml: written('xml', 'shapes'), svg: written('svg', 'folded') };
  } finally {
    await source.close();
  }
}

/** Every file of the package in the tree, with its hash and its number on the disk, which no file in its place has. */
function treeOf(folder: string): Record<string, [hash: string, number: number]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [
      relative(folder, path),
      [createHash('sha256').update(readFileSync(path)).digest('hex'), statSync(path).ino],
    ]),
  );
}

function safetensorsFile(): Buffer {
  const json = Buffer.from(JSON.stringify({ 'enc.weight': { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] } }));
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([head, json, Buffer.alloc(24)]);
}

function onnxFile(): Buffer {
  return model({
    nodes: [node('MatMul', ['x', 'w'], ['h'], '/enc/dense/MatMul'), node('Relu', ['h'], ['y'], '/enc/act/Relu')],
    inputs: [value('x', ['batch', 4])],
    outputs: [value('y', ['batch', 2])],
    initializers: [tensor('w', [4, 2], Buffer.alloc(32))],
  });
}

describe('the package, packed and installed in an empty folder', () => {
  let folder = '';
  let before: ReturnType<typeof treeOf> = {};
  beforeAll(async () => {
    before = treeOf(home);
    folder = await installPacked(home);
    const gguf = ggufWriter();
    writeFileSync(join(folder, 'model.onnx'), onnxFile());
    writeFileSync(join(folder, 'model.safetensors'), safetensorsFile());
    writeFileSync(join(folder, 'model.gguf'), ggufFile([gguf.head(1, 0), gguf.tensor('a.w', [8], 0, 0)], 32));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('leaves the folder that it was packed from as it was, without another package.json in between', () => {
    expect(treeOf(home)).toEqual(before);
  });

  test('holds JavaScript with types, the schema, README and licence, and no TypeScript source', () => {
    const names = Object.keys(treeOf(join(folder, 'node_modules/model-graph')));
    expect(names.filter((name) => !/^dist\/[\w/-]+(\.js|\.d\.ts)$/.test(name))).toEqual([
      'LICENSE',
      'README.md',
      'graph.xsd',
      'package.json',
    ]);
    const built = (end: string) => names.filter((name) => name.endsWith(end)).map((name) => name.slice(0, -end.length));
    expect(built('.js')).toEqual(built('.d.ts'));
  });

  test('reads ONNX, safetensors and GGUF in a script that imports it by name', async () => {
    writeFileSync(join(folder, 'read.mjs'), SCRIPT);
    const { stdout, stderr } = await run(process.execPath, ['read.mjs'], { cwd: folder });
    const found = JSON.parse(stdout);
    expect([found, stderr]).toEqual([
      [
        await readHere(join(folder, 'model.onnx'), { x: [3, 4] }),
        await readHere(join(folder, 'model.onnx'), { x: [3, 4] }),
        await readHere(join(folder, 'model.safetensors')),
        await readHere(join(folder, 'model.gguf')),
        'nothing: no such file',
      ],
      '',
    ]);
    expect([found[0].stats, found[2].stats, found[3].stats]).toMatchObject([
      { format: 'onnx', nodes_all: 2, parameters: 8, macs_total: 24 },
      { format: 'safetensors', nodes_all: 0, parameters: 6, macs_total: null },
      { format: 'gguf', nodes_all: 0, parameters: 8, macs_total: null },
    ]);
  });

  test('has types that compile without those of Node, and that refuse what is wrong', async () => {
    writeFileSync(join(folder, 'typed.mts'), TYPED);
    const tsc = resolve(home, '../../node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--lib', 'es2024,dom'];
    const checked = run(process.execPath, [tsc, ...options, 'typed.mts'], { cwd: folder });
    const { stdout } = await checked.catch((failed: { stdout: string }) => failed);
    expect(stdout).toBe('');
  });
});
