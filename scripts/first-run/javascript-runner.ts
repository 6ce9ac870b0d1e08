import { join } from 'node:path';
import type { Outcome } from '../../data/schema/first-run/outcomes.ts';
import type { Failed, Runner } from './runner.ts';

const CHILD = join(import.meta.dirname, 'javascript', 'child.ts');

const SMALL = /^[\w.-]+\.json$/;
const isEightBits = (path: string) => /^onnx\/[\w.-]+_quantized\.onnx(?:_data.*)?$/.test(path);
const OTHERS = /_(?:fp16|q4|q4f16|int8|uint8|bnb4|q8)\.onnx/;
const isPlain = (path: string) => /^onnx\/[\w.-]+\.onnx(?:_data.*)?$/.test(path) && !OTHERS.test(path);

/** What transformers.js and its runtime say, by class; the first that fits counts. */
const SIGNS: readonly (readonly [RegExp, Outcome])[] = [
  [/(?:Unauthorized|Forbidden) access to file/, 'gated'],
  [/Could not locate file|file was not found/i, 'no file of the kind'],
  // Where a repository has no file of a tokenizer or processor at all, the library goes on without one.
  [/this\.(?:tokenizer|processor) is not a function/, 'no file of the kind'],
  [/out of memory|bad_?alloc|allocation fail|could not allocate|Cannot grow|Aborted\(OOM|BFCArena/i, 'out of memory'],
  [/Invalid (?:typed )?array (?:buffer )?length|WebAssembly\.Memory/i, 'out of memory'],
  [/Cannot find (?:package|module)|ERR_MODULE_NOT_FOUND|stubs\//, 'missing package'],
  [/trust_remote_code|custom code/i, 'needs own code'],
  [
    /Unsupported (?:pipeline|model type|model IR|opset)|not (?:currently )?supported|Unsupported layer/i,
    'unknown architecture',
  ],
  [/Unknown (?:\w+ type|image_processor_type|feature_extractor_type|model class)/i, 'unknown architecture'],
  [/No Op registered|not a registered (?:function|op)|Could not find an implementation/i, 'unknown architecture'],
  [/is under development|ONNX Runtime only \*guarantees\*|Unknown model file format/i, 'unknown architecture'],
  [/model_type|Missing the following inputs/i, 'unknown architecture'],
];

/** @huggingface/transformers in Node as it runs in a browser: the WebAssembly of ONNX Runtime, weights of 8 bits. */
export const javascriptRunner: Runner = {
  name: 'javascript',
  library: 'transformers.js',
  command: (jobFile, { cache, endpoint }) => ({
    file: process.execPath,
    args: ['--no-warnings', CHILD, jobFile],
    env: { HF_ENDPOINT: endpoint, HOME: cache, TMPDIR: cache, LANG: 'C.UTF-8' },
  }),
  classify: classifyFailure,
  wants: (path, paths) => SMALL.test(path) || (paths.some(isEightBits) ? isEightBits(path) : isPlain(path)),
};

function classifyFailure({ message }: Failed): Outcome {
  return SIGNS.find(([sign]) => sign.test(message))?.[1] ?? 'other';
}
