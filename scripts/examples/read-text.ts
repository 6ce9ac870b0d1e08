import type { SyntaxNode } from '@lezer/common';

/** A constant string of Python; undefined for one that is formatted, of bytes, or has escapes other than of quotes. */
export function readText(node: SyntaxNode, source: string): string | undefined {
  if (node.name === 'ContinuedString') {
    const parts = [];
    for (let child = node.firstChild; child; child = child.nextSibling) parts.push(readText(child, source));
    return parts.some((part) => part === undefined) ? undefined : parts.join('');
  }
  if (node.name !== 'String') return undefined;
  const found = /^[uUrR]?("""|'''|"|')([\s\S]*)\1$/.exec(source.slice(node.from, node.to));
  if (!found) return undefined;
  return found[2]!.replace(/\\(['"\\])/g, '$1');
}
