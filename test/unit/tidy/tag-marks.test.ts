import { expect, test } from 'vitest';
import { modelFormats } from '../../../scripts/records/model-formats.ts';
import { BASE, CUSTOM_CODE, DATASET, FORMAT, READABLE, SMALL_FORM, tagMarks } from '../../../scripts/tidy/tag-marks.ts';
import { madeUpModels } from './made-up-models.ts';

test('a list of tags has the bits of each of them, and none the bits of the list before it', () => {
  expect(tagMarks(['custom_code', 'base_model:a/b', 'en'])).toBe(CUSTOM_CODE | BASE);
  expect(tagMarks(['dataset:squad', 'gguf'])).toBe(DATASET | SMALL_FORM | FORMAT | READABLE);
  expect(tagMarks(null)).toBe(0);
  expect(tagMarks([])).toBe(0);
});

const [plain] = madeUpModels(1);

test.each([[[]], [['pytorch']], [['pytorch', 'safetensors']], [['onnx']], [['tf', 'jax']], [['en']]])(
  'formats that tags name are safe as modelFormats has it: %j',
  (tags: readonly string[]) => {
    const marks = tagMarks(tags);
    const readable = (marks & READABLE) !== 0 ? true : (marks & FORMAT) === 0 ? null : false;
    expect(readable).toBe(modelFormats({ ...plain!, tags, parameters: null }, null).readable);
  },
);
