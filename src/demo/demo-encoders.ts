/** An encoder that the reader may run: a conversion to ONNX on the Hub. */
export interface DemoEncoder {
  /** Short name, and value of its choice in the form. */
  name: string;
  /** Repository of the conversion, which the page loads. */
  model: string;
  /** Repository that it was converted from: the name in Python. */
  original: string;
  /**
   * Revisions to look for, in order. Some conversions of masked language models keep the plain encoder under `default`,
   * since their main one ends in the head that guesses masked words.
   */
  revisions: readonly string[];
}

/** A small sentence encoder, then the five encoders between which the starting text switches. */
export const demoEncoders: readonly DemoEncoder[] = [
  {
    name: 'all-MiniLM-L6-v2',
    model: 'Xenova/all-MiniLM-L6-v2',
    original: 'sentence-transformers/all-MiniLM-L6-v2',
    revisions: ['main'],
  },
  {
    name: 'distilbert-base-uncased',
    model: 'Xenova/distilbert-base-uncased',
    original: 'distilbert/distilbert-base-uncased',
    revisions: ['default', 'main'],
  },
  {
    name: 'bert-base-uncased',
    model: 'Xenova/bert-base-uncased',
    original: 'google-bert/bert-base-uncased',
    revisions: ['default', 'main'],
  },
  {
    name: 'bert-base-cased',
    model: 'Xenova/bert-base-cased',
    original: 'google-bert/bert-base-cased',
    revisions: ['default', 'main'],
  },
  {
    name: 'roberta-base',
    model: 'Xenova/roberta-base',
    original: 'FacebookAI/roberta-base',
    revisions: ['default', 'main'],
  },
  {
    name: 'xlm-roberta-base',
    model: 'Xenova/xlm-roberta-base',
    original: 'FacebookAI/xlm-roberta-base',
    revisions: ['default', 'main'],
  },
];

/** The line that names the encoder, in JavaScript and in Python. */
export function encoderLines({ model, original }: Pick<DemoEncoder, 'model' | 'original'>): {
  javascript: string;
  python: string;
} {
  return {
    javascript: `const encode = await pipeline('feature-extraction', '${model}');`,
    python: `encode = pipeline('feature-extraction', model='${original}')`,
  };
}
