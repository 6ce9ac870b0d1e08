import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ReportError } from '../lib/report-error.ts';
import { childLines } from '../snippets/child-lines.ts';
import { standInFolder, type NamedModel } from './stand-ins.ts';

const versions = z.object({
  versions: z.object({ python: z.string(), transformers: z.string(), torch: z.string() }),
});
const built = z.object({ id: z.string(), parameters: z.number() });
const failed = z.object({ id: z.string(), failed: z.string() });

export type Versions = z.infer<typeof versions>['versions'];

/** Tiny models with random weights in the place of real ones. */
export interface StandIns {
  versions: Versions;
  /** Folder of each that was made, by the id of the model. */
  folders: Map<string, string>;
  /** A picture of our own, for examples that fetch one. */
  picture: string;
  /** Why the others were not, in the words of the error. */
  failed: Map<string, string>;
}

export interface BuildOptions {
  python: string;
  scratch: string;
  signal: AbortSignal;
}

const MOST = 1_800_000;

/** Builds a tiny model for each that has a type in its record, with the user's own Python. */
export async function buildStandIns(models: readonly NamedModel[], options: BuildOptions): Promise<StandIns> {
  const { python, scratch, signal } = options;
  const job = join(scratch, 'build.json');
  const picture = join(scratch, 'picture.jpg');
  const found: Omit<StandIns, 'versions'> & { versions?: Versions } = {
    folders: new Map(),
    failed: new Map(),
    picture,
  };
  const folders = new Map(models.map(({ id }, at) => [id, standInFolder(scratch, at)]));
  const known = models.filter(({ type }) => type !== null);
  const toBuild = known.map(({ id, type, architecture }) => ({
    id,
    folder: folders.get(id),
    model_type: type,
    architecture,
  }));
  writeFileSync(job, JSON.stringify({ models: toBuild, picture }));
  const ended = await childLines(python, {
    args: [join(import.meta.dirname, 'build_stand_ins.py'), job],
    env: { PATH: process.env.PATH ?? '', HOME: scratch },
    most: MOST,
    signal,
    take(line) {
      found.versions ??= versions.safeParse(line).data?.versions;
      const [made, not] = [built.safeParse(line).data, failed.safeParse(line).data];
      if (made) found.folders.set(made.id, folders.get(made.id)!);
      if (not) found.failed.set(not.id, not.failed);
    },
  });
  if (ended.code !== 0 || found.versions === undefined)
    throw new ReportError(
      `${python}: could not build models: ${ended.said.trim().split('\n').at(-1) ?? ''}`,
      'name a Python with transformers, torch and sentencepiece by --python',
    );
  return { ...found, versions: found.versions };
}
