import { expect, test } from 'vitest';
import { exportModel } from '../src/export-model.ts';
import { model, node, tensor } from './made-up-model.ts';

const options = { variant: 'folded', level: 1, inputs: {} } as const;
const flat = model({ nodes: [node('Relu', ['x'], ['y'])] }, { paths: 'none' });
const tensors = model({}, { format: 'safetensors', graph: null, tensors: [tensor('a', [2])], paths: 'none' });

test('a file without module paths says that it cannot be folded, one with them does not', () => {
  for (const each of [flat, tensors]) {
    expect(exportModel(each, { ...options, format: 'xml' })).toContain('<note text="not folded, since the file has no');
    expect(JSON.parse(exportModel(each, { ...options, format: 'json' })).note).toMatch(/^not folded/);
  }
  const named = { ...flat, paths: 'names' as const };
  expect(exportModel(named, { ...options, format: 'xml' })).not.toContain('<note');
});
