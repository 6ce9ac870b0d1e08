import { runCauses, type RunCause, type RunOutcome, type RunSide } from '../../data/schema/example-runs/run-columns.ts';
import type { RanExample } from './run-examples.ts';

/** What came of an example, in the words of the table. */
export interface JudgedRun {
  outcome: RunOutcome;
  cause: RunCause | null;
  side: RunSide | null;
}

/** What is known of an example besides its error. */
export interface AboutRun {
  ran: RanExample;
  /** Line of the code that was reached last. */
  line: string;
  /** Libraries that it imports. */
  libraries: readonly string[];
  /** Whether each model that it names is in the listing. */
  listed: boolean;
  /** Whether a stand-in could not be made. */
  notBuilt: boolean;
}

const MISSING = 'file of the model missing';

/** Words of errors by what they mean; the first that fits counts. */
const SIGNS: readonly (readonly [RegExp, RunCause])[] = [
  [/Unknown task /, 'task gone'],
  [/cannot import name .* from '(?:transformers|datasets)|module 'transformers\S*' has no attribute/, 'name gone'],
  [/No module named 'transformers\./, 'name gone'],
  [/unexpected keyword argument|`model_kwargs` are not used by the model/, 'method or argument gone'],
  [/has no attribute '?(?:encode_plus|batch_encode_plus|prepare_seq2seq|as_target_)/, 'method or argument gone'],
  [/'(?:str|tuple)' object has no attribute/, 'result has another form'],
  [/does not recognize this architecture|Unrecognized (?:model|configuration)/, 'model type or class of it gone'],
  [/file named (?:pytorch_model|model\.safetensors)/, 'weights only for what is gone'],
  [/NVIDIA|CUDA|cuda/, 'graphics card'],
  [/Repo id must.*: '\s*[.<~/]|No such file or directory|Error opening/s, 'file of the reader'],
  [/Repo id must/, 'no such model'],
  [/can't allocate memory|Cannot allocate memory/i, 'time or memory was up'],
  [
    /does not appear to have a file named|Can't load (?:tokenizer|image processor|feature extractor|processor)/i,
    MISSING,
  ],
  [/Unable to load vocabulary|Couldn't instantiate the backend tokenizer/, MISSING],
  // Lengths, vocabularies and answers of a tiny model are not those of the real one.
  [
    /index out of range in self|Unable to create tensor|Input length of input_ids|No mask_token|Missing \[UNK\]/,
    'stand-in at fault',
  ],
];

/** The cause of the end of a run and whose matter it is, from the words of its error and the line that it reached. */
export function judgeRun(about: AboutRun): JudgedRun {
  if (about.ran.outcome === 'ran') return { outcome: 'ran', cause: null, side: null };
  const cause = causeOf(about);
  const side = runCauses[cause];
  return { outcome: side === 'run' ? 'not told' : 'failed', cause, side };
}

function causeOf({ ran, line, libraries, listed, notBuilt }: AboutRun): RunCause {
  const { outcome, error, message, refused } = ran;
  if (outcome !== 'failed' || error === 'MemoryError') return 'time or memory was up';
  if (refused.some((what) => what.startsWith('network ')) || message.includes('/datasets/'))
    return 'data of the network';
  if (error === 'NameError' || error === 'UnboundLocalError') return 'undefined name';
  const missing = /No module named '(\w+)/.exec(message)?.[1];
  if (missing !== undefined && missing !== 'transformers')
    return libraries.includes(missing) ? 'package not installed here' : 'package not named';
  if (/requires? the .* librar|not found in your environment|need to install|pip install/.test(message))
    return 'package not named';
  if (/connection error when trying to load/.test(message)) return listed ? 'stand-in at fault' : 'no such model';
  const sign = SIGNS.find(([words]) => words.test(message))?.[1];
  if (sign !== undefined) return sign;
  if (notBuilt) return 'stand-in at fault';
  if (/glob\(|open\(/.test(line)) return 'file of the reader';
  return /load_dataset|load_metric/.test(line) ? 'data of the network' : 'other error of its code';
}
