/** What the comparison of models measures, once for the computation and for the page that explains it. */

export const bases = ['measured', 'declared', 'estimated'] as const;
/**
 * measured: counted by the Hub in the files; declared: stated by the author; estimated: computed by a formula from what
 * was measured.
 */
export type Basis = (typeof bases)[number];

/** One measure of a model; its basis is the same for every model. */
export interface CostMeasure {
  name: string;
  /** A few words for headings. */
  label: string;
  basis: Basis;
  unit: string;
  /** What the value is, with the formula of an estimate. */
  about: string;
}

/** Bytes of one weight in each precision that memory is estimated for. */
export const precisions = { fp16: 2, int8: 1, int4: 0.5 } as const;
export type Precision = keyof typeof precisions;
/** Their names, widest first. */
export const precisionNames = ['fp16', 'int8', 'int4'] as const satisfies readonly Precision[];

/**
 * Part of a memory that weights may fill: a tenth is left to activations and the rest of the program, as in the ease
 * index.
 */
export const MOST_FILLED = 0.9;

/** Tasks whose models read or write tokens with every weight: only for these is a number per token given. */
export const tokenTasks: readonly string[] = [
  'any-to-any',
  'audio-text-to-text',
  'feature-extraction',
  'fill-mask',
  'image-text-to-text',
  'question-answering',
  'sentence-similarity',
  'summarization',
  'table-question-answering',
  'text-classification',
  'text-generation',
  'text-ranking',
  'text2text-generation',
  'token-classification',
  'translation',
  'video-text-to-text',
  'zero-shot-classification',
];

/** The measures in the order of tables. */
export const costMeasures = [
  {
    name: 'parameters',
    label: 'Parameters',
    basis: 'measured',
    unit: 'parameters',
    about:
      'Weights: safetensors.total of the record, else gguf.total. Not known for packed weights, of which the Hub counts ' +
      'the integers that hold them.',
  },
  {
    name: 'weight-bytes',
    label: 'Weights by number format',
    basis: 'measured',
    unit: 'bytes',
    about: 'Elements of each number format of the safetensors files times its width; for GGUF the size of its files.',
  },
  {
    name: 'storage',
    label: 'Storage',
    basis: 'measured',
    unit: 'bytes',
    about: 'usedStorage: large files of the repository with all their versions; 0 counts as not known.',
  },
  {
    name: 'memory',
    label: 'Memory for weights',
    basis: 'estimated',
    unit: 'bytes',
    about:
      'Parameters times 2 bytes (fp16), 1 byte (int8) or half a byte (int4). Weights only: activations and caches ' +
      'come on top.',
  },
  {
    name: 'flops-per-token',
    label: 'FLOPs per token',
    basis: 'estimated',
    unit: 'FLOPs',
    about:
      '2 times the parameters: one multiply-accumulate a weight, and FLOPs = 2 x MACs. Too high for mixtures of ' +
      'experts and for embeddings, without attention over the context.',
  },
  {
    name: 'time-per-token',
    label: 'Time per token',
    basis: 'estimated',
    unit: 'seconds',
    about:
      'The larger of FLOPs per token over peak FLOPs per second and fp16 bytes over memory bandwidth, for one ' +
      'sequence on the named hardware: a lower bound. Only where the hardware holds the fp16 weights.',
  },
  {
    name: 'training-hours',
    label: 'Training time',
    basis: 'declared',
    unit: 'hours',
    about: 'hours_used of co2_eq_emissions in the front matter of the card.',
  },
  {
    name: 'training-hardware',
    label: 'Training hardware',
    basis: 'declared',
    unit: '',
    about: 'hardware_used of co2_eq_emissions, as written.',
  },
  {
    name: 'training-energy',
    label: 'Training energy',
    basis: 'declared',
    unit: 'kWh',
    about: 'energy_consumed of co2_eq_emissions.',
  },
  {
    name: 'training-co2',
    label: 'Training CO2',
    basis: 'declared',
    unit: 'g',
    about:
      'emissions of co2_eq_emissions: grams of CO2 equivalent. A tag without a readable card says only that there is ' +
      'an amount.',
  },
  {
    name: 'score',
    label: 'Score',
    basis: 'declared',
    unit: 'as the metric',
    about: 'The first result with a number of evalResults, else of the model-index: the first listed, not the best.',
  },
] as const satisfies readonly CostMeasure[];

export type MeasureName = (typeof costMeasures)[number]['name'];

/** A unit of hardware by its name in the SKUs of @huggingface/tasks, from which memory and peak come. */
export interface NamedHardware {
  name: string;
  family: 'NVIDIA' | 'Apple';
  /** Which of its memory sizes, in GB. */
  memoryGb: number;
  /**
   * Memory bandwidth in GB per second as its maker publishes it, with the document; only for those that times are
   * estimated on.
   */
  bandwidth?: { gbPerSecond: number; source: string };
}

/** What models are fitted on, by memory. */
export const namedHardware: readonly NamedHardware[] = [
  { name: 'Apple M1', family: 'Apple', memoryGb: 8 },
  { name: 'RTX 3060', family: 'NVIDIA', memoryGb: 12 },
  {
    name: 'T4',
    family: 'NVIDIA',
    memoryGb: 16,
    bandwidth: { gbPerSecond: 320, source: 'NVIDIA T4 product brief, table of memory specifications' },
  },
  {
    name: 'L4',
    family: 'NVIDIA',
    memoryGb: 24,
    bandwidth: { gbPerSecond: 300, source: 'NVIDIA L4 data sheet, maximum memory bandwidth' },
  },
  { name: 'RTX 5090', family: 'NVIDIA', memoryGb: 32 },
  { name: 'L40s', family: 'NVIDIA', memoryGb: 48 },
  {
    name: 'A100',
    family: 'NVIDIA',
    memoryGb: 80,
    bandwidth: { gbPerSecond: 2039, source: 'NVIDIA A100 datasheet, SXM with 80 GB' },
  },
  { name: 'H200', family: 'NVIDIA', memoryGb: 141 },
];
