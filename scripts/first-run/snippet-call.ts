import { MODEL_LIBRARIES_UI_ELEMENTS, type ModelData } from '@huggingface/tasks';
import type { HubModel } from './hub-model.ts';

/** The call that a snippet of the Hub makes. */
export interface SnippetCall {
  /** Task that it names. */
  pipeline: string;
  /** Library that it imports. */
  library: string;
  /** The line of the call, as the Hub gives it. */
  line: string;
  /** Code of the repository itself may run: the snippet says so. */
  remoteCode?: true;
  /** Messages of a chat that it calls with. */
  chat?: string;
}

/** What is used of an entry of the Hub’s libraries, of which not all have snippets. */
interface Snippets {
  snippets?: (model: ModelData) => string[];
}

const CALL = /^.*\bpipeline\(\s*['"]([\w-]+)['"]\s*,\s*(?:model\s*=\s*)?['"]([^'"]+)['"].*$/m;
const PACKAGE = /from '([^']+)'|from (\w+) import pipeline/;

/**
 * The call of the Hub's own snippet for a model and a library; undefined where its snippet has no pipeline, so that a
 * newcomer would have to write one.
 */
export function snippetCall(model: HubModel, task: string, library: string): SnippetCall | undefined {
  const entry: unknown = Object.entries(MODEL_LIBRARIES_UI_ELEMENTS).find(([name]) => name === library)?.[1];
  const texts = (entry as Snippets | undefined)?.snippets?.(asRecord(model, task)) ?? [];
  for (const text of texts) {
    const [line, pipeline, id] = CALL.exec(text) ?? [];
    if (line === undefined || pipeline === undefined || id !== model.id) continue;
    const [, quoted, plain] = PACKAGE.exec(text) ?? [];
    const chat = /"content": "([^"]+)"/.exec(text)?.[1];
    return {
      pipeline,
      library: quoted ?? plain ?? library,
      line: line.trim(),
      ...(/trust_remote_code=True/.test(line) ? { remoteCode: true as const } : {}),
      ...(chat === undefined ? {} : { chat }),
    };
  }
  return undefined;
}

/** The record as snippets want it; where the Hub does not say what class a model is of, the task decides. */
function asRecord({ id, tags, record }: HubModel, task: string): ModelData {
  const transformersInfo = record.transformersInfo ?? { auto_model: 'AutoModel', pipeline_tag: task };
  // Records of the Hub have more fields than snippets read; those that are missing are optional to them.
  return { ...record, id, tags: [...tags], pipeline_tag: task, transformersInfo } as unknown as ModelData;
}
