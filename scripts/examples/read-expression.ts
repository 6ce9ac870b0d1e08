import type { SyntaxNode } from '@lezer/common';
import { bindValues } from './bind-values.ts';
import { childrenOf, sourceOf, type NodeReader, type PythonReading } from './python-reading.ts';
import type { PythonValue } from './python-value.ts';
import { readArguments, readCall } from './read-call.ts';
import { readText } from './read-text.ts';

/** Parts of a pipeline or processor that are such things themselves. */
const PARTS = new Set(['tokenizer', 'feature_extractor', 'image_processor', 'model', 'config']);

const readTextValue: NodeReader = (node, reading) => {
  // Formatted strings have code in them.
  childrenOf(node).forEach(reading.read);
  const text = readText(node, reading.source);
  return text === undefined ? undefined : { is: 'text', text };
};

const readMember: NodeReader = (node, reading) => {
  const stored = reading.scope.get(sourceOf(node, reading));
  if (stored) return stored;
  const [from] = childrenOf(node).map(reading.read);
  const property = node.lastChild;
  if (property?.name !== 'PropertyName') return undefined;
  const name = sourceOf(property, reading);
  if (from?.is === 'object')
    return PARTS.has(name) ? { is: 'object', of: `${from.of}.${name}` } : { is: 'member', of: from.of, name };
  if (from?.is !== 'path') return { is: 'unknown member', name };
  const path = `${from.path}.${name}`;
  reading.notes.used(path);
  return { is: 'path', path };
};

/** Readers of expressions, by the name of their node. */
export const expressionReaders: Readonly<Record<string, NodeReader>> = {
  VariableName(node, reading) {
    const value = reading.scope.get(sourceOf(node, reading));
    if (value?.is === 'path') reading.notes.used(value.path);
    return value;
  },
  String: readTextValue,
  FormatString: readTextValue,
  ContinuedString: readTextValue,
  ParenthesizedExpression: (node, { read }) => childrenOf(node).map(read)[1],
  AwaitExpression: (node, { read }) => childrenOf(node).map(read).at(-1),
  NamedExpression(node, reading) {
    const [target, , value] = childrenOf(node);
    const known = value && reading.read(value);
    if (target) bindValues([target], [known], reading);
    return known;
  },
  MemberExpression: readMember,
  CallExpression(node, reading) {
    const { source, notes, read } = reading;
    const callee = node.firstChild ? (forgottenPipeline(node.firstChild, reading) ?? read(node.firstChild)) : undefined;
    return readCall(callee, readArguments(node.getChild('ArgList'), source, read), notes);
  },
};

/** `pipeline`, called by a card that imports other names of transformers and not this one: nothing else can be meant. */
function forgottenPipeline(callee: SyntaxNode, reading: PythonReading): PythonValue {
  const isOurs = (value: PythonValue) => value?.is === 'path' && value.path.startsWith('transformers');
  const { scope, notes } = reading;
  if (sourceOf(callee, reading) !== 'pipeline' || scope.has('pipeline') || ![...scope.values()].some(isOurs))
    return undefined;
  notes.used('transformers.pipeline');
  return { is: 'path', path: 'transformers.pipeline' };
}
