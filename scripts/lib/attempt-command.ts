import { visibleLines } from '../../data/schema/visible.ts';
import { commandHelp } from './command-help.ts';
import type { DeclaredCommand, DeclaredOperand, DeclaredOptions, Operand, Values } from './declared-command.ts';
import { diskError } from './disk-error.ts';
import { parseCommand } from './parse-command.ts';

/** What a command runs with. */
export interface CommandRun<O extends DeclaredOptions, P extends DeclaredOperand | undefined> {
  values: Values<O>;
  operand: Operand<P>;
  /** Aborted by the first Ctrl-C. */
  signal: AbortSignal;
  /** A line for the person at the terminal, on stderr. */
  log(line: string): void;
}

/** A command: what it says of itself, and what it does. */
export interface Command<O extends DeclaredOptions, P extends DeclaredOperand | undefined> extends DeclaredCommand<
  O,
  P
> {
  run(run: CommandRun<O, P>): Promise<void> | void;
}

/** Where a command runs. */
export interface Terminal {
  args: readonly string[];
  signal: AbortSignal;
  out(text: string): void;
  err(text: string): void;
}

/**
 * Runs a command to its exit code: 0 done, 1 failed, 2 usage, 130 interrupted. An error prints `<where>: <what>` and
 * `hint: <next command>`, its stack only with --debug. Packages have errors of their own, so hint and exit code are
 * known by their names and not by a class.
 */
export async function attemptCommand<const O extends DeclaredOptions, const P extends DeclaredOperand | undefined>(
  command: Command<O, P>,
  { args, signal, out, err: write }: Terminal,
): Promise<number> {
  const err = (text: string) => write(visibleLines(text));
  try {
    const { values, operand, help } = parseCommand(command, args);
    if (help) out(commandHelp(command));
    else await command.run({ values, operand, signal, log: (line) => err(`${line}\n`) });
    return 0;
  } catch (error) {
    if (signal.aborted) {
      err(interruption(command));
      return 130;
    }
    const { message, stack, hint, exitCode } = known(diskError(error));
    err(`${message}\n`);
    if (hint !== undefined || exitCode === 2)
      err(`hint: ${hint || `npm run ${command.name} -- --help lists the options`}\n`);
    if (args.includes('--debug')) err(`${stack}\n${causes(error)}`);
    else if (hint === undefined && exitCode !== 2) err('hint: run again with --debug for the stack\n');
    return exitCode;
  }
}

/** What an interrupted command says. */
export function interruption({ onInterrupt }: Pick<DeclaredCommand, 'onInterrupt'>): string {
  return `\ninterrupted${onInterrupt ? `: ${onInterrupt}` : ''}\n`;
}

function known(thrown: unknown): { message: string; stack: string; hint: string | undefined; exitCode: number } {
  if (!(thrown instanceof Error)) return { message: String(thrown), stack: '', hint: undefined, exitCode: 1 };
  const { hint, exitCode } = thrown as Error & { hint?: unknown; exitCode?: unknown };
  return {
    message: thrown.message,
    stack: thrown.stack ?? '',
    hint: typeof hint === 'string' ? hint : undefined,
    exitCode: typeof exitCode === 'number' ? exitCode : 1,
  };
}

function causes(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? `caused by ${cause.stack ?? cause.message}\n${causes(cause)}` : '';
}
