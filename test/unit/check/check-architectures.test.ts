import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkData } from '../../../scripts/check/check-data.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'check-architectures-'));
  cpSync('data/architectures', join(data, 'architectures'), { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

const problems = () =>
  checkData(data)
    .flatMap((group) => group.problems)
    .map((problem) => problem.replaceAll(data, 'data'))
    // That the hash is another one is the same for every edit: see check-data.test.ts.
    .filter((problem) => !/: tables\.[\w-]+\.(bytes|sha256): /.test(problem));
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(join(data, 'architectures', name), change(readFileSync(join(data, 'architectures', name), 'utf8')));

test('the committed architectures hold', () => {
  expect(problems()).toEqual([]);
});

test('an edge to a box that is not there is named with its line', () => {
  edit('architecture-edges.csv', (text) => text.replace(/^yolov8n,images,model\.0,/m, 'yolov8n,images,model.00,'));
  expect(problems()).toHaveLength(1);
  const [, said] = /^data\/architectures\/architecture-edges\.csv:\d+: (.*)$/.exec(problems()[0]!) ?? [];
  expect(said).toBe('target: expected a box of yolov8n in architecture-nodes.csv, received "model.00"');
});

test('a drawing that is missing, and a file that belongs to nothing', () => {
  rmSync(join(data, 'architectures', 'minilm.svg'));
  writeFileSync(join(data, 'architectures', 'notes.txt'), '');
  expect(problems()).toEqual([
    'data/architectures/notes.txt: expected only tables of data/schema/folders.ts, received another file',
    'data/architectures/minilm.svg: expected a file as manifest.json states it, received none',
    'data/architectures/minilm.svg: expected a drawing as architectures.csv states, received none',
  ]);
});

test('a cell that its schema refuses is named with line and column', () => {
  edit('architectures.csv', (text) => text.replace(',onnx,', ',onyx,'));
  expect(problems()[0]).toMatch(
    /^data\/architectures\/architectures\.csv:2: format: expected one of onnx, safetensors, gguf, received "onyx"$/,
  );
});
