import { join } from 'node:path';

/** What may come of a failed call in Python: words of the outcomes of a first run. */
export type PythonOutcome =
  | 'gated'
  | 'gone'
  | 'no file of the kind'
  | 'needs own code'
  | 'missing package'
  | 'unknown architecture'
  | 'out of memory'
  | 'over bytes'
  | 'timed out'
  | 'wrong output'
  | 'other';

/** How the child says that it failed. */
export interface PythonFailure {
  step: string;
  type: string;
  message: string;
}

/** The parts of a job that the environment of the child follows from. */
export interface PythonJob {
  /** Address of the Hub, without a slash at its end. */
  endpoint: string;
  /** Empty folder that is the child's alone. */
  cache: string;
}

const CHILD = join(import.meta.dirname, 'run-python.py');

type Sign = readonly [part: 'type' | 'message', sign: RegExp, outcome: PythonOutcome];

/**
 * What huggingface_hub, transformers and torch say, by class; the first that fits counts. Where transformers words an
 * error of the Hub anew (OSError), its text tells what the class no longer does.
 */
const SIGNS: readonly Sign[] = [
  ['type', /^GatedRepoError$/, 'gated'],
  ['message', /gated repo|awaiting a review from the repo authors|access to model .* is restricted/i, 'gated'],
  ['type', /^(?:RepositoryNotFoundError|RevisionNotFoundError|DisabledRepoError)$/, 'gone'],
  ['message', /is not a local folder and is not a valid model identifier|is not a valid git identifier/i, 'gone'],
  ['message', /Repository Not Found|Access to this (?:resource|repo) is disabled/i, 'gone'],
  ['message', /does not appear to have a file named .*trust_remote_code/i, 'needs own code'],
  ['message', /trust_remote_code|contains custom code/i, 'needs own code'],
  ['message', /over the limit of bytes|more bytes than the limit/i, 'over bytes'],
  ['type', /^(?:MemoryError|OutOfMemoryError)$/, 'out of memory'],
  ['message', /(?:can't|cannot) allocate memory|not enough memory|out of memory/i, 'out of memory'],
  ['type', /Timeout(?:Error)?$|^ReadTimeout$|^ConnectTimeout$/, 'timed out'],
  ['message', /timed out/i, 'timed out'],
  ['type', /^(?:EntryNotFoundError|RemoteEntryNotFoundError)$/, 'no file of the kind'],
  [
    'message',
    /does not appear to have (?:a|any) file|Can't load (?:the|tokenizer|image processor|feature extractor|processor)/i,
    'no file of the kind',
  ],
  [
    'message',
    /no file named|Error no file|make sure .* is the correct path to a directory containing/i,
    'no file of the kind',
  ],
  [
    'message',
    /not recognize this (?:architecture|model type)|Unrecognized (?:model|configuration class)/i,
    'unknown architecture',
  ],
  [
    'message',
    /Unknown task|Couldn't infer|Unrecognized (?:processing|image processor|feature extractor)/i,
    'unknown architecture',
  ],
  ['message', /is not supported for|should have a `?model_type/i, 'unknown architecture'],
  ['type', /^(?:ModuleNotFoundError|PackageNotFoundError)$/, 'missing package'],
  [
    'message',
    /requires? the .* librar|was not found in your environment|ffmpeg was not found|need to install|pip install|No module named/i,
    'missing package',
  ],
  ['type', /^ImportError$/, 'missing package'],
];

/** The class of a failure that the child tells, by type and text of the error. */
export function classifyPythonFailure(failed: PythonFailure): PythonOutcome {
  return SIGNS.find(([part, sign]) => sign.test(failed[part]))?.[2] ?? 'other';
}

/** transformers in the user's own Python: the child's command line, all of its environment, and its failures by class. */
export function pythonRunner(python: string) {
  return {
    name: 'python' as const,
    library: 'transformers',
    command: (jobFile: string, job: PythonJob) => ({
      file: python,
      args: ['-B', CHILD, jobFile],
      env: environment(job),
    }),
    classify: classifyPythonFailure,
    /** Weights once, as safetensors where there are such; what PyTorch does not read is left out. */
    wants: (path: string) =>
      /^[\w.-]+\.(?:json|txt|model|jinja|spm)$/.test(path) ||
      /^(?:model|pytorch_model)[\w.-]*\.(?:safetensors|bin)$/.test(path),
  };
}

/** One thread for each of the libraries that count on their own; nothing of the parent's but where programs are. */
function environment({ endpoint, cache }: PythonJob): Record<string, string> {
  const one = Object.fromEntries(
    ['OMP_NUM_THREADS', 'MKL_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'NUMEXPR_NUM_THREADS'].map((name) => [name, '1']),
  );
  return {
    ...one,
    PATH: process.env.PATH ?? '',
    HOME: cache,
    TMPDIR: cache,
    LANG: 'C.UTF-8',
    HF_ENDPOINT: endpoint,
    HF_HOME: join(cache, 'hf'),
    HF_HUB_DISABLE_TELEMETRY: '1',
    HF_HUB_DISABLE_XET: '1',
    HF_HUB_DISABLE_PROGRESS_BARS: '1',
    HF_HUB_DISABLE_SYMLINKS_WARNING: '1',
    TOKENIZERS_PARALLELISM: 'false',
  };
}
