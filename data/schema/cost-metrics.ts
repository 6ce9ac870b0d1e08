/** Tables of data/metrics on what models cost, where they fit, and whether their structure can be read. */
import { bases, costMeasures, precisions } from './cost-definition.ts';
import { count, countOrEmpty, number, numberOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

const capture = text('Capture that the row rests on.');
const measure = oneOf(
  costMeasures.map(({ name }) => name) as [string, ...string[]],
  'Measure, as in data/schema/cost-definition.ts.',
);

export const costCoverage = table({
  name: 'cost-coverage',
  title: 'For how many models in scope each measure of cost is known',
  key: ['capture', 'measure'],
  columns: {
    capture,
    measure,
    basis: oneOf(bases, 'measured by the Hub, declared by the author, or estimated by a formula.'),
    known: count('Models with a value; for the hardware of a training, with a name.', 'models'),
    of: count('Models in scope.', 'models'),
    share: shareOrEmpty('known / of.'),
    without_value: count('Models that state the measure without an amount that can be read.', 'models'),
  },
});

export const memoryByTask = table({
  name: 'memory-by-task',
  title: 'Memory for the fp16 weights of the models in scope, by task',
  key: ['capture', 'task'],
  columns: {
    capture,
    task: text('pipeline_tag with at least 10 known models, or `all`.'),
    models: count('Models in scope of the task.', 'models'),
    known: count('Those whose parameters are known and are those of a whole model.', 'models'),
    q1_bytes: numberOrEmpty('Lower quartile (type 7) of 2 bytes a parameter.', 'bytes'),
    median_bytes: numberOrEmpty('Median of these.', 'bytes'),
    q3_bytes: numberOrEmpty('Upper quartile of these.', 'bytes'),
  },
});

export const fitsOnHardware = table({
  name: 'fits-on-hardware',
  title: 'Share of the models with known parameters whose weights fit into the memory of named hardware',
  key: ['capture', 'memory_gb', 'hardware', 'precision'],
  columns: {
    capture,
    memory_gb: number('Memory of the hardware, by the SKUs of @huggingface/tasks.', 'GB'),
    hardware: text('Name in the SKUs of @huggingface/tasks.'),
    precision: oneOf(Object.keys(precisions) as [string, ...string[]], 'Number format that the weights are held in.'),
    tflops: number('Peak of the hardware by the same SKUs, which call it approximate.', '10^12 FLOPs per second'),
    bandwidth: numberOrEmpty('Memory bandwidth as its maker publishes it, where times are estimated.', 'GB per second'),
    bandwidth_source: textOrEmpty('Document that states it.'),
    fits: count('Models whose weights take at most nine tenths of the memory.', 'models'),
    of: count('Models in scope whose parameters are known and are those of a whole model.', 'models'),
    share: shareOrEmpty('fits / of.'),
  },
});

export const structureReadable = table({
  name: 'structure-readable',
  title: 'Models in scope whose structure can be read without loading weights, by format, family and library',
  key: ['capture', 'facet', 'value'],
  columns: {
    capture,
    facet: oneOf(
      ['all', 'family', 'format', 'library', 'reader'],
      'all; architecture family (config.model_type or GGUF); format of the weights, a model in each that it has; library; reader: what the best format gives, graph (ONNX), tensors (safetensors or GGUF), none of these (other formats) or unknown.',
    ),
    value: textOrEmpty(
      'Family, format, library or reader; empty where the capture does not state it. Families and libraries with fewer than 10 models are `other`.',
    ),
    models: count('Models in scope with this value.', 'models'),
    readable: count('Those with safetensors, GGUF or ONNX weights.', 'models'),
    unknown: count('Those without a known format: some of them may be readable.', 'models'),
    share: shareOrEmpty('readable / models: a lower bound where formats are unknown.'),
    of: count('Models in scope of the capture.', 'models'),
    share_of_scope: shareOrEmpty('models / of.'),
  },
});

export const carbonDeclared = table({
  name: 'carbon-declared',
  title: 'Models in scope whose card or tags declare the CO2 of their training',
  key: ['capture'],
  columns: {
    capture,
    models: count('Models in scope.', 'models'),
    cards: count('Those whose card was read.', 'models'),
    declared: count('Models with co2_eq_emissions in the card or as a tag.', 'models'),
    share: shareOrEmpty('declared / models.'),
    amounts: count('Those of which the amount is known.', 'models'),
    median_g: numberOrEmpty('Median of the amounts.', 'g'),
    hours: count('Models that declare hours of training.', 'models'),
  },
});

export const comparison = table({
  name: 'comparison',
  title: 'Models side by side: of each capture the 40 with the most cells known, of equal ones the most downloaded',
  key: ['capture', 'rank'],
  columns: {
    capture,
    rank: count('Place from 1, by known cells, then downloads, then id.', 'rank'),
    id: text('Repository id.'),
    task: textOrEmpty('pipeline_tag.'),
    downloads: countOrEmpty('Downloads in the last 30 days.', 'downloads'),
    cells: count('Known cells among the measures that follow.', 'cells'),
    parameters: numberOrEmpty('Measured.', 'parameters'),
    parameters_of: textOrEmpty('`packed` or `adapter` where the count is not that of a whole model.'),
    storage: numberOrEmpty('Measured: usedStorage.', 'bytes'),
    fp16: numberOrEmpty('Estimated: 2 bytes a parameter.', 'bytes'),
    int4: numberOrEmpty('Estimated: half a byte a parameter.', 'bytes'),
    flops: numberOrEmpty('Estimated: 2 x parameters per token.', 'FLOPs'),
    seconds_l4: numberOrEmpty('Estimated: seconds per token on an L4, a lower bound.', 'seconds'),
    seconds_a100: numberOrEmpty('Estimated: the same on an A100.', 'seconds'),
    training_hours: numberOrEmpty('Declared.', 'hours'),
    training_kwh: numberOrEmpty('Declared.', 'kWh'),
    training_co2: numberOrEmpty('Declared.', 'g'),
    score: numberOrEmpty('Declared: the first listed result.', 'as the metric'),
    metric: textOrEmpty('Metric of the score, as written.'),
    dataset: textOrEmpty('Dataset of the score, as written.'),
  },
});

export const zooCosts = table({
  name: 'zoo-costs',
  title: 'Models of a zoo that declare memory in training and a score on the dataset that most of them share',
  key: ['zoo', 'model', 'entry'],
  columns: {
    zoo: text('Zoo that the row rests on, a folder of data/zoo.'),
    model: text('Name of the model.'),
    entry: count('Which entry of that name, as in zoo-models.', 'entry'),
    dataset: text('Dataset of the score.'),
    metric: text('Metric of the score.'),
    score: number('Declared value.', 'as the metric'),
    memory_gb: numberOrEmpty(
      'Declared memory a GPU in training, which also holds activations, gradients and the state of the optimiser.',
      'GB',
    ),
    ms_per_image: numberOrEmpty('Declared time for one image: the first stated.', 'ms'),
    hardware: textOrEmpty('GPU of that time.'),
  },
});

export const zooCoverage = table({
  name: 'zoo-coverage',
  title: 'For how many models of a zoo each cost is declared',
  key: ['zoo', 'measure'],
  columns: {
    zoo: text('Zoo that the row rests on, a folder of data/zoo.'),
    measure: oneOf(
      ['training memory', 'inference time', 'score', 'training length', 'training hardware', 'parameters'],
      'Cost or result; parameters are in none of the metafiles.',
    ),
    known: count('Entries that declare it.', 'models'),
    of: count('Entries of the zoo.', 'models'),
    share: shareOrEmpty('known / of.'),
    spearman: numberOrEmpty(
      'Rank correlation with the score of the entries of zoo-costs; empty where it is not asked.',
      'correlation',
    ),
  },
});

/** All of them, in the order of data/metrics. */
export const costMetricTables = [
  costCoverage,
  memoryByTask,
  fitsOnHardware,
  structureReadable,
  carbonDeclared,
  comparison,
  zooCosts,
  zooCoverage,
];
