import { readFileSync } from 'node:fs';

/** A process as Linux tells of it: when it started (in ticks since the boot), and whether it has ended. */
export interface ProcessState {
  started: string;
  /** Ended, though its parent has not collected it yet: a zombie. */
  ended: boolean;
}

/** The state of a process by its number from /proc; undefined where this system does not tell. */
export function processState(pid: number): ProcessState | undefined {
  try {
    return readStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Reads a line of /proc/PID/stat; its second field is a name in brackets, which may hold blanks and brackets. */
export function readStat(line: string): ProcessState | undefined {
  const fields = line
    .slice(line.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  const [state, started] = [fields[0], fields[19]];
  if (state === undefined || started === undefined) return undefined;
  return { started, ended: state === 'Z' || state === 'X' || state === 'x' };
}
