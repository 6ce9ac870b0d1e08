import { MODEL_LIBRARIES_UI_ELEMENTS } from '@huggingface/tasks';
import type { ModelData, TransformersInfo } from '@huggingface/tasks';
import type { TriedModel } from './tried-models.ts';

/** Code that the page of a model shows. */
export interface HubSnippet {
  /** With `pipeline()`, or with the classes of model and processor. */
  kind: 'pipeline' | 'classes';
  code: string;
  /** Whether it also gives the model something to work on; else it ends when the model is loaded. */
  calls: boolean;
  /** Whether its comments say that it no longer works. */
  warns: boolean;
}

const CHAT_TEMPLATE = 'the one of the tokenizer';

/** The record of such a model, with what the Hub would know of it. */
export function modelRecord(id: string, tried: TriedModel, info: Partial<TransformersInfo>): ModelData {
  const { task, type, architecture, chat } = tried;
  return {
    id,
    inference: '',
    pipeline_tag: task,
    library_name: 'transformers',
    tags: ['transformers', 'safetensors', type, task, ...(chat ? ['conversational'] : [])],
    config: {
      architectures: [architecture],
      model_type: type,
      ...(chat && { tokenizer_config: { chat_template: CHAT_TEMPLATE } }),
    },
    // Where no table of transformers names the class the Hub's own code falls back to AutoModel.
    transformersInfo: { auto_model: 'AutoModel', ...info },
    widgetData: undefined,
  };
}

/** The snippets that the Hub's own code gives for the record: with pipeline(), with the classes, or both. */
export function hubSnippets(record: ModelData): HubSnippet[] {
  const codes = MODEL_LIBRARIES_UI_ELEMENTS.transformers.snippets?.(record) ?? [];
  return codes.map((code) => {
    const lines = code.split('\n').filter((line) => !line.startsWith('#'));
    return {
      kind: lines.some((line) => line.includes('import pipeline')) ? 'pipeline' : 'classes',
      code,
      calls: lines.some((line) => /^(pipe\(|outputs = )/.test(line)),
      warns: /no longer supported/i.test(code),
    };
  });
}
