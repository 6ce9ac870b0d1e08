import { join } from 'node:path';
import * as z from 'zod';
import { runBuilder, type Versions } from '../snippets/run-builder.ts';
import { standInFolder, type NamedModel } from './stand-ins.ts';

const made = z.object({ id: z.string(), parameters: z.number() });

/** Tiny models with random weights in the place of real ones. */
export interface StandIns {
  versions: Versions;
  /** Folder of each that was made, by the id of the model. */
  folders: ReadonlyMap<string, string>;
  /** A picture of our own, for examples that fetch one. */
  picture: string;
  /** Why the others were not, in the words of the error. */
  failed: ReadonlyMap<string, string>;
}

export interface BuildOptions {
  python: string;
  scratch: string;
  signal: AbortSignal;
}

/** Builds a tiny model for each that has a type in its record, with the user's own Python. */
export async function buildStandIns(models: readonly NamedModel[], options: BuildOptions): Promise<StandIns> {
  const { python, scratch, signal } = options;
  const picture = join(scratch, 'picture.jpg');
  const folders = new Map(models.map(({ id }, at) => [id, standInFolder(scratch, at)]));
  const known = models.filter(({ type }) => type !== null);
  const { versions, built, failed } = await runBuilder(python, {
    script: join(import.meta.dirname, 'build_stand_ins.py'),
    job: {
      models: known.map(({ id, type, architecture }) => ({
        id,
        folder: folders.get(id),
        model_type: type,
        architecture,
      })),
      picture,
    },
    made,
    packages: 'transformers, torch and sentencepiece',
    scratch,
    signal,
  });
  return { versions, folders: new Map([...built.keys()].map((id) => [id, folders.get(id)!])), picture, failed };
}
