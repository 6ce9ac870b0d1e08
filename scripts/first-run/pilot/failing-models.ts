import { failingModel } from './failing-model.ts';
import type { PilotModel } from './pilot-model.ts';
import * as graphs from './stand-in-graph.ts';
import { tinyTokenizer, tinyVocabulary } from './tiny-tokenizer.ts';

const TASK = 'feature-extraction';
/** Here the library has to know the architecture; a vector it takes of any. */
const CLASSES = 'text-classification';
const ONNX = 'onnx/model_quantized.onnx';
const BERT = { model_type: 'bert', architectures: ['BertModel'], vocab_size: tinyVocabulary };
const VECTORS = graphs.tokenGraph(tinyVocabulary, 32, 'token', 'last_hidden_state');
const whole = { ...tinyTokenizer, 'config.json': BERT, [ONNX]: VECTORS };

/** The limits of the pilot, from which some models fail: bytes, bytes of memory, seconds. */
export const PILOT_LIMITS = { mostBytes: 60_000_000, mostMemory: 2_000_000_000, seconds: 150 };

const failing = (name: string, more: Partial<PilotModel>) => failingModel(name, { task: TASK, ...more });

/** Models that must fail, each by a cause that the Hub has, too. */
export const failingModels: readonly PilotModel[] = [
  failing('gated', { record: { gated: 'manual' }, files: whole }),
  failing('gone', { gone: true }),
  failing('no-tokenizer', { files: { 'config.json': BERT, [ONNX]: VECTORS } }),
  failing('no-onnx', { files: { ...tinyTokenizer, 'config.json': BERT } }),
  failing('half-a-file', { files: { ...whole, [ONNX]: VECTORS.subarray(0, VECTORS.length / 2) } }),
  failing('cut-off', { files: whole, fault: 'cut,on=resolve-cache/models/stand-in/cut-off,times=1000' }),
  failing('in-trouble', { files: whole, fault: 'status,code=503,on=stand-in/in-trouble/resolve,times=1000' }),
  failing('new-architecture', { task: CLASSES, files: { ...whole, 'config.json': { ...BERT, model_type: 'newest' } } }),
  failing('own-code', {
    task: CLASSES,
    record: { tags: ['custom_code'] },
    files: {
      ...whole,
      'config.json': {
        model_type: 'mine',
        auto_map: { AutoModel: 'modeling_mine.MineModel' },
        vocab_size: tinyVocabulary,
      },
    },
  }),
  failing('not-a-number', {
    files: { ...whole, [ONNX]: graphs.tokenGraph(tinyVocabulary, 32, 'token', 'last_hidden_state', NaN) },
  }),
  failing('large', { files: { ...whole, [ONNX]: graphs.tokenGraph(500_000, 32, 'token', 'last_hidden_state') } }),
  failing('hungry', { files: { ...whole, [ONNX]: graphs.heavyGraph(tinyVocabulary, 26_000, 1) } }),
  failing('slow', { files: { ...whole, [ONNX]: graphs.heavyGraph(tinyVocabulary, 5000, 60) } }),
];
