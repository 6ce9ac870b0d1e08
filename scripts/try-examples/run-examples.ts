import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { childLines } from '../snippets/child-lines.ts';
import { pythonEnvironment } from '../snippets/python-environment.ts';
import { pythonFailure } from '../snippets/python-failure.ts';
import type { RunnableExample } from './collect-examples.ts';

const event = z.discriminatedUnion('event', [
  z.object({ id: z.string(), event: z.literal('shown'), address: z.string() }),
  z.object({ id: z.string(), event: z.literal('refused'), what: z.string() }),
  z.object({ id: z.string(), event: z.literal('ran') }),
  z.object({ id: z.string(), event: z.literal('failed'), line: z.number(), type: z.string(), message: z.string() }),
  z.object({ id: z.string(), event: z.literal('timed out') }),
  z.object({ id: z.string(), event: z.literal('died'), status: z.number() }),
]);

/** What came of an example. */
export interface RanExample {
  outcome: 'ran' | 'failed' | 'timed out' | 'died';
  /** Line of its code that was reached last, from 1; 0 where none is known. */
  line: number;
  error: string;
  message: string;
  /** Whether a picture of ours was shown in place of one of the network. */
  shown: boolean;
  /** What it tried and may not do. */
  refused: string[];
}

export interface RunOptions {
  python: string;
  endpoint: string;
  scratch: string;
  picture: string;
  signal: AbortSignal;
  step(done: number): void;
}

const [SECONDS, MEMORY] = [60, 12_000_000_000];

/** Runs each example in a process of its own; one process is started for each set of libraries that examples name. */
export async function runExamples(
  examples: readonly RunnableExample[],
  options: RunOptions,
): Promise<Map<string, RanExample>> {
  const ran = new Map<string, RanExample>();
  const groups = Map.groupBy(examples, ({ libraries }) => libraries.join(' '));
  for (const own of groups.values()) {
    await runGroup(own, ran, options);
    options.step(ran.size);
  }
  return ran;
}

async function runGroup(
  own: readonly RunnableExample[],
  ran: Map<string, RanExample>,
  { python, endpoint, scratch, picture, signal }: RunOptions,
): Promise<void> {
  const cache = join(scratch, 'cache');
  const folders = own.map(({ model }) => join(scratch, 'runs', model.replace('/', '--')));
  for (const folder of [cache, ...folders]) mkdirSync(folder, { recursive: true, mode: 0o777 });
  const job = join(scratch, 'run.json');
  const toRun = own.map(({ model, before, code }, at) => ({ id: model, folder: folders[at], before, code }));
  const settings = { libraries: own[0]!.libraries, endpoint, picture, cache, memory: MEMORY, seconds: SECONDS };
  writeFileSync(job, JSON.stringify({ ...settings, examples: toRun }));
  for (const { model } of own)
    ran.set(model, { outcome: 'died', line: 0, error: '', message: '', shown: false, refused: [] });
  const ended = await childLines(python, {
    args: ['-B', join(import.meta.dirname, 'run_examples.py'), job],
    env: pythonEnvironment(cache, endpoint),
    most: (5 * own.length + 10) * SECONDS * 1000,
    signal,
    take(line) {
      const found = event.parse(line);
      const each = ran.get(found.id);
      if (each) takeEvent(each, found);
    },
  });
  if (ended.code !== 0) throw pythonFailure(python, ended, 'run examples', 'transformers and torch');
}

function takeEvent(ran: RanExample, found: z.infer<typeof event>): void {
  if (found.event === 'shown') ran.shown = true;
  else if (found.event === 'refused') ran.refused.push(found.what);
  else {
    ran.outcome = found.event;
    if (found.event === 'failed') Object.assign(ran, { line: found.line, error: found.type, message: found.message });
  }
}
