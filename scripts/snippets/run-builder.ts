import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { childLines } from './child-lines.ts';
import { pythonFailure } from './python-failure.ts';

const versions = z.object({
  versions: z.object({ python: z.string(), transformers: z.string(), torch: z.string() }),
});
const failed = z.object({ id: z.string(), failed: z.string() });

export type Versions = z.infer<typeof versions>['versions'];

/** A Python program that builds tiny models with random weights, one line of JSON for each. */
export interface Builder<Made extends { id: string }> {
  /** Path of the program. */
  script: string;
  /** What it is to do: the content of its job file. */
  job: unknown;
  /** What its line says of a model that was built. */
  made: z.ZodType<Made>;
  /** Packages that it needs, in words. */
  packages: string;
  /** Folder for the job. */
  scratch: string;
  signal: AbortSignal;
  /** Called after each model with how many were built and how many not. */
  step?: (built: number, failed: number) => void;
}

/** What came of the models by their id: those that were built, and for the others why not. */
export interface BuiltBy<Made> {
  versions: Versions;
  built: ReadonlyMap<string, Made>;
  failed: ReadonlyMap<string, string>;
}

/** Milliseconds for all models. */
const MOST = 1_800_000;

/** Runs a builder to its end; an Error with the last words of a Python that cannot do it. */
export async function runBuilder<Made extends { id: string }>(
  python: string,
  { script, job, made, packages, scratch, signal, step }: Builder<Made>,
): Promise<BuiltBy<Made>> {
  const file = join(scratch, 'build.json');
  writeFileSync(file, JSON.stringify(job));
  const found = { built: new Map<string, Made>(), failed: new Map<string, string>() };
  let own: Versions | undefined;
  const ended = await childLines(python, {
    args: [script, file],
    env: { PATH: process.env.PATH ?? '', HOME: scratch },
    most: MOST,
    signal,
    take(line) {
      own ??= versions.safeParse(line).data?.versions;
      const [one, not] = [made.safeParse(line).data, failed.safeParse(line).data];
      if (one) found.built.set(one.id, one);
      if (not) found.failed.set(not.id, not.failed);
      if (one ?? not) step?.(found.built.size, found.failed.size);
    },
  });
  if (ended.code !== 0 || own === undefined) throw pythonFailure(python, ended, 'build models', packages);
  return { versions: own, ...found };
}
