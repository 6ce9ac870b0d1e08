import type { SyntaxNode } from '@lezer/common';

/** What one import statement brings. */
export interface ImportedName {
  /** Name by which the code knows it; undefined for `*`. */
  as: string | undefined;
  /** What it names: a module (`transformers`), a name of a library (`transformers.AutoModel`), one in a module of it. */
  path: string;
  /** The module that is imported, or imported from. */
  module: string;
}

/** Reads an import statement; a relative import brings nothing that a library has. */
export function readImport(node: SyntaxNode, source: string): ImportedName[] {
  const words: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const word = source.slice(child.from, child.to);
    if (child.name !== 'Comment' && word !== '(' && word !== ')') words.push(word);
  }
  const isFrom = words[0] === 'from';
  const at = words.indexOf('import');
  const module = isFrom ? words.slice(1, at).join('') : '';
  if (isFrom && module.startsWith('.')) return [];
  return listed(words.slice(at + 1)).map(({ name, as }) => {
    if (!isFrom)
      return as === undefined ? { as: top(name), path: top(name), module: name } : { as, path: name, module: name };
    return { as: name === '*' ? undefined : (as ?? name), path: name === '*' ? module : pathIn(module, name), module };
  });
}

/** A module below the library is told from what is taken of it by a colon: `transformers.models.bert:BertModel`. */
function pathIn(module: string, name: string): string {
  return module.includes('.') ? `${module}:${name}` : `${module}.${name}`;
}

function top(name: string): string {
  return name.split('.')[0]!;
}

/** `a.b as c, d` as names with what they are called. */
function listed(words: readonly string[]): { name: string; as: string | undefined }[] {
  const parts: string[][] = [[]];
  for (const word of words)
    if (word === ',') parts.push([]);
    else parts.at(-1)!.push(word);
  return parts
    .filter((part) => part.length > 0)
    .map((part) => {
      const at = part.indexOf('as');
      return { name: (at < 0 ? part : part.slice(0, at)).join(''), as: at < 0 ? undefined : part[at + 1] };
    });
}
