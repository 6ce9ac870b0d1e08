import { expect, test } from 'vitest';
import { formatsOfFiles } from '../../../scripts/records/model-formats.ts';
import { modelStructures } from '../../../scripts/tidy/model-structures.ts';
import { readModelRecord } from '../../../scripts/records/read-model-record.ts';
import type { ModelFacts } from '../../../scripts/records/read-model.ts';
import { madeUpModels } from './made-up-models.ts';

function structureOf(model: Partial<ModelFacts>, record?: Record<string, unknown>) {
  const facts = { ...madeUpModels(1)[0]!, id: 'o/m', ...model };
  const cards = new Map(
    record ? [['o/m', { state: 'read' as const, text: null, record: readModelRecord(record) }]] : [],
  );
  return modelStructures(new Map([['o/m', facts]]), cards)[0];
}

test('formats follow the ends of file names', () => {
  expect(
    formatsOfFiles([
      'a/model-00001-of-00002.safetensors',
      'x.gguf',
      'onnx/model.onnx',
      'pytorch_model-1.bin',
      'training_args.bin',
      'README.md',
      'tf_model.h5',
    ]),
  ).toEqual(['gguf', 'onnx', 'pickle', 'safetensors', 'tensorflow']);
});

test('files come before tags; a model with only other formats is not readable', () => {
  expect(structureOf({ tags: ['safetensors'] }, { siblings: [{ rfilename: 'm.pt' }] })).toMatchObject({
    formats: 'pickle',
    formats_from: 'files',
    readable: false,
  });
  expect(structureOf({ tags: ['pytorch', 'onnx', 'en'] })).toMatchObject({
    formats: 'onnx pickle',
    formats_from: 'tags',
    readable: true,
  });
});

test('where no format is known nothing is said of readability', () => {
  expect(structureOf({ tags: ['text-generation'] })).toMatchObject({
    formats: null,
    formats_from: 'unknown',
    readable: null,
  });
  expect(structureOf({ tags: null })).toMatchObject({ readable: null });
});

test('a record that counts tensors proves the format', () => {
  expect(structureOf({ tags: [], parameters: 5 })).toMatchObject({ formats: 'safetensors', readable: true });
  expect(structureOf({ tags: [] }, { gguf: { total: 5, architecture: 'qwen3' } })).toMatchObject({
    formats: 'gguf',
    family: 'qwen3',
    architecture: null,
  });
});

test('a model type among the tags is the family of a transformers model, and of no other', () => {
  expect(structureOf({ tags: ['transformers', 'en', 'bert', 'roberta'] })).toMatchObject({
    family: 'bert',
    family_from: 'tag',
  });
  expect(structureOf({ tags: ['diffusers', 'bert'] })).toMatchObject({ family: null, family_from: 'unknown' });
});

test('architecture and family come from the configuration; what is no name is not one', () => {
  expect(
    structureOf(
      {},
      { config: { architectures: ['BertModel', 'Other'], model_type: 'bert' }, gguf: { architecture: 'llama' } },
    ),
  ).toMatchObject({ architecture: 'BertModel', family: 'bert', family_from: 'config' });
  expect(structureOf({}, { config: { architectures: 'BertModel', model_type: 7 }, siblings: 'none' })).toMatchObject({
    architecture: null,
    family: null,
  });
});
