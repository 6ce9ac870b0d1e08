import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { renameSynced } from '../lib/sync-to-disk.ts';
import { attempt, type Attempt } from './attempt.ts';

/** What a run has done so far, on disk: a run that was killed goes on where it stood. */
export interface Journal {
  attempts: readonly Attempt[];
  /** Adds an attempt; on return it is on the disk as a whole line. */
  add(attempt: Attempt): void;
  /** The plan, made once and kept, so that a run that goes on has the same. */
  plan<T>(read: (kept: unknown) => T | undefined, make: () => Promise<T>): Promise<T>;
  /** Forgets the run, when its tables are written. */
  end(): void;
}

/** Opens the journal in a folder; a line that a kill cut off is taken away. */
export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true });
  const [file, planFile] = [join(folder, 'attempts.ndjson'), join(folder, 'plan.json')];
  const attempts = existsSync(file) ? readWhole(file) : [];
  return {
    attempts,
    add(each) {
      attempts.push(each);
      const handle = openSync(file, 'a');
      writeSync(handle, `${JSON.stringify(each)}\n`);
      fsyncSync(handle);
      closeSync(handle);
    },
    async plan(read, make) {
      const kept = existsSync(planFile) ? read(JSON.parse(readFileSync(planFile, 'utf8'))) : undefined;
      if (kept !== undefined) return kept;
      const made = await make();
      writeFileSync(`${planFile}.tmp`, JSON.stringify(made));
      renameSynced(`${planFile}.tmp`, planFile);
      return made;
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An attempt, or none where the line is of another version of this program: it is made again. */
function readLine(line: string): Attempt[] {
  try {
    return [attempt.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

function readWhole(file: string): Attempt[] {
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  if (end < text.length) truncateSync(file, Buffer.byteLength(text.slice(0, end)));
  return text.slice(0, end).split('\n').filter(Boolean).flatMap(readLine);
}
