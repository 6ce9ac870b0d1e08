import { parseAst } from 'rolldown/parseAst';
import { placeOf } from './place-of.ts';
import { SourceError } from './source-error.ts';

/** A node of the tree of JavaScript. */
export interface CodeNode {
  type: string;
  start: number;
  end: number;
}

/** A parameter of a function: a name, or a name with its default. */
export interface Parameter extends CodeNode {
  name?: string;
  left?: Parameter;
  right?: CodeNode & { value?: unknown };
}

/** What a declaration names, with what it is set to. */
export interface Declarator extends CodeNode {
  init?: (CodeNode & { params?: readonly Parameter[] }) | null;
}

/** An import or export of a module, as far as it matters here. */
export interface Statement extends CodeNode {
  declaration?: { declarations?: readonly Declarator[] } | null;
  /** Names that an import brings: default, named, or of the whole module. */
  specifiers?: readonly { local: { name?: string } }[];
}

/**
 * The statements of the module code between two offsets of a chapter, with offsets from its start; SourceError for what
 * is no JavaScript.
 */
export function parseModuleCode(from: string, source: string, start: number, end: number): readonly Statement[] {
  try {
    return (parseAst(source.slice(start, end)) as unknown as { body: readonly Statement[] }).body;
  } catch (error) {
    if (!(error instanceof Error) || !('pos' in error) || typeof error.pos !== 'number') throw error;
    // The first line counts the errors, and below the second one is an excerpt.
    const what = error.message.split('\n')[1] ?? error.message;
    throw new SourceError(from, placeOf(source, start + error.pos), what);
  }
}
