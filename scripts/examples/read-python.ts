import type { ExampleFacts } from './example-facts.ts';
import { noteFacts } from './note-facts.ts';
import type { ParsedPython } from './parse-python.ts';
import { childrenOf, type NodeReader, type PythonReading } from './python-reading.ts';
import type { Scope } from './python-value.ts';
import { expressionReaders } from './read-expression.ts';
import { statementReaders } from './read-statement.ts';

const readers = new Map<string, NodeReader>([
  ...Object.entries(expressionReaders),
  ...Object.entries(statementReaders),
]);

/**
 * What Python code names. `scope` holds what the examples before it made, as a reader has it who runs them one after the
 * other; what this one makes is added.
 */
export function readPython({ source, tree }: ParsedPython, scope: Scope): ExampleFacts {
  const reading: PythonReading = {
    source,
    notes: noteFacts(),
    scope,
    guarded: false,
    read(node) {
      const known = readers.get(node.name);
      if (known) return known(node, reading);
      childrenOf(node).forEach(reading.read);
      return undefined;
    },
  };
  reading.read(tree.topNode);
  return reading.notes.facts();
}
