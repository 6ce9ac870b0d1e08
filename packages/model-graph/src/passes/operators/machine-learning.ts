import type { Dimension, ElementType, GraphNode } from '../../graph.ts';
import { input, intOf, intsOf, type Call, type Operator } from '../call.ts';
import { tensor, UNKNOWN, type Value } from '../value.ts';

const batchOf = (call: Call): Dimension => {
  const { dims } = input(call, 0);
  return dims === null ? null : dims.length === 1 ? 1 : (dims[0] ?? null);
};

/** Class labels are texts or numbers, by which list of them the node has. */
function labelsOf(node: GraphNode): { type: ElementType; count: number } | null {
  for (const [name, type] of [
    ['classlabels_strings', 'string'],
    ['classlabels_int64s', 'int64'],
    ['classlabels_ints', 'int64'],
  ] as const) {
    const list = node.attributes.get(name);
    if ((list?.kind === 'strings' || list?.kind === 'ints') && list.value.length > 0)
      return { type, count: list.value.length };
  }
  return null;
}

/** A label for each row, and a score for each class. */
const classifier: Operator = (call) => {
  const labels = labelsOf(call.node);
  const batch = batchOf(call);
  return [tensor(labels?.type ?? 'int64', [batch]), tensor('float32', [batch, labels?.count ?? null])];
};

const regressor: Operator = (call) => {
  const targets = intOf(call.node, 'n_targets', null) ?? intOf(call.node, 'targets', 1);
  return [tensor('float32', [batchOf(call), targets])];
};

const asFloat: Operator = (call) => [tensor('float32', input(call, 0).dims)];

const kept: Operator = (call) => [tensor(input(call, 0).type, input(call, 0).dims)];

const features: Operator = (call) => {
  const lengths = intsOf(call.node, 'inputdimensions');
  return [
    tensor('float32', [batchOf(call), lengths === null ? null : lengths.reduce((sum, length) => sum + length, 0)]),
  ];
};

/** Columns picked by their places. */
const extractor: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const places = input(call, 1).dims;
  const count = places === null ? null : (places.at(-1) ?? 1);
  return [tensor(type, dims === null ? null : dims.length === 1 ? [1, count] : [...dims.slice(0, -1), count])];
};

const oneHot: Operator = (call) => {
  const { dims } = input(call, 0);
  const lists = ['cats_int64s', 'cats_strings'].map((name) => call.node.attributes.get(name));
  const list = lists.find((one) => (one?.kind === 'ints' || one?.kind === 'strings') && one.value.length > 0);
  const count = list?.kind === 'ints' || list?.kind === 'strings' ? list.value.length : null;
  return [tensor('float32', dims === null ? null : [...dims, count])];
};

/** The type of the values that labels are mapped to, by which list of them the node has. */
const labelEncoder: Operator = (call) => {
  const has = (name: string): boolean => call.node.attributes.has(name);
  const list = [
    ['values_strings', 'string'],
    ['values_int64s', 'int64'],
    ['values_floats', 'float32'],
  ].find(([name = '']) => has(name));
  const tensorValue = call.node.attributes.get('values_tensor');
  const old = has('classes_strings') ? (input(call, 0).type === 'string' ? 'int64' : 'string') : null;
  const type = tensorValue?.kind === 'tensor' ? tensorValue.value.type : (list?.[1] ?? old);
  return [tensor(type, input(call, 0).dims)];
};

/** A list of maps from label to score, one a row. */
const zipMap: Operator = (call) => {
  const strings = call.node.attributes.get('classlabels_strings');
  const key = strings?.kind === 'strings' && strings.value.length > 0 ? 'string' : 'int64';
  const list: Value = { ...UNKNOWN, type: `sequence(map(${key},float32))`, items: null };
  return [list];
};

const svmRegressor: Operator = (call) => [tensor('float32', [batchOf(call), 1])];

const categories: Operator = (call) => [
  tensor(input(call, 0).type === 'string' ? 'int64' : 'string', input(call, 0).dims),
];

const dictionary: Operator = (call) => {
  const list = ['string_vocabulary', 'int64_vocabulary']
    .map((name) => call.node.attributes.get(name))
    .find((one) => one !== undefined);
  return [tensor(null, [1, list?.kind === 'strings' || list?.kind === 'ints' ? list.value.length : null])];
};

const named = (operators: Record<string, Operator>): Record<string, Operator> =>
  Object.fromEntries(Object.entries(operators).map(([name, operator]) => [`ai.onnx.ml:${name}`, operator]));

/** Classical machine learning, the set ai.onnx.ml. */
export const machineLearning: Readonly<Record<string, Operator>> = named({
  ArrayFeatureExtractor: extractor,
  Binarizer: kept,
  CategoryMapper: categories,
  DictVectorizer: dictionary,
  FeatureVectorizer: features,
  Imputer: kept,
  LabelEncoder: labelEncoder,
  LinearClassifier: classifier,
  LinearRegressor: regressor,
  Normalizer: asFloat,
  OneHotEncoder: oneHot,
  Scaler: asFloat,
  SVMClassifier: classifier,
  SVMRegressor: svmRegressor,
  TreeEnsemble: (call) => [tensor(input(call, 0).type, [batchOf(call), intOf(call.node, 'n_targets', null)])],
  TreeEnsembleClassifier: classifier,
  TreeEnsembleRegressor: regressor,
  ZipMap: zipMap,
});
