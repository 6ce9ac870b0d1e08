import { failingModel } from './failing-model.ts';
import { fileBytes } from './file-bytes.ts';
import type { PilotModel } from './pilot-model.ts';

type Files = NonNullable<PilotModel['files']>;

const TASK = 'text-classification';
const WEIGHTS = 'model.safetensors';

const failing = (name: string, { record = {}, ...more }: Partial<PilotModel>) =>
  failingModel(name, { task: TASK, record: { library_name: 'transformers', ...record }, ...more });

/**
 * Models that must fail in Python, each by a cause that the Hub has, too: made from the files of a model that classifies
 * text, and of one that writes it.
 */
export function pythonFailures(whole: Files, writer: Files): PilotModel[] {
  const weights = bytesOf(whole, WEIGHTS);
  return [
    failing('gated', { record: { gated: 'manual' }, files: whole }),
    failing('gone', { gone: true }),
    failing('no-weights', { files: without(whole, [WEIGHTS]) }),
    failing('half-a-file', { files: { ...whole, [WEIGHTS]: weights.subarray(0, weights.length / 2) } }),
    failing('cut-off', { files: whole, fault: 'cut,on=resolve-cache/models/stand-in/cut-off,times=1000' }),
    failing('in-trouble', { files: whole, fault: 'status,code=503,on=stand-in/in-trouble/resolve,times=1000' }),
    failing('new-architecture', { files: withJson(whole, 'config.json', { model_type: 'newest' }) }),
    failing('own-code', {
      record: { tags: ['custom_code'] },
      files: withJson(whole, 'config.json', {
        model_type: 'mine',
        auto_map: { AutoConfig: 'configuration_mine.MineConfig' },
      }),
    }),
    // Weights that a compressor wrote are read with its package; Japanese is cut into words with another one.
    failing('compressed', {
      files: withJson(whole, 'config.json', {
        quantization_config: { quant_method: 'compressed-tensors', format: 'dense' },
      }),
    }),
    failing('japanese', { files: japanese(whole) }),
    failing('not-a-number', { files: { ...whole, [WEIGHTS]: notNumbers(weights) } }),
    failing('large', { files: { ...whole, [WEIGHTS]: zeros('bert.embeddings.word_embeddings.weight', 500_000, 32) } }),
    failing('hungry', { files: withJson(whole, 'config.json', { max_position_embeddings: 8_000_000_000 }) }),
    failing('endless', {
      task: 'text-generation',
      record: { tags: ['conversational'] },
      files: withJson(writer, 'generation_config.json', { max_new_tokens: 100_000_000, eos_token_id: null }),
    }),
  ];
}

function bytesOf(files: Files, path: string): Buffer {
  return fileBytes(files[path] ?? {});
}

function withJson(files: Files, path: string, more: object): Files {
  const held: unknown = JSON.parse(bytesOf(files, path).toString());
  return { ...files, [path]: { ...(typeof held === 'object' ? held : {}), ...more } };
}

function without(files: Files, paths: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}

function japanese(files: Files): Files {
  const tokenizer = { tokenizer_class: 'BertJapaneseTokenizer', word_tokenizer_type: 'mecab' };
  return {
    ...without(files, ['tokenizer.json']),
    'tokenizer_config.json': { ...tokenizer, subword_tokenizer_type: 'wordpiece', do_lower_case: false },
    'vocab.txt': Buffer.from('[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n世界\n'),
  };
}

/** The weights with no number among them. */
function notNumbers(safetensors: Buffer): Buffer {
  const spoilt = Buffer.from(safetensors);
  for (let at = 8 + Number(spoilt.readBigUInt64LE(0)); at + 4 <= spoilt.length; at += 4) spoilt.writeFloatLE(NaN, at);
  return spoilt;
}

/** One matrix of noughts of single precision, as safetensors. */
function zeros(name: string, rows: number, columns: number): Buffer {
  const bytes = rows * columns * 4;
  const header = JSON.stringify({ [name]: { dtype: 'F32', shape: [rows, columns], data_offsets: [0, bytes] } });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, Buffer.from(header), Buffer.alloc(bytes)]);
}
