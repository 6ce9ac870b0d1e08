import { pythonCalls, type CallArgument, type PythonCall } from './python-calls.ts';
import { pythonImports } from './python-imports.ts';

/** What a Python file does with models. */
export interface AppCode {
  /** Ids given to a call that loads a model, each once. */
  models: readonly string[];
  /** Calls that load a model by something else than a text: a name, a path, an expression. */
  unresolved: number;
  /** Tasks that pipeline() is asked for, each once. */
  tasks: readonly string[];
  services: readonly string[];
}

/** Clients of services by the top-level modules that bring them. */
const BY_MODULE: Readonly<Record<string, string>> = {
  anthropic: 'anthropic',
  cohere: 'cohere',
  dashscope: 'dashscope',
  elevenlabs: 'elevenlabs',
  fireworks: 'fireworks',
  groq: 'groq',
  langchain_anthropic: 'anthropic',
  langchain_cohere: 'cohere',
  langchain_google_genai: 'google',
  langchain_groq: 'groq',
  langchain_mistralai: 'mistral',
  langchain_ollama: 'ollama',
  langchain_openai: 'openai',
  langchain_together: 'together',
  litellm: 'litellm',
  mistralai: 'mistral',
  ollama: 'ollama',
  openai: 'openai',
  replicate: 'replicate',
  together: 'together',
  zhipuai: 'zhipu',
};
/** Services that a module name alone does not tell. */
const BY_TEXT: readonly (readonly [service: string, sign: RegExp])[] = [
  ['google', /\bgoogle\.(?:generativeai|genai)\b|\bfrom\s+google\s+import\s+gen(?:erative)?ai\b/],
  ['huggingface', /\bInferenceClient\b|\b(?:api-inference|router)\.huggingface\.co\b/],
  ['openrouter', /\bopenrouter\.ai\b/],
];
/** Servers of models that run where the app runs. */
const ON_THE_MACHINE: ReadonlySet<string> = new Set(['ollama']);

/** Functions that load a model by its id as first argument, and the keyword that it may have. */
const LOADING = /(?:^|\.)(?:from_pretrained|SentenceTransformer|CrossEncoder)$/;
const LOADED_AS = ['pretrained_model_name_or_path', 'model_name_or_path'];
/** Not a pipeline of another kind: that of an object, or of sklearn. */
const PIPELINE = /^(?:transformers\.)?pipeline$/;
const TASK = /^[a-z0-9-]+$/;
const ID = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?$/;

/** Whether a service runs models elsewhere, so that the app itself needs no machine for them. */
export function isRemote(service: string): boolean {
  return !ON_THE_MACHINE.has(service);
}

/** Services that these top-level modules are clients of, sorted. */
export function servicesOfModules(modules: readonly string[]): string[] {
  return [...new Set(modules.flatMap((name) => (Object.hasOwn(BY_MODULE, name) ? [BY_MODULE[name]!] : [])))].sort();
}

/**
 * Models, tasks and services of one Python file, by the calls that most apps make; what stands in a comment counts for
 * nothing. An id that a variable holds is not followed: the calls are counted as unresolved.
 */
export function appCode(source: string): AppCode {
  // Not the ends of lines before it: of a million of them each would be a begin.
  const code = source.replace(/^[^\S\n\r\u2028\u2029]*#[^\n]*/gm, '');
  const calls = pythonCalls(source, (callee) => LOADING.test(callee) || PIPELINE.test(callee));
  const pipelines = calls.filter(({ callee }) => PIPELINE.test(callee));
  const named = calls.flatMap(modelGiven);
  const models = [...new Set(named.filter((id) => id !== null && ID.test(id)))].sort();
  const tasks = new Set(pipelines.flatMap((call) => givenAs(call, 0, ['task'])?.text ?? []));
  const bySign = BY_TEXT.flatMap(([service, sign]) => (sign.test(code) ? [service] : []));
  return {
    models: models.filter((id) => id !== null),
    unresolved: named.filter((id) => id === null || !ID.test(id)).length,
    tasks: [...tasks].filter((task) => TASK.test(task)).sort(),
    services: [...new Set([...servicesOfModules(pythonImports(source)), ...bySign])].sort(),
  };
}

/** What a call is given as the model to load: a text, null for any other expression, nothing where it is given none. */
function modelGiven(call: PythonCall): (string | null)[] {
  if (!PIPELINE.test(call.callee)) return [givenAs(call, 0, LOADED_AS)?.text ?? null];
  const model = givenAs(call, 1, ['model']);
  // A model that is loaded there is that of its own call.
  return model === undefined || /\bfrom_pretrained\s*\(/.test(model.code) ? [] : [model.text];
}

/** The argument with one of these keywords, or the one at this place before the first keyword. */
function givenAs({ arguments: all }: PythonCall, place: number, keywords: readonly string[]): CallArgument | undefined {
  const byName = all.find(({ keyword }) => keyword !== null && keywords.includes(keyword));
  const byPlace = all.slice(0, place + 1);
  return byName ?? (byPlace.every(({ keyword }) => keyword === null) ? byPlace[place] : undefined);
}
