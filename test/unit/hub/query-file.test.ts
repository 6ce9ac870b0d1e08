import { describe, expect, test } from 'vitest';
import { isQueryFile } from '../../../scripts/hub/query-file.ts';

const counted = [
  'config.json',
  'model.Q4_K_M.gguf',
  'adapter_config.json',
  'model_index.json',
  'model.safetensors',
  'pytorch_model.bin',
  'hyperparams.yaml',
  'saved_model.pb',
  'tokenizer.model',
  'onnx/model.onnx',
  'unet/config.json',
  'params.json',
];
const free = ['README.md', '.gitattributes', 'requirements.txt', 'LICENSE', 'images/example.png'];
const sha = 'a'.repeat(40);

describe.each(counted)('%s', (file) => {
  test.each([
    `/owner/name/resolve/main/${file}`,
    `/owner/name/raw/main/${file}`,
    `/gpt2/resolve/main/${file}`,
    `/owner/name/resolve/refs%2Fpr%2F1/${file}`,
    `/owner/name/resolve/main/${file}?download=true`,
    `/api/resolve-cache/models/owner/name/${sha}/${file}?${file}=&etag=%22x%22`,
  ])('of a model counts: %s', (path) => expect(isQueryFile(path)).toBe(true));

  test.each([
    `/spaces/owner/name/resolve/main/${file}`,
    `/datasets/owner/name/resolve/main/${file}`,
    `/api/resolve-cache/spaces/owner/name/${sha}/${file}`,
    `/api/resolve-cache/datasets/owner/name/${sha}/${file}`,
    `/api/models/owner/name/tree/main/${file}`,
    `/api/models/owner/name?expand[]=config`,
  ])('elsewhere does not: %s', (path) => expect(isQueryFile(path)).toBe(false));
});

test.each<[string, string | null, boolean]>([
  ['config.json', 'transformers', true],
  ['model.safetensors', 'transformers', false],
  ['onnx/model.onnx', null, false],
  ['unet/config.json', null, true],
  ['models/default.zip', 'stanza', true],
  ['params.json', 'transformers', true],
  ['model.safetensors', 'timm', true],
  ['model.Q4_K_M.gguf', 'timm', true],
  ['config.json', 'timm', true],
  ['policy.onnx', 'ml-agents', true],
  ['adapter_config.json', 'transformers', false],
  ['adapter_config.json', 'adapter-transformers', true],
])('%s of a model of %s: %s', (file, library, counts) =>
  expect(isQueryFile(`/owner/name/resolve/main/${file}`, library)).toBe(counts),
);

test.each(free)('%s of a model does not count', (file) =>
  expect(isQueryFile(`/owner/name/resolve/main/${file}`)).toBe(false),
);
test('an encoded name counts as what it stands for', () =>
  expect(isQueryFile('/owner/name/resolve/main/con%66ig.json')).toBe(true));
test('the listings and trees that a crawl asks for are no files', () => {
  expect(
    ['/api/models?limit=1000', '/api/spaces/a/b/tree/main?recursive=true', '/replay/about'].some((path) =>
      isQueryFile(path),
    ),
  ).toBe(false);
});
