export interface Command {
  signal: AbortSignal;
}

/**
 * Runs a command to its exit code: 0 done, 1 failed, 2 usage, 130 interrupted. The first Ctrl-C (or SIGTERM)
 * aborts `signal`; the process ends half a second later at the latest, whatever is still open.
 * An error prints `<where>: <what>` and `hint: <next command>`, its stack only with --debug.
 */
export async function runCommand(main: (command: Command) => Promise<void>, onInterrupt = ''): Promise<void> {
  const abort = new AbortController();
  const interrupt = () => {
    abort.abort();
    setTimeout(() => finish(interrupted(onInterrupt)), 500).unref();
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    await main({ signal: abort.signal });
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  } catch (error) {
    finish(abort.signal.aborted ? interrupted(onInterrupt) : failed(error));
  }
}

function finish(code: number): never {
  process.exit(code);
}

function interrupted(message: string): number {
  process.stderr.write(`\ninterrupted${message ? `: ${message}` : ''}\n`);
  return 130;
}

function failed(error: unknown): number {
  const known = hasHint(error);
  const usage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ?? false;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  if (known) process.stderr.write(`hint: ${error.hint}\n`);
  else if (usage) process.stderr.write('hint: --help lists the options\n');
  if (process.argv.includes('--debug')) process.stderr.write(`${(error as Error).stack ?? ''}\n${causes(error)}`);
  else if (!known && !usage) process.stderr.write('hint: run again with --debug for the stack\n');
  return usage ? 2 : known ? error.exitCode : 1;
}

/** Errors of the report and of its packages say what to do next. */
function hasHint(error: unknown): error is Error & { hint: string; exitCode: number } {
  return error instanceof Error && typeof (error as { hint?: unknown }).hint === 'string';
}

function causes(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause;
  return cause instanceof Error ? `caused by ${cause.stack ?? cause.message}\n${causes(cause)}` : '';
}
