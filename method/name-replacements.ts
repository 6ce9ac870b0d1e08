/**
 * What the makers of a library give in place of a name that is gone, in our words, with where they say so. The names and
 * releases themselves are facts of data/api-names.
 */
const PULL = 'https://github.com/huggingface/transformers/pull';
const GUIDE = 'https://github.com/huggingface/transformers/blob/main/MIGRATION_GUIDE_V5.md';

/** How near a replacement is to what was there. */
const replacementFits = ['other name', 'other call', 'other steps', 'nothing'] as const;

/** One name, or all names of a pattern. */
export interface NameReplacement {
  /** As table example-breaks writes it; a pattern where many names went alike. */
  name: string | RegExp;
  /** What to write now; `$1` is what the pattern caught. */
  instead: string;
  /** other name: only the name differs; other call: another method or keyword; other steps: code around it changes. */
  fit: (typeof replacementFits)[number];
  source: string;
  /** Names of transformers, or tasks of pipeline(), that it leads to; where the newest release lacks one it is left out. */
  needs: readonly string[];
}

const chat = {
  instead: 'pipeline("text-generation") with a chat model; or the model class and generate()',
  fit: 'other steps',
  source: GUIDE,
  needs: ['pipeline("text-generation")'],
} as const;

/** In the order in which they are asked. */
export const nameReplacements: readonly NameReplacement[] = [
  {
    name: 'datasets.load_metric',
    instead: 'evaluate.load of the package evaluate',
    fit: 'other name',
    source: 'https://github.com/huggingface/datasets/releases/tag/3.0.0',
    needs: [],
  },
  { name: 'use_auth_token=', instead: 'token=', fit: 'other call', source: `${PULL}/41666`, needs: [] },
  {
    name: 'transformers.AutoModelWithLMHead',
    instead: 'AutoModelForCausalLM, AutoModelForMaskedLM or AutoModelForSeq2SeqLM, by the kind of model',
    fit: 'other name',
    source: GUIDE,
    needs: [
      'transformers.AutoModelForCausalLM',
      'transformers.AutoModelForMaskedLM',
      'transformers.AutoModelForSeq2SeqLM',
    ],
  },
  {
    name: 'pipeline("question-answering")',
    instead: 'AutoModelForQuestionAnswering and the choice of the span by hand; or a chat model',
    fit: 'other steps',
    source: `${PULL}/43325`,
    needs: ['transformers.AutoModelForQuestionAnswering'],
  },
  { name: 'pipeline("summarization")', ...chat },
  { name: 'pipeline("text2text-generation")', ...chat },
  { name: /^pipeline\("translation(?:_[^"]+)?"\)$/, ...chat },
  { name: /^transformers\.(?:Summarization|Translation|Text2TextGeneration)Pipeline$/, ...chat },
  { name: 'encode_plus()', instead: 'tokenizer(…), a plain call', fit: 'other call', source: GUIDE, needs: [] },
  {
    name: 'batch_encode_plus()',
    instead: 'tokenizer([…]), a plain call with a list',
    fit: 'other call',
    source: `${PULL}/5308`,
    needs: [],
  },
  {
    name: 'return_all_scores=',
    instead: 'top_k=None for True, top_k=1 for False',
    fit: 'other call',
    source: `${PULL}/17606`,
    needs: [],
  },
  {
    name: 'pad_to_max_length=',
    instead: 'padding="max_length"',
    fit: 'other call',
    source: `${PULL}/37617`,
    needs: [],
  },
  {
    name: 'prepare_seq2seq_batch()',
    instead: 'tokenizer(…, text_target=…)',
    fit: 'other call',
    source: GUIDE,
    needs: [],
  },
  { name: 'as_target_tokenizer()', instead: 'tokenizer(text_target=…)', fit: 'other call', source: GUIDE, needs: [] },
  {
    name: 'as_target_processor()',
    instead: 'processor(text=…)',
    fit: 'other call',
    source: 'https://github.com/huggingface/transformers/issues/38609',
    needs: [],
  },
  { name: 'evaluation_strategy=', instead: 'eval_strategy=', fit: 'other call', source: `${PULL}/30190`, needs: [] },
  {
    name: 'transformers.AdamW',
    instead: 'torch.optim.AdamW',
    fit: 'other name',
    source: `${PULL}/36177`,
    needs: [],
  },
  {
    name: 'transformers.MT5Tokenizer',
    instead: 'T5Tokenizer, or AutoTokenizer',
    fit: 'other name',
    source: GUIDE,
    needs: ['transformers.T5Tokenizer', 'transformers.AutoTokenizer'],
  },
  {
    name: 'transformers.Wav2Vec2Tokenizer',
    instead: 'Wav2Vec2Processor, which takes the sound',
    fit: 'other name',
    source: `${PULL}/10324`,
    needs: ['transformers.Wav2Vec2Processor'],
  },
  {
    name: /^transformers\.(?:Realm|XLMProphetNet|Speech2Text2)\w+$/,
    instead: 'nothing: the architecture was removed',
    fit: 'nothing',
    source: `${PULL}/42235`,
    needs: [],
  },
  {
    name: /^transformers\.TF(\w+)$/,
    instead: '$1, with tensors of PyTorch',
    fit: 'other steps',
    source: `${PULL}/40760`,
    needs: ['transformers.$1'],
  },
  {
    name: /^transformers\.Flax(\w+)$/,
    instead: '$1, with tensors of PyTorch',
    fit: 'other steps',
    source: `${PULL}/40760`,
    needs: ['transformers.$1'],
  },
  {
    name: /^transformers\.(\w+)FeatureExtractor$/,
    instead: '$1ImageProcessor',
    fit: 'other name',
    source: `${PULL}/41174`,
    needs: ['transformers.$1ImageProcessor'],
  },
  {
    name: /^transformers\.(?:modeling|tokenization)_\w+:(\w+)$/,
    instead: '$1 of transformers itself',
    fit: 'other name',
    source: 'https://huggingface.co/transformers/v4.8.0/_sources/migration.md.txt',
    needs: ['transformers.$1'],
  },
];
