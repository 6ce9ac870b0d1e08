import type { SyntaxNode } from '@lezer/common';

/** A constant string of Python, also a formatted one without a field; undefined for others, and for one of bytes. */
export function readText(node: SyntaxNode, source: string): string | undefined {
  if (node.name === 'ContinuedString') {
    const parts = [];
    for (let child = node.firstChild; child; child = child.nextSibling) parts.push(readText(child, source));
    return parts.some((part) => part === undefined) ? undefined : parts.join('');
  }
  if (node.name !== 'String' && node.name !== 'FormatString') return undefined;
  if (node.getChild('FormatReplacement')) return undefined;
  const found = /^(?:[uU]|[fF]?[rR]?|[rR][fF])("""|'''|"|')([\s\S]*)\1$/.exec(source.slice(node.from, node.to));
  if (!found) return undefined;
  return found[2]!.replace(/\\(['"\\])/g, '$1');
}
