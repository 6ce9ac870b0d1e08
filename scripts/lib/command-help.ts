import type { DeclaredCommand, DeclaredOption } from './declared-command.ts';

const WIDTH = 120;
/** A longer option stands on a line of its own. */
const MOST_LABEL = 22;

/** The text of --help: what the command does, its options, its notes and its exit codes. */
export function commandHelp({ name, summary, operand, options, notes, exits }: DeclaredCommand): string {
  const word = operand && (operand.optional ? `[${operand.name}]` : operand.name);
  const lines: (readonly [label: string, help: string])[] = [
    ...(operand?.forms ?? []),
    ...Object.entries(options).map(([option, declared]) => [labelOf(option, declared), helpOf(declared)] as const),
    ['--debug', 'print stacks and causes of errors'],
    ['--help', 'this page'],
  ];
  const parts = [
    `npm run ${name} -- ${word ? `${word} ` : ''}[options]    ${summary}`,
    columns(lines),
    ...(notes === undefined ? [] : [notes.trim()]),
    `Exit: ${exitCodes(exits)}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function exitCodes(exits: DeclaredCommand['exits'] = {}): string {
  const later = exits[75] === undefined ? '' : `, 75 ${exits[75]}`;
  return `0 ${exits[0] ?? 'done'}, 1 ${exits[1] ?? 'failed and data untouched'}, 2 usage${later}, 130 interrupted`;
}

function labelOf(option: string, { value }: DeclaredOption): string {
  return value === undefined ? `--${option}` : `--${option} ${value}`;
}

function helpOf({ help, default: otherwise }: DeclaredOption): string {
  return otherwise === undefined || otherwise === '' ? help : `${help} (default ${otherwise})`;
}

/** Labels and what they mean in two columns. */
function columns(lines: readonly (readonly [label: string, help: string])[]): string {
  const wide = Math.max(...lines.map(([label]) => (label.length > MOST_LABEL ? 0 : label.length)));
  const indent = ' '.repeat(wide + 4);
  return lines
    .map(([label, help]) => {
      const wrapped = wrap(help, WIDTH - indent.length).join(`\n${indent}`);
      return label.length > wide ? `  ${label}\n${indent}${wrapped}` : `  ${label.padEnd(wide)}  ${wrapped}`;
    })
    .join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
