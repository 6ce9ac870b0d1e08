import type { SyntaxNode } from '@lezer/common';
import { bindValues } from './bind-values.ts';
import { childrenOf, sourceOf, type NodeReader, type PythonReading } from './python-reading.ts';
import type { PythonValue } from './python-value.ts';
import { readImport } from './read-import.ts';

const readImports: NodeReader = (node, { source, notes, scope, guarded }) => {
  for (const found of readImport(node, source)) {
    if (!guarded) notes.imported(found);
    if (found.as !== undefined) scope.set(found.as, guarded ? undefined : { is: 'path', path: found.path });
  }
  return undefined;
};

const readAssignment: NodeReader = (node, reading) => {
  const sides: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node)) {
    if (child.name === 'AssignOp') sides.push([]);
    else if (child.name === 'TypeDef') reading.read(child);
    else if (child.name !== ',') sides.at(-1)!.push(child);
  }
  const last = sides.length > 1 ? sides.pop()! : [];
  const values = last
    .flatMap((value) => (value.name === 'TupleExpression' ? partsOf(value) : [value]))
    .map(reading.read);
  for (const side of sides) bindValues(side, values, reading);
  return undefined;
};

function partsOf(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => /^[A-Z]/.test(name));
}

/** An import that has another to fall back on need not succeed: neither of the two counts. */
const readTry: NodeReader = (node, reading) => {
  const all = childrenOf(node);
  const before = reading.guarded;
  const fallsBack = all.some(
    (child, at) =>
      all[at - 1]?.name === 'except' && /\b(ImportError|ModuleNotFoundError)\b/.test(sourceOf(child, reading)),
  );
  reading.guarded ||= fallsBack;
  for (const child of all) {
    if (child.name === 'else' || child.name === 'finally') reading.guarded = before;
    reading.read(child);
  }
  reading.guarded = before;
  return undefined;
};

/** The names of its parameters, and what it makes, are its own. */
const readFunction: NodeReader = (node, reading) => {
  const name = node.getChild('VariableName');
  const outer = new Map(reading.scope);
  for (const child of childrenOf(node)) {
    if (child.name === 'ParamList') readParameters(child, reading);
    else if (child.from !== name?.from) reading.read(child);
  }
  reading.scope.clear();
  for (const [key, value] of outer) reading.scope.set(key, value);
  if (name) reading.scope.set(sourceOf(name, reading), undefined);
  return undefined;
};

function readParameters(list: SyntaxNode, reading: PythonReading): void {
  childrenOf(list).forEach((each, at, all) => {
    if (each.name === 'VariableName' && all[at - 1]?.name !== 'AssignOp')
      reading.scope.set(sourceOf(each, reading), undefined);
    else reading.read(each);
  });
}

/** Readers of statements, by the name of their node. */
export const statementReaders: Readonly<Record<string, NodeReader>> = {
  ImportStatement: readImports,
  AssignStatement: readAssignment,
  TryStatement: readTry,
  FunctionDefinition: readFunction,
  LambdaExpression: readFunction,
  ClassDefinition(node, reading) {
    const name = node.getChild('VariableName');
    for (const child of childrenOf(node)) if (child.from !== name?.from) reading.read(child);
    if (name) reading.scope.set(sourceOf(name, reading), undefined);
    return undefined;
  },
  ForStatement(node, reading) {
    const all = childrenOf(node);
    const at = all.findIndex(({ name }) => name === 'in');
    bindValues(all.slice(0, at), [], reading);
    all.slice(at).forEach(reading.read);
    return undefined;
  },
  WithStatement(node, reading) {
    let value: PythonValue;
    childrenOf(node).forEach((child, at, all) => {
      if (all[at - 1]?.name === 'as') bindValues([child], [value], reading);
      else value = reading.read(child);
    });
    return undefined;
  },
};
