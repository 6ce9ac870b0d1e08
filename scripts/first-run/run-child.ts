import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { childEvent, type ChildEvent } from './child-events.ts';

export interface ChildLimits {
  /** Resident memory in bytes. */
  mostMemory: number;
  seconds: number;
  /** Settles when the trial is over for a reason outside of the child. */
  over: Promise<unknown>;
  signal: AbortSignal;
}

/** How a child went. */
export interface ChildRun {
  events: ChildEvent[];
  /** What it printed besides, its last 2,000 characters. */
  text: string;
  /** Why it was ended, or that it ended itself. */
  ended: 'itself' | 'time' | 'memory' | 'over';
  code: number | null;
  signal: string | null;
  /** Most resident memory that was seen, 0 where the system does not tell. */
  peakBytes: number;
}

const MOST_TEXT = 2000;
const MOST_LINE = 1_000_000;
const LOOK_EVERY = 50;

/** Runs a program with nothing but the given environment and ends it at its limits. */
export async function runChild(
  { file, args, env }: { file: string; args: readonly string[]; env: Record<string, string> },
  cwd: string,
  limits: ChildLimits,
): Promise<ChildRun> {
  const run: ChildRun = { events: [], text: '', ended: 'itself', code: null, signal: null, peakBytes: 0 };
  const detached = process.platform !== 'win32';
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached });
  const release = holdToLimits(child, run, limits);
  const note = (text: string) => void (run.text = `${run.text}${text}`.slice(-MOST_TEXT));
  readLines(child.stdout, (line) => {
    const event = childEvent(line);
    if (event) run.events.push(event);
    else note(`${line}\n`);
  });
  child.stderr.setEncoding('utf8').on('data', note);
  await new Promise<void>((done) => {
    child.once('error', (error) => {
      run.events.push({ event: 'failed', step: 'start', type: error.name, message: error.message });
      done();
    });
    child.once('close', (code, signal) => {
      [run.code, run.signal] = [code, signal];
      done();
    });
  });
  release();
  return run;
}

/** Ends the child at the first limit that it reaches, and notes which; the returned function lets go of it. */
function holdToLimits(child: ChildProcess, run: ChildRun, limits: ChildLimits): () => void {
  const end = (why: ChildRun['ended']) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (run.ended === 'itself') run.ended = why;
    kill(child.pid);
  };
  const timer = setTimeout(() => end('time'), limits.seconds * 1000);
  const watch = setInterval(() => {
    const { now, peak } = memoryOf(child.pid);
    run.peakBytes = Math.max(run.peakBytes, peak);
    if (now > limits.mostMemory) end('memory');
  }, LOOK_EVERY);
  const abort = () => end('over');
  limits.signal.addEventListener('abort', abort, { once: true });
  void limits.over.then(abort);
  return () => {
    clearTimeout(timer);
    clearInterval(watch);
    limits.signal.removeEventListener('abort', abort);
  };
}

/** A child that prints without end of line is not kept: a line ends where it is too long. */
function readLines(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (part: string) => {
    const lines = `${rest}${part}`.split('\n');
    rest = (lines.pop() ?? '').slice(-MOST_LINE);
    lines.forEach(take);
  });
  stream.on('end', () => rest !== '' && take(rest));
}

/** Ends the child with all that it started; those that are gone already are none of our business. */
function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    return;
  }
}

/** Resident memory of a process now and at its peak, as Linux tells; 0 elsewhere, where only the child itself knows. */
function memoryOf(pid: number | undefined): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
    return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
  } catch {
    return { now: 0, peak: 0 };
  }
}
