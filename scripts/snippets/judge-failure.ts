import { removedPipelines } from '../../method/transformers-pipelines.ts';
import type {
  SnippetCause,
  SnippetKind,
  SnippetOutcome,
  SnippetStep,
} from '../../data/schema/snippets/snippet-columns.ts';
import type { Ran } from './run-snippets.ts';

/** What a failed run says, in the words of the table. */
export interface Judged {
  outcome: SnippetOutcome;
  step: SnippetStep | null;
  cause: SnippetCause | null;
  /** First release whose pipeline() does not know the task; null for any other cause. */
  goneSince: string | null;
}

/** Words of errors by what they mean; the first that fits counts. */
const SIGNS: readonly (readonly [RegExp, SnippetCause])[] = [
  [/Unknown task /, 'task gone from pipeline()'],
  [/cannot import name|has no attribute '?Auto|module .* has no attribute/, 'name gone from the library'],
  [
    /requires? the .* librar|but it was not found in your environment|No module named|need to install|pip install/,
    'a package that the snippet does not name',
  ],
  [/Unrecognized configuration class|for this kind of AutoModel/, 'no class of the model under the auto class'],
  [
    /Unrecognized (?:processing|image processor|feature extractor|video processor)|Can't load (?:image processor|feature extractor|tokenizer|processor)|Couldn't instantiate|Can't instantiate/i,
    'no processor of that kind',
  ],
  [
    /connection error when trying to load|is not a local folder and is not a valid model/,
    'a repository that was not served',
  ],
  [/can't allocate memory|Cannot allocate memory/i, 'time or memory was up'],
];

/** Causes that lie in the release; any other error may come from the model that stands for the real ones. */
const OF_THE_RELEASE = new Set<SnippetCause>([
  'task gone from pipeline()',
  'name gone from the library',
  'no class of the model under the auto class',
  'no processor of that kind',
]);

/** A snippet that was run. */
export interface RunSnippet {
  code: string;
  kind: SnippetKind;
  task: string;
  /** Whether the published rule says which class the Hub names: the code of `classes` hangs on it. */
  named: boolean;
  ran: Ran;
}

/** The step, the cause and the outcome of a run, from the line that it reached and the words of its error. */
export function judgeFailure(snippet: RunSnippet): Judged {
  return judgeCause(snippet.ran.outcome === 'ran' ? null : causeOf(snippet.ran), {
    ...snippet,
    line: snippet.ran.line,
  });
}

/** The same of a run whose cause is known already; null for one that came to its end. */
export function judgeCause(
  cause: SnippetCause | null,
  { code, kind, task, named, line }: Omit<RunSnippet, 'ran'> & { line: number },
): Judged {
  const told = kind === 'pipeline' || named;
  if (cause === null) return { outcome: told ? 'runs' : 'cannot be told', step: null, cause: null, goneSince: null };
  return {
    outcome: told ? outcomeOf(cause) : 'cannot be told',
    step: stepOf(code.split('\n')[line - 1] ?? ''),
    cause,
    goneSince: cause === 'task gone from pipeline()' ? (removedPipelines[task] ?? null) : null,
  };
}

function outcomeOf(cause: SnippetCause): SnippetOutcome {
  if (cause === 'a package that the snippet does not name') return 'needs a package';
  return OF_THE_RELEASE.has(cause) ? 'fails' : 'cannot be told';
}

function causeOf({ outcome, error, message }: Ran): SnippetCause {
  if (outcome === 'timed out' || outcome === 'died' || error === 'MemoryError') return 'time or memory was up';
  return SIGNS.find(([sign]) => sign.test(message))?.[1] ?? 'other';
}

function stepOf(line: string): SnippetStep {
  if (/^\s*(from|import)\s/.test(line)) return 'import';
  if (/\bpipeline\(/.test(line)) return 'pipeline';
  const loaded = /=\s*(\w+)\.from_pretrained\(/.exec(line)?.[1];
  if (loaded === undefined) return 'call';
  return /Tokenizer|Processor|Extractor/.test(loaded) ? 'processor' : 'model';
}

const MOST = 160;

/** Words of an error for a table: one line, without paths, addresses and what differs from run to run. */
export function errorWords(message: string): string {
  const plain = message
    .replace(/https?:\/\/(?:127\.0\.0\.1|localhost)[^\s'")]*/g, '…')
    .replace(/(?:\/[\w.@+-]+){2,}\/?/g, '…')
    .replace(/\s+/g, ' ')
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return plain.length > MOST ? `${plain.slice(0, MOST - 1)}…` : plain;
}

/** Package that an error asks for, by the name that it is installed by where the error says it. */
export function packageOf(message: string): string | undefined {
  const [, installed, required, quoted, module] =
    /pip install (?:-U |--upgrade )?['"]?([\w.-]+)|requires? the ([\w.-]+) library|requires `([\w.-]+)`|No module named '([\w-]+)/.exec(
      message.replace(/\s+/g, ' '),
    ) ?? [];
  return installed ?? required ?? quoted ?? module;
}
