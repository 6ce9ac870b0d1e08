import type { MappedText } from './mapped-text.ts';
import type { Parameter, Statement } from './parse-module-code.ts';

/**
 * Copies imports and exports of a chapter, which are JavaScript, as TypeScript: a parameter `data` of an exported
 * function is the data of the report, any other one is a cell of a key, and an exported list is of these very items.
 */
export function copyModuleCode(
  text: MappedText,
  statements: readonly Statement[],
  [start, end]: readonly [start: number, end: number],
): void {
  let copied = start;
  for (const { at, type } of insertions(statements)) {
    text.copy(copied, start + at);
    text.write(type);
    copied = start + at;
  }
  text.copy(copied, end);
  text.write('\n');
}

function insertions(statements: readonly Statement[]): { at: number; type: string }[] {
  const declared = statements.flatMap(({ declaration }) => declaration?.declarations ?? []);
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
