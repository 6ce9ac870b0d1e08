import { parseAst } from 'rolldown/parseAst';
import type { MappedText } from './mapped-text.ts';

interface Node {
  type: string;
  start: number;
  end: number;
}

interface Parameter extends Node {
  name?: string;
  left?: Parameter;
  right?: Node & { value?: unknown };
}

interface Declarator extends Node {
  init?: (Node & { params?: readonly Parameter[] }) | null;
}

/**
 * Copies imports and exports of a chapter, which are JavaScript, as TypeScript: a parameter `data` of an exported
 * function is the data of the report, any other one is a cell of a key, and an exported list is of these very items.
 */
export function copyModuleCode(text: MappedText, source: string, start: number, end: number): void {
  const code = source.slice(start, end);
  let copied = start;
  for (const { at, type } of insertions(code)) {
    text.copy(copied, start + at);
    text.write(type);
    copied = start + at;
  }
  text.copy(copied, end);
  text.write('\n');
}

function insertions(code: string): { at: number; type: string }[] {
  const program = parseAst(code) as unknown as {
    body: readonly (Node & { declaration?: { declarations?: readonly Declarator[] } | null })[];
  };
  const declared = program.body.flatMap(({ declaration }) => declaration?.declarations ?? []);
  return declared.flatMap(({ init }) => {
    if (init?.type === 'ArrayExpression') return [{ at: init.end, type: ' as const' }];
    return (init?.params ?? []).flatMap(typeOfParameter);
  });
}

function typeOfParameter(parameter: Parameter): { at: number; type: string }[] {
  if (parameter.type === 'Identifier')
    return [{ at: parameter.end, type: parameter.name === 'data' ? ": ChapterProps['data']" : ': KeyCell' }];
  // A default says its type, but null says too little.
  const isNull = parameter.right?.type === 'Literal' && parameter.right.value === null;
  return isNull && parameter.left ? typeOfParameter(parameter.left) : [];
}
