import { join } from 'node:path';
import * as z from 'zod';
import { runBuilder, type BuiltBy } from './run-builder.ts';
import type { TriedModel } from './tried-models.ts';

/** A model to build. */
export interface ModelToBuild extends Pick<TriedModel, 'type' | 'architecture' | 'chat'> {
  id: string;
  folder: string;
}

const built = z.object({
  id: z.string(),
  parameters: z.number(),
  info: z.object({
    auto_model: z.string().optional(),
    processor: z.string().optional(),
    pipeline_tag: z.string().optional(),
  }),
});

export type Built = z.infer<typeof built>;

/** Pictures of our own for the two that snippets ask for, by their path in their repository. */
export const PICTURES = { 'hub/parrots.png': [96, 64], 'p-blog/candy.JPG': [96, 64] } as const;

export interface BuildOptions {
  python: string;
  /** Folder for the job and the pictures. */
  scratch: string;
  signal: AbortSignal;
  log: (line: string) => void;
}

/** Builds the models with the user's own Python; an Error with its words where that cannot start. */
export function buildModels(models: readonly ModelToBuild[], options: BuildOptions): Promise<BuiltBy<Built>> {
  const { python, scratch, signal, log } = options;
  const pictures = Object.entries(PICTURES).map(([path, [width, height]]) => ({
    file: pictureFile(scratch, path),
    width,
    height,
  }));
  return runBuilder(python, {
    script: join(import.meta.dirname, 'build_models.py'),
    job: { models: models.map(toBuild), pictures },
    made: built,
    packages: 'transformers, torch, accelerate, torchvision and sentencepiece',
    scratch,
    signal,
    step: (count, not) => log(`snippets  built ${count}, not built ${not}`),
  });
}

/** Where the picture of that path lies. */
export function pictureFile(scratch: string, path: string): string {
  return join(scratch, path.replace('/', '-').toLowerCase());
}

function toBuild({ id, folder, type, architecture, chat }: ModelToBuild): Record<string, unknown> {
  return { id, folder, model_type: type, architecture, chat };
}
