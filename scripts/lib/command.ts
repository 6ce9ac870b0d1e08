import { attemptCommand, interruption, type Command } from './attempt-command.ts';
import { diskError } from './disk-error.ts';
import type { DeclaredOperand, DeclaredOptions } from './declared-command.ts';
import { isApart, runApart } from './run-apart.ts';

/** Ctrl-C, a supervisor, and a terminal that was closed, of which Node dies under nohup, too. */
const INTERRUPTING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long an interrupted command may take to end by itself, in ms: with others to end first, or alone. */
const PATIENCE = { withOthers: 1500, alone: 500 };

/**
 * Runs the process's command. The first of these signals aborts its signal; the process ends half a second later at
 * the latest, or a second and a half where others are to end first, whatever is still open. A command with `ownSignals`
 * listens itself, or not at all while it cannot answer.
 */
export async function command<const O extends DeclaredOptions, const P extends DeclaredOperand | undefined>(
  declared: Command<O, P>,
  { ownSignals = false }: { ownSignals?: boolean } = {},
): Promise<void> {
  const { computes = false, startsOthers = computes } = declared;
  const abort = new AbortController();
  const interrupt = () => {
    // Whoever waits for this one says it.
    if (isApart()) process.exit(130);
    abort.abort();
    setTimeout(
      () => {
        process.stderr.write(interruption(declared));
        process.exit(130);
      },
      startsOthers ? PATIENCE.withOthers : PATIENCE.alone,
    ).unref();
  };
  if (!ownSignals) {
    for (const signal of INTERRUPTING) process.once(signal, interrupt);
  }
  tellWhatIsLost();
  const code = await attemptCommand(computes && !isApart() ? apart(declared) : declared, {
    args: process.argv.slice(2),
    signal: abort.signal,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
  if (code !== 0) {
    await Promise.all([process.stdout, process.stderr].map(flushed));
    process.exit(code);
  }
  for (const signal of INTERRUPTING) process.off(signal, interrupt);
}

/** The same command, whose arguments are read here and whose work is done by a process of its own. */
function apart<const O extends DeclaredOptions, const P extends DeclaredOperand | undefined>(
  declared: Command<O, P>,
): Command<O, P> {
  return {
    ...declared,
    async run({ signal }) {
      process.exitCode = await runApart(signal);
      signal.throwIfAborted();
    },
  };
}

let isListening = false;

/**
 * A reader that has seen enough (`| head -1`) is no fault: the work goes on, and what it would say is dropped. A disk that
 * takes no more of what a command prints makes it fail. Once a process: it is over the streams of the process itself.
 */
function tellWhatIsLost(): void {
  if (isListening) return;
  isListening = true;
  const told = new Set<string>();
  for (const name of ['stdout', 'stderr'] as const)
    process[name].on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || told.has(name)) return;
      told.add(name);
      process.exitCode = 1;
      const { message, hint } = diskError(error, name) as Error & { hint?: string };
      const next = hint ?? 'give the same command again, and its results another place';
      if (name === 'stdout') process.stderr.write(`${message}\nhint: ${next}\n`);
    });
}

/** All that was written is out: what waits for a slow reader of a pipe would be lost with the process. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
