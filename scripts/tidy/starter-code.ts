import { MODEL_LIBRARIES_UI_ELEMENTS, PIPELINE_TYPES_SET } from '@huggingface/tasks';
import type { LibraryUiElement, ModelData, PipelineType } from '@huggingface/tasks';
import { removedPipelines } from '../../method/transformers-pipelines.ts';
import { pythonImports } from './python-imports.ts';
import { pythonStandardLibrary } from './python-standard-library.ts';

/** What the Hub shows to start with a model. */
export interface StarterCode {
  /** Lines that are neither blank nor a comment. */
  lines: number;
  /** Packages that it imports, the standard library left out. */
  packages: number;
}

const NAME = 'owner/model_name';
const snippets: Readonly<Record<string, LibraryUiElement>> = MODEL_LIBRARIES_UI_ELEMENTS;
/** By library and task: asked for every model of a listing. */
const known = new Map<string, Map<string | null, StarterCode | null>>();

/** Lines that say that there is no code, or that it no longer works, in the words of the snippets. */
const NOT_CODE = /unknown|not specified|invalid|no longer supported/i;
/** Commands that install something, and that fetch a model without using it. */
const INSTALLS = /^!?(pip|pip3|npm|uv|brew|apt|conda|git|hf|huggingface-cli)\s/;

/**
 * The first code that the Hub's page shows for a model of this library and task, or null where it shows none. It is made
 * for a model whose record holds all that snippets ask for, so that it tells of the library and not of one model.
 */
export function starterCode(library: string, task: string | null): StarterCode | null {
  const ofLibrary = known.get(library) ?? new Map<string | null, StarterCode | null>();
  const found = ofLibrary.get(task);
  if (found !== undefined) return found;
  const code = shown(library, task).find((each) => isCode(each) && !isRemoved(library, task, each)) ?? null;
  const starter = code === null ? null : measured(code);
  known.set(library, ofLibrary.set(task, starter));
  return starter;
}

function shown(library: string, task: string | null): string[] {
  if (!Object.hasOwn(snippets, library)) return [];
  return snippets[library]!.snippets?.(standIn(library, task)) ?? [];
}

function isCode(text: string): boolean {
  return codeLines(text).some((line) => !INSTALLS.test(line)) && !NOT_CODE.test(text);
}

/** The Hub's page still shows some calls that the library no longer has. */
function isRemoved(library: string, task: string | null, code: string): boolean {
  return library === 'transformers' && Object.hasOwn(removedPipelines, task ?? '') && code.includes('pipeline(');
}

function measured(code: string): StarterCode {
  const own = NAME.split('/')[1];
  const javascript = new Set([...code.matchAll(/from ['"]([^'"]+)['"]/g)].map((match) => match[1]));
  const python = pythonImports(code).filter((module) => !pythonStandardLibrary.has(module) && module !== own);
  return { lines: codeLines(code).length, packages: javascript.size || python.length };
}

function codeLines(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(#|\/\/|\/\*|\*|<!--)/.test(line));
}

/** A model whose record answers all that snippets ask for. */
function standIn(library: string, task: string | null): ModelData {
  return {
    id: NAME,
    inference: '',
    pipeline_tag: isTask(task) ? task : undefined,
    library_name: library,
    tags: [library, ...(task === null ? [] : [task])],
    transformersInfo: { auto_model: 'AutoModel', processor: 'AutoTokenizer' },
    cardData: { base_model: 'owner/base' },
    config: {
      adapter_transformers: { model_name: 'owner/base', model_class: 'AutoAdapterModel' },
      peft: { base_model_name_or_path: 'owner/base', task_type: PEFT[task ?? ''] ?? 'FEATURE_EXTRACTION' },
      sklearn: { model: { file: 'model.joblib' } },
      speechbrain: { speechbrain_interface: 'EncoderClassifier' },
    },
  };
}

/** Tasks by the name that peft has for them; all others are one of vectors. */
const PEFT: Readonly<Record<string, string>> = {
  'text-generation': 'CAUSAL_LM',
  'text2text-generation': 'SEQ_2_SEQ_LM',
  summarization: 'SEQ_2_SEQ_LM',
  translation: 'SEQ_2_SEQ_LM',
  'text-classification': 'SEQ_CLS',
  'token-classification': 'TOKEN_CLS',
};

function isTask(task: string | null): task is PipelineType {
  return task !== null && (PIPELINE_TYPES_SET as ReadonlySet<string>).has(task);
}
