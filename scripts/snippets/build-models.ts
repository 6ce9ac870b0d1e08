import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ReportError } from '../lib/report-error.ts';
import { childLines } from './child-lines.ts';
import type { TriedModel } from './tried-models.ts';

/** A model to build. */
export interface ModelToBuild extends Pick<TriedModel, 'type' | 'architecture' | 'chat'> {
  id: string;
  folder: string;
}

const versions = z.object({
  versions: z.object({ python: z.string(), transformers: z.string(), torch: z.string() }),
});
const built = z.object({
  id: z.string(),
  parameters: z.number(),
  info: z.object({
    auto_model: z.string().optional(),
    processor: z.string().optional(),
    pipeline_tag: z.string().optional(),
  }),
});
const failed = z.object({ id: z.string(), failed: z.string() });

export type Built = z.infer<typeof built>;
export type Versions = z.infer<typeof versions>['versions'];

/** What came of the models: those that were built, and for the others why not. */
export interface BuiltModels {
  versions: Versions;
  built: ReadonlyMap<string, Built>;
  failed: ReadonlyMap<string, string>;
}

/** Pictures of our own for the two that snippets ask for, by their path in their repository. */
export const PICTURES = { 'hub/parrots.png': [96, 64], 'p-blog/candy.JPG': [96, 64] } as const;

export interface BuildOptions {
  python: string;
  /** Folder for the job and the pictures. */
  scratch: string;
  signal: AbortSignal;
  log: (line: string) => void;
}

const MOST = 1_800_000;

/** Builds the models with the user's own Python; an Error with its words where that cannot start. */
export async function buildModels(models: readonly ModelToBuild[], options: BuildOptions): Promise<BuiltModels> {
  const { python, scratch, signal, log } = options;
  const job = join(scratch, 'build.json');
  const pictures = Object.entries(PICTURES).map(([path, [width, height]]) => ({
    file: pictureFile(scratch, path),
    width,
    height,
  }));
  writeFileSync(job, JSON.stringify({ models: models.map(toBuild), pictures }));
  const found: { versions?: Versions; built: Map<string, Built>; failed: Map<string, string> } = {
    built: new Map(),
    failed: new Map(),
  };
  const ended = await childLines(python, {
    args: [join(import.meta.dirname, 'build_models.py'), job],
    env: { PATH: process.env.PATH ?? '', HOME: scratch },
    most: MOST,
    signal,
    take(line) {
      found.versions ??= versions.safeParse(line).data?.versions;
      const [made, not] = [built.safeParse(line).data, failed.safeParse(line).data];
      if (made) found.built.set(made.id, made);
      if (not) found.failed.set(not.id, not.failed);
      if (made ?? not) log(`snippets  built ${found.built.size}, not built ${found.failed.size}`);
    },
  });
  if (ended.code !== 0 || found.versions === undefined)
    throw new ReportError(
      `${python}: could not build models: ${ended.said.trim().split('\n').at(-1) ?? ''}`,
      'name a Python with transformers, torch, accelerate, torchvision and sentencepiece by --python',
    );
  return { versions: found.versions, built: found.built, failed: found.failed };
}

/** Where the picture of that path lies. */
export function pictureFile(scratch: string, path: string): string {
  return join(scratch, path.replace('/', '-').toLowerCase());
}

function toBuild({ id, folder, type, architecture, chat }: ModelToBuild): Record<string, unknown> {
  return { id, folder, model_type: type, architecture, chat };
}
