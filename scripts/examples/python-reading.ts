import type { SyntaxNode } from '@lezer/common';
import type { Notes } from './note-facts.ts';
import type { PythonValue, Scope } from './python-value.ts';

/** Python code while it is read from its first statement to its last. */
export interface PythonReading {
  source: string;
  notes: Notes;
  scope: Scope;
  /** Within a `try` that has something to fall back on where an import fails. */
  guarded: boolean;
  /** Reads everything below a node, and says what is known of its value. */
  read(node: SyntaxNode): PythonValue;
}

/** Reads nodes of one kind. */
export type NodeReader = (node: SyntaxNode, reading: PythonReading) => PythonValue;

/** Source of a node. */
export function sourceOf({ from, to }: SyntaxNode, { source }: PythonReading): string {
  return source.slice(from, to);
}

/** Children of a node, marks and words included. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}
