import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { childLines } from './child-lines.ts';
import { pythonEnvironment } from './python-environment.ts';
import { pythonFailure } from './python-failure.ts';

/** What came of running a snippet. */
export interface Ran {
  outcome: 'ran' | 'failed' | 'timed out' | 'died';
  /** Last line of the snippet that was reached, counted from 1; 0 where it ran to its end. */
  line: number;
  /** Class of the error. */
  error: string;
  message: string;
  /** Addresses at huggingface.co that the code asks for by themselves and that a stand-in answered. */
  sent: string[];
  /** Hosts that it asked for and did not reach. */
  refused: string[];
}

export interface RunOptions {
  python: string;
  /** Address that stands for the Hub. */
  endpoint: string;
  /** Folder for the job and what is downloaded. */
  scratch: string;
  signal: AbortSignal;
  /** Called with the snippets that have ended. */
  step: (done: number) => void;
}

const id = z.string();
const event = z.discriminatedUnion('event', [
  z.object({ id, event: z.literal('ran') }),
  z.object({ id, event: z.literal('failed'), line: z.number(), type: z.string(), message: z.string() }),
  z.object({ id, event: z.enum(['timed out', 'died']) }),
  z.object({ id, event: z.literal('sent'), address: z.string() }),
  z.object({ id, event: z.literal('refused'), address: z.string() }),
]);

/** Seconds and bytes of address space that one snippet may take: models are tiny, torch alone maps 4 GB. */
const [SECONDS, MEMORY] = [240, 12_000_000_000];

/** Runs each code as it stands in a process of its own, which reaches only the endpoint; what came of it by id. */
export async function runSnippets(
  snippets: readonly { id: string; code: string }[],
  { python, endpoint, scratch, signal, step }: RunOptions,
): Promise<Map<string, Ran>> {
  const home = join(scratch, 'home');
  mkdirSync(home, { recursive: true });
  const job = join(scratch, 'run.json');
  writeFileSync(job, JSON.stringify({ snippets, endpoint, memory: MEMORY, seconds: SECONDS }));
  const all = new Map(snippets.map((each) => [each.id, emptyRun()]));
  let done = 0;
  const ended = await childLines(python, {
    args: ['-B', join(import.meta.dirname, 'run_snippets.py'), job],
    env: pythonEnvironment(home, endpoint),
    most: (snippets.length + 1) * SECONDS * 1000,
    signal,
    take(line) {
      const found = event.parse(line);
      const ran = all.get(found.id);
      if (ran && takeEvent(ran, found)) step((done += 1));
    },
  });
  if (ended.code !== 0) throw pythonFailure(python, ended, 'run snippets', 'transformers, torch and accelerate');
  return all;
}

function emptyRun(): Ran {
  return { outcome: 'died', line: 0, error: '', message: '', sent: [], refused: [] };
}

/** Whether the snippet has ended with this event. */
function takeEvent(ran: Ran, found: z.infer<typeof event>): boolean {
  if (found.event === 'sent' || found.event === 'refused') {
    if (!ran[found.event].includes(found.address)) ran[found.event].push(found.address);
    return false;
  }
  ran.outcome = found.event;
  if (found.event === 'failed') Object.assign(ran, { line: found.line, error: found.type, message: found.message });
  return true;
}
