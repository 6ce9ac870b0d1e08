import { join } from 'node:path';
import { PIPELINE_TYPES } from '@huggingface/tasks';
import { parseJsonLine, readJsonLines } from 'hub-replay';
import * as z from 'zod';
import type { ArchivedRepository } from '../snippets/write-archive.ts';
import { filesOf } from '../snippets/write-archive.ts';

/** What the record of a model says of its architecture and files. */
export interface NamedModel {
  /** As the example writes it: the Hub does not mind in which case. */
  id: string;
  type: string | null;
  architecture: string | null;
  files: string[];
  task: string | null;
}

const listed = z.looseObject({
  id: z.string(),
  pipeline_tag: z.string().nullish(),
  config: z.looseObject({ model_type: z.string().nullish(), architectures: z.array(z.string()).nullish() }).nullish(),
  siblings: z.array(z.looseObject({ rfilename: z.string() })).nullish(),
});

/** The models of these ids that a listing has; what it does not have is not there. */
export async function namedModels(listing: string, ids: ReadonlySet<string>): Promise<NamedModel[]> {
  const lines = await readJsonLines(listing);
  const wanted = Map.groupBy(ids, (id) => id.toLowerCase());
  const found: NamedModel[] = [];
  for (let line = 0; line < (lines?.count ?? 0); line += 1) {
    const { id, config, siblings, pipeline_tag } = listed.parse(parseJsonLine(lines!, line));
    for (const asked of wanted.get(id.toLowerCase()) ?? [])
      found.push({
        id: asked,
        type: config?.model_type ?? null,
        architecture: config?.architectures?.[0] ?? null,
        files: (siblings ?? []).map(({ rfilename }) => rfilename),
        task: pipeline_tag ?? null,
      });
  }
  return found;
}

const WEIGHTS = /(^|\/)(pytorch_model.*|model.*)\.(bin|safetensors)$/;
const TOKENIZER = /^(.*vocab.*|merges\.txt|tokenizer\.json|.*\.(model|spm)|bpe\.codes|dict\.txt)$/;
const PROCESSOR = /^preprocessor_config\.json$/;

/**
 * The stand-in as a repository: of its files those of a kind that the repository has. Weights for PyTorch stand for
 * weights for PyTorch only, and a repository without files of a tokenizer stays without.
 */
export function standInFor({ id, type, architecture, files, task }: NamedModel, folder: string): ArchivedRepository {
  const has = (pattern: RegExp) => files.some((file) => pattern.test(file));
  const kept = Object.entries(filesOf(folder)).filter(([name]) => {
    if (/\.(safetensors|bin)$/.test(name)) return has(WEIGHTS);
    if (/^(pre)?processor_config\.json$/.test(name)) return has(PROCESSOR);
    if (name === 'config.json' || name === 'generation_config.json') return has(/^config\.json$/);
    return has(TOKENIZER);
  });
  const record = {
    id,
    pipeline_tag: PIPELINE_TYPES.find((each) => each === task),
    library_name: 'transformers',
    tags: ['transformers', ...(type ? [type] : [])],
    config: { ...(type && { model_type: type }), ...(architecture && { architectures: [architecture] }) },
  };
  return { kind: 'models', record, files: Object.fromEntries(kept) };
}

/** Folder of a stand-in. */
export function standInFolder(scratch: string, at: number): string {
  return join(scratch, 'models', String(at));
}
