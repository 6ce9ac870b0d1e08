import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { DeclaredCommand, DeclaredOperand, DeclaredOptions, Operand, Values } from './declared-command.ts';
import { UsageError } from './usage-error.ts';

/** Arguments of a command, read by its declaration. */
export interface ParsedCommand<O extends DeclaredOptions, P extends DeclaredOperand | undefined> {
  values: Values<O>;
  /** The word beside the options. */
  operand: Operand<P>;
  /** Asked for help: nothing else counts then. */
  help: boolean;
}

/** Reads the arguments of a command; UsageError for an unknown option, a missing value, a word too few or too many. */
export function parseCommand<const O extends DeclaredOptions, const P extends DeclaredOperand | undefined>(
  declared: DeclaredCommand<O, P>,
  args: readonly string[],
): ParsedCommand<O, P> {
  const { help, values, words } = parse(declared.options, args);
  const operand = help ? undefined : operandOf(declared, words);
  // What parseArgs returns follows from the same declaration, which its own types do not see.
  return { values: values as Values<O>, operand: operand as Operand<P>, help };
}

function parse(declared: DeclaredOptions, args: readonly string[]) {
  const own = Object.entries(declared).map(([name, { type, multiple, ...option }]) => {
    const otherwise = type === 'boolean' ? false : multiple ? [] : option.default;
    return [
      name,
      { type, multiple: multiple ?? false, ...(otherwise === undefined ? {} : { default: otherwise }) },
    ] as const;
  });
  const options: ParseArgsOptionsConfig = {
    ...Object.fromEntries(own),
    debug: { type: 'boolean' },
    help: { type: 'boolean' },
  };
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options,
      tokens: true,
    });
    if (values.help !== true) refuseOdd(declared, tokens);
    return { help: values.help === true, values, words: positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // What parseArgs says after it is about words that begin with a dash, which no command takes.
    throw new UsageError((error as Error).message.split('. To specify')[0]!);
  }
}

/** An empty value comes from a variable that is not set, and of two values one would be passed over without a word. */
function refuseOdd(
  declared: DeclaredOptions,
  tokens: readonly { kind: string; name?: string; value?: string }[],
): void {
  const given = new Set<string>();
  for (const { name = '', value } of tokens) {
    const option = declared[name];
    if (option?.type !== 'string') continue;
    if (value === '') throw new UsageError(`--${name}: expected ${option.value}, received an empty value`);
    if (given.has(name) && !option.multiple) throw new UsageError(`--${name}: expected one value, received two`);
    given.add(name);
  }
}

function operandOf({ name, operand }: DeclaredCommand, words: readonly string[]): string | undefined {
  if (words.length > (operand ? 1 : 0))
    throw new UsageError(
      `${name}: expected ${operand ? `one ${operand.what}` : 'options'}, received ${words.join(' ')}`,
    );
  if (words[0] === '') throw new UsageError(`${name}: expected one ${operand?.what}, received an empty word`);
  if (words.length === 0 && operand && !operand.optional)
    throw new UsageError(`${name}: no ${operand.what} given`, `npm run ${name} -- ${operand.name}`);
  return words[0];
}
